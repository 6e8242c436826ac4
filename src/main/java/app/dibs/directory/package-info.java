/**
 * The customers of the workspace. In the Home tab a person looks at contacts, accounts or deals, with figures, search,
 * filters, order and pages, or at those in the trash; the choice is remembered. {@code /lead customers} looks for a text in
 * all three at once. What can be done with one, other journeys hang in.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"profile", "home", "card", "customer", "lead", "delivery", "workspace", "slack"})
package app.dibs.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
