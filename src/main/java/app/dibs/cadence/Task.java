package app.dibs.cadence;

import app.dibs.lead.Lead;
import app.dibs.slack.UserId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to do for a lead that is in a plan.
 *
 * @param words with fields of the lead, see {@link #text}
 * @param due a day where the owner is, no day off of theirs
 * @param settled who settled it; null while it is open
 */
public record Task(
        long id,
        String plan,
        TaskKind kind,
        String words,
        LocalDate due,
        State state,
        @Nullable Settled settled) {
    /** How it stands. */
    public enum State {
        OPEN,
        DONE,
        SKIPPED,
        /** The plan ended before. */
        ENDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Who settled it, by name. */
    public record Settled(UserId who, String whoName) {}

    /** What to do, in plain words for this lead. */
    public String text(Lead lead) {
        return StepText.fill(words, lead);
    }
}
