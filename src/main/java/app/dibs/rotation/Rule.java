package app.dibs.rotation;

import app.dibs.slack.UserId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which leads go to whom.
 *
 * @param id 0 for one that is not saved yet
 * @param sources any of these; empty for all leads
 * @param categories any of these; empty for all leads
 * @param valueFrom the least value, in the workspace's currency; null for all leads
 * @param among in their order; empty for all reps
 */
record Rule(
        long id,
        String name,
        List<String> sources,
        List<String> categories,
        @Nullable BigDecimal valueFrom,
        How how,
        List<UserId> among) {
    /** What a name may have. */
    static final int LONGEST_NAME = 40;

    Rule {
        sources = List.copyOf(sources);
        categories = List.copyOf(categories);
        among = List.copyOf(among);
    }

    /** How it is said who gets a lead. */
    enum How {
        ROUND_ROBIN("In turn"),
        LEAST_BUSY("To who has the fewest open leads"),
        POOL("To nobody: it stays in the pool");

        private final String label;

        How(String label) {
            this.label = label;
        }

        /** As people read it. */
        String label() {
            return label;
        }

        /** As the database knows it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
