/**
 * A person's own mornings: hour, zone, working days, a pause, and whether they want to hear that nothing is due. One click
 * away from every digest and the Home tab; {@code /lead settings} of whoever is no admin. What is not chosen follows the
 * workspace, and the zone follows the Slack profile.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"digest", "home", "delivery", "workspace", "slack"})
package app.dibs.mine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
