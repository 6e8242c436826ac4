/**
 * The manager's digest: who sees to a team is told at the hour of their own digest what nobody works, with the least busy
 * reps as buttons; who has what overdue, with a nudge; what nobody has touched for long; and what happened since yesterday,
 * on the first morning of a week since last Monday, with a picture. It is claimed with the person's digest ({@link
 * app.dibs.digest.Morning}), which leads it names is fixed then, and its words are written when it is sent and again when one
 * of these leads changes. Nothing to tell: silence. Journeys hang what they know into it ({@link
 * app.dibs.digest.TeamSection}).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"card", "customer", "digest", "lead", "picture", "delivery", "workspace", "slack"})
package app.dibs.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
