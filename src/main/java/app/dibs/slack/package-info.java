/**
 * The vocabulary of Slack: what a person did ({@link app.dibs.slack.Interaction}), what we answer ({@link
 * app.dibs.slack.SlackReply}), which handler answers what ({@link app.dibs.slack.Routes}) and what we may ask of Slack
 * ({@link app.dibs.slack.SlackApi}). It knows nothing of leads.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.dibs.slack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
