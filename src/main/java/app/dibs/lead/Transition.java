package app.dibs.lead;

import org.jspecify.annotations.Nullable;

/** What a move would make of a lead. */
public sealed interface Transition {
    /** It becomes this; the activity says from what to what. */
    record To(
            Lead after,
            Activity.Kind kind,
            @Nullable String was,
            @Nullable String became) implements Transition {}

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
            SAME
        }
    }
}
