/**
 * Nurture plans: the steps that follow one another ({@link app.dibs.cadence.Plan}), the leads that are in one ({@link
 * app.dibs.cadence.Enrolments}), and the tasks that come of it ({@link app.dibs.cadence.Tasks}). Enrolling makes all tasks of
 * a plan at once, with the words of that day; a plan that is changed later does not change what is under way. Leads are
 * enrolled by a plan's rule, and leave it when they are lost, converted or deleted, in the transaction of that change
 * ({@link app.dibs.cadence.PlanKeeper}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"lead", "workspace", "slack"})
package app.dibs.cadence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
