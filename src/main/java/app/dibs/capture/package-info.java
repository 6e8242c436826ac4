/**
 * A lead comes to the desk. {@code /lead new} opens a form, filled in from the line that was typed behind it; what could
 * not be read stands in its field as typed, with the reason below. {@code /lead add} saves the line at once, says field by
 * field what it understood, and can be undone as long as nobody changed the lead. Both go through the same checks: a lead
 * with this e-mail address or phone number is shown instead of made twice, to be opened, noted on, or doubled knowingly,
 * and nothing typed is lost. A lead can be made of a message too; its thread is told.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "home", "lead", "delivery", "workspace", "slack"})
package app.dibs.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
