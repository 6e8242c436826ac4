package app.dibs.lead;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some leads of a list, with the way to those before and behind them.
 *
 * @param previous null on the first page
 * @param next null on the last page
 */
public record LeadPage(
        List<Lead> leads,
        @Nullable Cursor previous,
        @Nullable Cursor next) {
    /** No leads at all. */
    public static final LeadPage EMPTY = new LeadPage(List.of(), null, null);

    /**
     * A place in a list: behind this lead, or before it.
     *
     * @param key what the list is sorted by, as PostgreSQL writes it
     */
    public record Cursor(String key, long number, boolean backward) {
        /** Reads {@link #toString()}; empty where the text is of another kind. */
        public static Optional<Cursor> read(String text) {
            String[] parts = text.split(":", 3);
            return parts.length == 3 && parts[1].matches("\\d{1,18}")
                    ? Optional.of(new Cursor(parts[2], Long.parseLong(parts[1]), "b".equals(parts[0])))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return (backward ? "b:" : "f:") + number + ":" + key;
        }
    }
}
