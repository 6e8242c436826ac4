package app.dibs.delivery;

import app.dibs.slack.MessageRef;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an attempt to send a letter ended. */
sealed interface Ending {
    /** It stands there. */
    record Delivered(Outgoing outgoing, MessageRef where) implements Ending {}

    /** There was nothing to tell any more; or, as Slack's {@code fault} says, nowhere to tell it. */
    record Pointless(@Nullable String fault) implements Ending {}

    /** It was not tried: its road is full or closed. */
    record Held(String road, Duration pause) implements Ending {}

    /** It failed in a way that may pass. */
    record Failed(String fault, Duration pause, boolean maybeSent) implements Ending {}

    /** It'll never arrive; where that is the recipient's doing, {@code recipient} says whose. */
    record Undeliverable(String fault, @Nullable String recipient) implements Ending {}

    /** How long until it may be taken again. */
    default Optional<Duration> untilNextTime() {
        return switch (this) {
            case Held held -> Optional.of(held.pause());
            case Failed failed -> Optional.of(failed.pause());
            default -> Optional.empty();
        };
    }
}
