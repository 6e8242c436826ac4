package app.dibs.customer;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person or a company.
 *
 * @param full all of it, as it is read
 * @param first the given names without titles; null where none is known
 * @param last the family name, with its particles and with what tells a son from his father; null where none is known, and
 *     for a company
 */
public record PersonName(
        String full, @Nullable String first, @Nullable String last) {
    /** A name that is not to be parted. */
    public static PersonName whole(String name) {
        return new PersonName(name, null, null);
    }

    /** A first and a last name; one of them at least. Where the last one alone is a company's name, it is not parted. */
    public static PersonName of(@Nullable String first, @Nullable String last) {
        String full = Stream.of(orEmpty(first), orEmpty(last))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (full.isEmpty()) {
            throw new IllegalArgumentException("a name has a first or a last name");
        }
        boolean company = orEmpty(first).isEmpty() && NameParts.isCompany(full);
        return company ? whole(full) : new PersonName(full, orNull(first), orNull(last));
    }

    /**
     * Parts a name as it was typed into first and last name. {@code Vincent van Gogh} and {@code García Márquez, Gabriel}
     * are parted as their bearers would; {@code Martin King Jr.} keeps its suffix, {@code Dr. Jane Doe, PhD} is Jane Doe
     * in its parts; {@code Plato} is a first name; a company's name is not parted.
     */
    public static PersonName split(String typed) {
        return NameParts.split(typed);
    }

    /**
     * The same where the company is known: a lead that is called as its company is that company.
     *
     * @param company null where none is known
     */
    public static PersonName split(String typed, @Nullable String company) {
        return same(typed, orEmpty(company)) ? whole(typed.strip()) : split(typed);
    }

    /** Whether it is all of a name that is not parted, such as a company's. */
    public boolean isWhole() {
        return first == null && last == null;
    }

    private static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String text) {
        return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return orEmpty(text).isEmpty() ? null : orEmpty(text);
    }
}
