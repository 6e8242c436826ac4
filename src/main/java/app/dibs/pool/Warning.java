package app.dibs.pool;

import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.slack.MessageRef;
import app.dibs.slack.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day's message that warns an owner.
 *
 * @param leads all that it lists, the longest untouched first
 * @param waiting those of them that still go back if nothing is done
 * @param message where it stands, once Slack has it
 */
record Warning(
        Subject subject,
        List<Long> leads,
        Set<Long> waiting,
        @Nullable MessageRef message) {
    Warning {
        leads = List.copyOf(leads);
        waiting = Set.copyOf(waiting);
    }

    /** Whose, and of which day where they are. */
    record Subject(UserId user, LocalDate day) {
        static Subject read(String text) {
            int colon = text.indexOf(':');
            return new Subject(new UserId(text.substring(0, colon)), LocalDate.parse(text.substring(colon + 1)));
        }

        Letter letter(Urgency urgency) {
            return new Letter(WarningWriter.KIND, toString(), "person:" + user, urgency);
        }

        @Override
        public String toString() {
            return user + ":" + day;
        }
    }
}
