/**
 * What Slack must hear. A change and the letter that tells of it commit together ({@link app.dibs.delivery.Changes},
 * {@link app.dibs.delivery.Outbox}). Then, for each workspace by itself:
 *
 * <ol>
 *   <li>{@code Postman} is woken, by the process that committed, or by {@code SweepJob} where a crash came between; {@code
 *       Shift} is the postman at work;
 *   <li>{@code Mailbag} takes what may go now, for the time of a lease, the urgent first, each lane in its order;
 *   <li>{@code Courier} has the words written ({@link app.dibs.delivery.Writer}), looks whether they stand there already
 *       if that can be, and posts or edits at the pace of the {@code Roads};
 *   <li>{@code FaultRules} say what follows from a failure;
 *   <li>{@code Settlement} saves how it ended in the {@code Ledger}, the message's timestamp in one transaction with what
 *       the writer keeps of it.
 * </ol>
 *
 * A letter is sent at least once, and posted twice only where Slack itself does not show a message that it has.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"slack", "workspace"})
package app.dibs.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
