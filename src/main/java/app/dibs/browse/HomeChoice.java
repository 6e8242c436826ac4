package app.dibs.browse;

import app.dibs.home.HomePlace;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.lead.ListLine;
import app.dibs.workspace.Member;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks at in the pages of leads and of the trash. The list is remembered, the page of it is not.
 *
 * @param from where the page begins; null for the first
 */
record HomeChoice(ListLine line, @Nullable Cursor from) {
    static final String LEADS = "leads";
    static final String TRASH = "trash";

    /** What this person chose last. */
    static HomeChoice of(Member reader, Clock clock) {
        return of(HomePlace.of(reader), reader, clock);
    }

    /** What is not understood any more, since a source was removed say, is as if never chosen. */
    static HomeChoice of(HomePlace place, Member reader, Clock clock) {
        String[] parts = place.choice().split("\n", 2);
        ListLine line = ListLine.read(parts[0], reader, clock);
        boolean isNew = place.choice().isEmpty() || !line.problems().isEmpty();
        Cursor from = parts.length < 2 ? null : Cursor.read(parts[1]).orElse(null);
        return isNew ? first(place.page(), reader) : new HomeChoice(line, from);
    }

    private static HomeChoice first(String page, Member reader) {
        return of(page.equals(TRASH) ? ListLine.TRASH : ListLine.firstOf(reader));
    }

    static HomeChoice of(ListLine line) {
        return new HomeChoice(line, null);
    }

    HomeChoice at(@Nullable Cursor place) {
        return new HomeChoice(line, place);
    }

    /** As it is kept; a list of all leads has a word of its own, since nothing means that nothing was chosen yet. */
    HomePlace kept() {
        String text = line.toString();
        return new HomePlace(
                line.filter().trash() ? TRASH : LEADS,
                text.isEmpty() ? "sort:" + line.sort().word() : text);
    }

    /** With its page, for drawing alone. */
    HomePlace drawn() {
        HomePlace kept = kept();
        return from == null ? kept : new HomePlace(kept.page(), kept.choice() + "\n" + from);
    }
}
