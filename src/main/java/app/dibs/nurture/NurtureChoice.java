package app.dibs.nurture;

import app.dibs.lead.LeadPage.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What of the nurture list is shown.
 *
 * @param team everybody's leads, instead of the reader's own
 * @param from where the page begins or ends; null for the first
 */
record NurtureChoice(boolean team, @Nullable Cursor from) {
    static final NurtureChoice MINE = new NurtureChoice(false, null);
    static final NurtureChoice TEAM = new NurtureChoice(true, null);

    private static final String TEAM_WORD = "team";

    /** Reads {@link #toString()}; what is something else shows the reader's own. */
    static NurtureChoice read(String text) {
        String[] parts = text.split(" ", 2);
        return new NurtureChoice(
                TEAM_WORD.equals(parts[0]),
                parts.length == 2 ? Cursor.read(parts[1]).orElse(null) : null);
    }

    NurtureChoice at(@Nullable Cursor place) {
        return new NurtureChoice(team, place);
    }

    @Override
    public String toString() {
        return (team ? TEAM_WORD : "mine") + (from == null ? "" : " " + from);
    }
}
