package app.dibs.profile;

import app.dibs.customer.Customer;
import app.dibs.customer.CustomerActivity;
import app.dibs.lead.Activity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact, account or deal with what belongs to it, what was said of it and what was done to it; the newest first.
 *
 * @param belongings the first few of what belongs to it, and the leads that it came of
 */
record Profile(Customer one, List<Belonging> belongings, Page notes, Page activities) {
    /**
     * Something that belongs to it, or a lead that it came of.
     *
     * @param kind {@code contact}, {@code deal} or {@code lead}
     * @param standing of a deal, the stage or how it ended; empty for others
     */
    record Belonging(String kind, long number, String name, String standing) {}

    /**
     * Some of what was said or done.
     *
     * @param newer where the page before this one ends; null where there is none
     * @param older where the page behind this one begins; null where there is none
     */
    record Page(
            List<Line> lines,
            @Nullable Place newer,
            @Nullable Place older) {}

    /** Something that was said of it or done to it, or to a lead that it came of. */
    sealed interface Line {
        /** Its own. */
        record Own(CustomerActivity activity) implements Line {}

        /** Of a lead. */
        record OfLead(Activity activity) implements Line {}

        /** When it was. */
        default Instant at() {
            return switch (this) {
                case Own own -> own.activity().at();
                case OfLead of -> of.activity().at();
            };
        }

        /** Its id among those of its kind. */
        default long id() {
            return switch (this) {
                case Own own -> own.activity().id();
                case OfLead of -> of.activity().id();
            };
        }

        /** 1 for its own, 0 for a lead's: ids of the two may be the same. */
        default int rank() {
            return this instanceof Own ? 1 : 0;
        }
    }

    /**
     * A place in it, as a button carries it.
     *
     * @param at the time of the line next to which the page lies, ISO 8601 in UTC
     * @param rank and {@code id}: which line it is
     * @param newer whether the page lies above that line
     */
    record Place(String at, int rank, long id, boolean newer) {
        static Place of(Line line, boolean newer) {
            return new Place(line.at().toString(), line.rank(), line.id(), newer);
        }
    }

    /**
     * What part of the notes and of the activity is shown, as a button carries it.
     *
     * @param notes where the page of notes begins or ends; null for the newest
     * @param activities the same for the activity
     */
    record Pages(@Nullable Place notes, @Nullable Place activities) {
        static final Pages NEWEST = new Pages(null, null);
    }
}
