package app.dibs.lead;

import app.dibs.slack.UserId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a lead; kept for good.
 *
 * @param whoName who did it, by name
 * @param was the value before, as text: a user id, a date, a status
 * @param became the value after
 * @param becameName the name behind {@code became} where that is a person
 * @param detail what goes beyond from and to
 */
public record Activity(
        long id,
        LeadNumber lead,
        Kind kind,
        UserId who,
        String whoName,
        Instant at,
        @Nullable String was,
        @Nullable String became,
        @Nullable String becameName,
        @Nullable String detail) {
    /** The detail of an enrolment that a rule made. */
    public static final String BY_RULE = "by rule";

    /** What was done. */
    public enum Kind {
        CREATED,
        CLAIMED,
        ASSIGNED,
        FOLLOW_UP_SET,
        /** The follow-up was done; {@code became} is the next date. */
        DONE,
        /** {@code detail} says why it is not the day that was chosen. */
        SNOOZED,
        NOTED,
        /** What stands at {@code was} and {@code became} is read by {@link FieldChanges}. */
        EDITED,
        /** {@code detail} is the reason why it was lost. */
        STATUS_SET,
        /**
         * It became a customer: {@code was} is the status before, {@code became} the numbers of what it became, and {@code
         * detail} a link to its card.
         */
        CONVERTED,
        /** That was undone. */
        UNCONVERTED,
        STARRED,
        UNSTARRED,
        DELETED,
        RESTORED,
        /** All of it was taken up by the lead that {@code became} names. */
        MERGED_INTO,
        /** It has taken up all of the lead that {@code became} names. */
        MERGED,
        /** It is again as it was before many leads were changed at once; {@code detail} says what was. */
        UNDONE,
        /** A merge with the lead that {@code became} names was undone. */
        UNMERGED,
        /** It is in the nurture plan that {@code became} names; {@code detail} is {@link #BY_RULE} where nobody chose. */
        ENROLLED,
        /** A task of its plan was done; {@code detail} says which. */
        TASK_DONE,
        /** A task of its plan was left out; {@code detail} says which. */
        TASK_SKIPPED,
        /** A task of its plan comes on the day {@code became} instead of {@code was}; {@code detail} says which. */
        TASK_SNOOZED,
        /** The nurture plan that {@code was} names ended before all of its tasks were done. */
        PLAN_ENDED,
        /** The nurture plan that {@code became} names goes on, because the conversion that had ended it was undone. */
        PLAN_RESUMED,
        /** Its owner was given it by somebody else, and takes it on. */
        ACCEPTED,
        /** Its owner was told that it'd go back to the pool, and keeps it. */
        KEPT,
        /** Nobody owns it any more: it is back in the pool; {@code was} was its owner, and {@code detail} says why. */
        RETURNED,
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
