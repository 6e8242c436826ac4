package app.dibs.customer;

import app.dibs.customer.CustomerActivity.Kind;
import org.jspecify.annotations.Nullable;

/** What a move would make of a contact, account or deal. */
public sealed interface Change<T extends Customer> {
    /** It becomes this; the activity says from what to what, and the detail what goes beyond that. */
    record To<T extends Customer>(
            T after,
            Kind kind,
            @Nullable String was,
            @Nullable String became,
            @Nullable String detail) implements Change<T> {
        /** With nothing beyond from and to. */
        public To(T after, Kind kind, @Nullable String was, @Nullable String became) {
            this(after, kind, was, became, null);
        }

        /** With nothing more to say. */
        public To(T after, Kind kind) {
            this(after, kind, null, null, null);
        }
    }

    /** It may not be. */
    record Refused<T extends Customer>(Reason reason) implements Change<T> {}

    /** Why not. */
    enum Reason {
        /** It is in the trash. */
        TRASHED,
        /** It is so already. */
        SAME,
        /** Somebody changed it since the person saw it. */
        CHANGED
    }
}
