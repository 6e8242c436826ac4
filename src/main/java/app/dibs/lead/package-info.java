/**
 * The lead: its fields, its moves ({@link app.dibs.lead.Lead}), its activity, and the reading of what people type about
 * one. It knows neither Slack's blocks nor the web; who must react to a change implements {@link
 * app.dibs.lead.LeadObserver}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"workspace", "slack"})
package app.dibs.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
