/** Who is here: workspaces with their settings, their members, and what each member may do. */
@NullMarked
@ApplicationModule(allowedDependencies = "slack")
package app.dibs.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
