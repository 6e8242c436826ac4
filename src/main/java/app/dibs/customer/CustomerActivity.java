package app.dibs.customer;

import app.dibs.slack.UserId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a contact, account or deal, or said of it; kept for good.
 *
 * @param whoName who did it, by name
 * @param was the value before, as text
 * @param became the value after
 * @param detail what goes beyond from and to; the words of a note
 */
public record CustomerActivity(
        long id,
        CustomerNumber about,
        Kind kind,
        UserId who,
        String whoName,
        Instant at,
        @Nullable String was,
        @Nullable String became,
        @Nullable String detail) {
    /** What was done. */
    public enum Kind {
        /** {@code detail} is the lead that it was made of, where it was. */
        CREATED,
        /** A lead became this contact, which was there already: {@code became} is the lead. */
        LED_HERE,
        /** {@code was} and {@code became} are read by {@link CustomerFields}. */
        EDITED,
        NOTED,
        /** A contact or deal belongs to it from now on: {@code became} is its number. */
        JOINED,
        /** A contact or deal does not belong to it any more: {@code became} is its number. */
        PARTED,
        /** From one stage to another, by name. */
        MOVED,
        WON,
        /** {@code detail} is the reason. */
        LOST,
        REOPENED,
        /** Another person looks after it: ids of members. */
        ASSIGNED,
        DELETED,
        RESTORED,
        /** The conversion that it came of was undone: {@code became} is the lead. */
        UNDONE,
        /** A person was erased for good; only that it happened is kept. */
        ERASED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
