/**
 * The first steps. Until an admin has chosen a channel for the cards, every way in answers with what is missing and, for
 * an admin, with the button that opens the settings ({@link app.dibs.setup.FirstRun}). {@code /lead settings} opens them
 * for an admin: channel, managers, the digest's hour, holidays, currency, and what leads are asked for; what can't work is
 * said beside its field and nothing is saved. Everybody else comes to their own settings ({@link
 * app.dibs.digest.MySettings}). {@code /lead help} lists all that can be typed. Guests and members of other organisations are turned away at the door ({@link
 * app.dibs.setup.Outsiders}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"digest", "home", "lead", "delivery", "workspace", "slack"})
package app.dibs.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
