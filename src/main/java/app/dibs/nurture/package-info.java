/**
 * Nurture: a lead is enrolled in a plan, from its menu or with {@code /lead nurture L-42 welcome} ({@link
 * app.dibs.nurture.Enrol}); the Nurture page of Home, and {@code /lead nurture}, show who is in a plan and what is next
 * ({@link app.dibs.nurture.Nurture}); Done, Skip, Snooze and End are one transaction each ({@link app.dibs.nurture.WorkTask}),
 * and what counts is the task as it is when the click arrives. What is due stands in its
 * owner's digest ({@link app.dibs.nurture.NurtureMorning}). While the workspace's switch is off there is nothing of it to
 * see.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"cadence", "card", "digest", "home", "lead", "delivery", "workspace", "slack"})
package app.dibs.nurture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
