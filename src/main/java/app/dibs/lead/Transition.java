package app.dibs.lead;

import org.jspecify.annotations.Nullable;

/** What a move would make of a lead. */
public sealed interface Transition {
    /** It becomes this; the activity says from what to what, and the detail what goes beyond that. */
    record To(
            Lead after,
            Activity.Kind kind,
            @Nullable String was,
            @Nullable String became,
            @Nullable String detail) implements Transition {
        /** With nothing beyond from and to. */
        public To(Lead after, Activity.Kind kind, @Nullable String was, @Nullable String became) {
            this(after, kind, was, became, null);
        }

        To with(Lead saved) {
            return new To(saved, kind, was, became, detail);
        }
    }

    /** It may not be. */
    record Refused(Reason reason) implements Transition {
        /** Why not. */
        public enum Reason {
            /** It is lost, converted or in the trash. */
            CLOSED,
            /** Somebody else owns it. */
            TAKEN,
            /** The person owns it already. */
            YOURS_ALREADY,
            /** The one whom it should go to owns it already. */
            THEIRS_ALREADY,
            /** It is so already. */
            SAME,
            /** Somebody changed it since the person saw it. */
            CHANGED
        }
    }
}
