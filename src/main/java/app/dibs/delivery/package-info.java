/**
 * What Slack must hear. A change and the outbox row that tells of it commit together ({@link app.dibs.delivery.Changes},
 * {@link app.dibs.delivery.Outbox}); after the commit the row is taken, its words are written ({@link
 * app.dibs.delivery.Writer}) and sent, at once by the process that committed, or by the sweep where a crash came between.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"slack", "workspace"})
package app.dibs.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
