/**
 * A contact, an account or a deal as Slack shows it: the row in lists, the detail modal, the words for what was done with
 * it. Journeys hang their actions here ({@link app.dibs.profile.CustomerAction}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "delivery", "workspace", "slack"})
package app.dibs.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
