package app.dibs.lead;

import java.util.Optional;
import java.util.function.Function;

/** What came of reading something that a person typed: a value, or a sentence for that person. */
public sealed interface Reading<T> {

    /** The text was read. */
    record Understood<T>(T value) implements Reading<T> {}

    /**
     * The text was not read.
     *
     * @param why a whole sentence in everyday words that names what does work; it may repeat a shortened piece of
     *     what was typed, so whoever shows it escapes it
     */
    record NotUnderstood<T>(String why) implements Reading<T> {}

    /** A value that was read. */
    static <T> Reading<T> understood(T value) {
        return new Understood<>(value);
    }

    /** The sentence that says why nothing was read. */
    static <T> Reading<T> notUnderstood(String why) {
        return new NotUnderstood<>(why);
    }

    /** The same reading of another type. */
    default <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> understood(change.apply(value)), Reading::notUnderstood);
    }

    /** One answer for both outcomes. */
    default <R> R fold(Function<? super T, ? extends R> understood, Function<String, ? extends R> notUnderstood) {
        return switch (this) {
            case Understood<T> read -> understood.apply(read.value);
            case NotUnderstood<T> unread -> notUnderstood.apply(unread.why);
        };
    }

    /** The value, or the given one where nothing was read. */
    default T orElse(T other) {
        return fold(value -> value, ignored -> other);
    }

    /** The value, or empty where nothing was read. */
    default Optional<T> asOptional() {
        return fold(Optional::of, ignored -> Optional.empty());
    }

    /** The sentence, or empty where the text was read. */
    default Optional<String> problem() {
        return fold(ignored -> Optional.empty(), Optional::of);
    }
}
