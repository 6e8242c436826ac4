package app.dibs.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The number of a contact, account or deal in its workspace, typed and shown as {@code C-7}, {@code A-3}, {@code D-12}. */
public record CustomerNumber(Kind kind, long value) {
    /** How a person types it. */
    public static final Pattern FORM = Pattern.compile("([CADcad])-(\\d{1,15})");

    /** What is numbered. */
    public enum Kind {
        CONTACT("C"),
        ACCOUNT("A"),
        DEAL("D");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        /** The word that people read. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A contact's number. */
    public static CustomerNumber contact(long value) {
        return new CustomerNumber(Kind.CONTACT, value);
    }

    /** An account's number. */
    public static CustomerNumber account(long value) {
        return new CustomerNumber(Kind.ACCOUNT, value);
    }

    /** A deal's number. */
    public static CustomerNumber deal(long value) {
        return new CustomerNumber(Kind.DEAL, value);
    }

    /** Reads {@code C-7} or {@code d-12}. */
    public static Optional<CustomerNumber> read(String typed) {
        Matcher matcher = FORM.matcher(typed.strip());
        return matcher.matches()
                ? Stream.of(Kind.values())
                        .filter(kind -> kind.letter.equalsIgnoreCase(matcher.group(1)))
                        .findFirst()
                        .map(kind -> new CustomerNumber(kind, Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind.letter + "-" + value;
    }
}
