/**
 * The nurture plans of a workspace, which its managers write: a list of them, and a form with the name, the steps, and the
 * rule by which leads are enrolled by themselves. What is wrong is said beside its field; what somebody else has changed
 * meanwhile is not overwritten; and a plan that was deleted can be brought back. Leads that are in a plan go on with the
 * steps that they began with. Of tasks that nobody settles managers hear in their digest ({@link app.dibs.plans.LateTasks}).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"cadence", "card", "digest", "home", "lead", "delivery", "workspace", "slack"})
package app.dibs.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
