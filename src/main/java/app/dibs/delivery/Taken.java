package app.dibs.delivery;

import app.dibs.slack.TeamId;
import java.time.Instant;

/**
 * A letter that this process has taken and nobody else may send until the lease ends.
 *
 * @param attempts how often it was taken, this time included; also what proves that it's still ours
 * @param maybeSent an earlier try may have reached Slack
 */
record Taken(
        TeamId team,
        long outboxId,
        String kind,
        String subject,
        short urgency,
        int attempts,
        boolean maybeSent,
        Instant createdAt) {

    /** Travels with the message, so that we recognise it in Slack. */
    String deliveryId() {
        return team.value() + ":" + outboxId;
    }
}
