/**
 * A contact, an account or a deal as Slack shows it: its words, the detail modal with what belongs to it, what was said of
 * it and done to it, and what a person reads after an act on it. Journeys hang their actions here ({@link
 * app.dibs.profile.CustomerAction}), and read here what is typed about one ({@link app.dibs.profile.FieldReader}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "customer", "lead", "delivery", "workspace", "slack"})
package app.dibs.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
