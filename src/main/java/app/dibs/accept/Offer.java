package app.dibs.accept;

import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.MessageRef;
import app.dibs.slack.UserId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A lead that waits for its new owner to accept it, or did.
 *
 * @param subject of which lead, and by which activity it was given
 * @param misses how many before this person had it and did not accept it
 * @param endedAt null while it is open
 * @param passedTo who has it after a miss, by name; null: nobody
 * @param message where it stands, once Slack has it
 */
record Offer(
        Subject subject,
        UserId user,
        String userName,
        Instant offeredAt,
        Instant deadline,
        int misses,
        State state,
        @Nullable Instant endedAt,
        @Nullable String passedTo,
        @Nullable MessageRef message) {
    /** How it stands. */
    enum State {
        OPEN,
        ACCEPTED,
        /** The time was over. */
        MISSED,
        /** There is nothing to accept any more: somebody else has it, or it is closed. */
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** The letter that asks for it, or says what became of it. */
    Letter letter() {
        return new Letter(OfferWriter.KIND, subject.toString(), "person:" + user, Urgency.NOW);
    }

    /** Which one: of which lead, and by which activity. */
    record Subject(LeadNumber lead, long activity) {
        static Subject read(String text) {
            int colon = text.indexOf(':');
            return new Subject(
                    new LeadNumber(Long.parseLong(text.substring(0, colon))),
                    Long.parseLong(text.substring(colon + 1)));
        }

        @Override
        public String toString() {
            return lead.value() + ":" + activity;
        }
    }
}
