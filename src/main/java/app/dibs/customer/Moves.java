package app.dibs.customer;

import app.dibs.customer.Change.Reason;
import app.dibs.customer.CustomerActivity.Kind;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The moves that contacts, accounts and deals have in common. */
final class Moves {
    private Moves() {}

    /** A move of one that is not in the trash. */
    static <T extends Customer> Change<T> live(T one, Supplier<Change<T>> move) {
        return one.deletedAt() == null ? move.get() : new Change.Refused<>(Reason.TRASHED);
    }

    /**
     * What is known of it changes.
     *
     * @param isSame whether that would change nothing
     * @param seen the version that the person had before their eyes
     */
    static <T extends Customer> Change<T> edit(T one, boolean isSame, int seen, Supplier<Change<T>> edited) {
        return live(one, () -> {
            if (isSame) {
                return new Change.Refused<>(Reason.SAME);
            }
            return seen == one.version() ? edited.get() : new Change.Refused<>(Reason.CHANGED);
        });
    }

    static <T extends Customer> Change<T> assign(T one, @Nullable Keeper to, Function<@Nullable Keeper, T> kept) {
        return live(
                one,
                () -> Objects.equals(to, one.keeper())
                        ? new Change.Refused<>(Reason.SAME)
                        : new Change.To<>(kept.apply(to), Kind.ASSIGNED, id(one.keeper()), id(to)));
    }

    static <T extends Customer> Change<T> delete(T one, Supplier<T> trashed) {
        return live(one, () -> new Change.To<>(trashed.get(), Kind.DELETED));
    }

    static <T extends Customer> Change<T> undo(T one, String lead, Supplier<T> trashed) {
        return live(one, () -> new Change.To<>(trashed.get(), Kind.UNDONE, null, lead));
    }

    static <T extends Customer> Change<T> restore(T one, Supplier<T> live) {
        return one.deletedAt() == null ? new Change.Refused<>(Reason.SAME) : new Change.To<>(live.get(), Kind.RESTORED);
    }

    private static @Nullable String id(@Nullable Keeper keeper) {
        return keeper == null ? null : keeper.user().value();
    }
}
