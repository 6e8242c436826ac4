/**
 * The figures of the workspace as pictures: leads by status, pipeline value by owner (for those who see to a team), created
 * and converted by week. {@code /lead stats} answers with them, and a button in the Home tab opens them. Each picture has its
 * numbers in words beside it; where there is no picture to be had, the words are all.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"home", "lead", "picture", "workspace", "slack"})
package app.dibs.stats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
