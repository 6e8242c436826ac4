package app.dibs.browse;

import app.dibs.lead.LeadPage.Cursor;
import app.dibs.lead.ListLine;
import app.dibs.workspace.Member;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks at in the Home tab. The list is remembered, the page is not.
 *
 * @param team whether the team is shown instead of leads
 * @param from where the page begins; null for the first
 */
record HomeChoice(ListLine line, boolean team, @Nullable Cursor from) {
    private static final String TEAM = "team";

    /** What this person chose last; what is not understood any more, since a source was removed say, is as if never chosen. */
    static HomeChoice of(Member reader, Clock clock) {
        String[] parts = reader.homeChoice().split("\n", 2);
        if (parts[0].equals(TEAM)) {
            return new HomeChoice(ListLine.ALL, true, null);
        }
        ListLine line = ListLine.read(parts[0], reader, clock);
        boolean isNew = reader.homeChoice().isEmpty() || !line.problems().isEmpty();
        Cursor from = parts.length < 2 ? null : Cursor.read(parts[1]).orElse(null);
        return isNew ? new HomeChoice(ListLine.firstOf(reader), false, null) : new HomeChoice(line, false, from);
    }

    static HomeChoice of(ListLine line) {
        return new HomeChoice(line, false, null);
    }

    static HomeChoice ofTeam() {
        return new HomeChoice(ListLine.ALL, true, null);
    }

    HomeChoice at(@Nullable Cursor place) {
        return new HomeChoice(line, team, place);
    }

    /** As it is kept; a list of all leads has a word of its own, since nothing means that nothing was chosen yet. */
    String kept() {
        if (team) {
            return TEAM;
        }
        String text = line.toString();
        return text.isEmpty() ? "sort:" + line.sort().word() : text;
    }

    /** With its page, for drawing alone. */
    String drawn() {
        return from == null ? kept() : kept() + "\n" + from;
    }
}
