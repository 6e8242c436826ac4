package app.dibs.lead;

import app.dibs.lead.LeadFilter.Ownership;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.util.List;

/**
 * A list of leads in one line: {@code mine overdue status:new,contacted value:>10k sort:value door}. What is no filter is
 * looked for in names, companies, contacts, e-mail addresses and phone numbers.
 *
 * @param problems what could not be read, as sentences; the list is then not shown
 */
public record ListLine(LeadFilter filter, LeadSort sort, List<String> problems) {
    /** All live leads, the newest first. */
    public static final ListLine ALL = new ListLine(LeadFilter.ALL, LeadSort.NEWEST);

    /** All leads in the trash, those last that lie there longest. */
    public static final ListLine TRASH = new ListLine(LeadFilter.TRASH, LeadSort.TOUCHED);

    /** A list that was understood. */
    public ListLine(LeadFilter filter, LeadSort sort) {
        this(filter, sort, List.of());
    }

    /** Reads what a person typed. */
    public static ListLine read(String typed, Member reader, Clock clock) {
        return new ListLineReader(reader, clock).read(typed);
    }

    /** What a person sees who has not chosen anything yet: reps their own work, those who see to others all of it. */
    public static ListLine firstOf(Member reader) {
        return switch (reader.role()) {
            case REP -> new ListLine(LeadFilter.ALL.withOwner(new Ownership(reader.user())), LeadSort.FOLLOW_UP);
            case VIEWER, MANAGER, ADMIN -> ALL;
        };
    }

    /** The same order of other leads. */
    public ListLine with(LeadFilter other) {
        return new ListLine(other, sort, problems);
    }

    /** The same leads in another order. */
    public ListLine with(LeadSort other) {
        return new ListLine(filter, other, problems);
    }

    /** Whether this person's own leads are meant. */
    public boolean isMine(UserId reader) {
        return filter.owner() != null && reader.equals(filter.owner().user());
    }

    /** The line as {@link #read} takes it, the same for the same list. */
    @Override
    public String toString() {
        return ListLineText.of(this);
    }
}
