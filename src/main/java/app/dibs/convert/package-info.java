/**
 * A lead becomes a customer. Convert opens one modal of three steps: the contact, with a contact that may be the same one
 * beside it; the account; the deal. Each step is drawn in the answer to the one before, Back keeps what was typed, and a
 * step left by Escape is offered again for an hour. All of it is made in one transaction or none of it ({@link
 * app.dibs.convert.ConvertLead}), once, however many press at the same time. Plain cases need one click. Whoever converted
 * it, or a manager, can undo it while nobody has touched what came of it. Open nurture tasks end with the lead's plan, or go
 * along as a note ({@link app.dibs.convert.OpenTasks}); undone, the plan goes on. Only an open lead is converted, and nothing else
 * makes a lead Converted.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"cadence", "card", "customer", "lead", "profile", "delivery", "workspace", "slack"})
package app.dibs.convert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
