/**
 * What a person sees first in the Home tab: the figures of the workspace and their own, and the leads that are hot, each with
 * the reason why.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "home", "lead", "workspace", "slack"})
package app.dibs.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
