package app.dibs.directory;

import app.dibs.customer.CustomerNumber.Kind;
import app.dibs.customer.DealStatus;
import app.dibs.home.HomePlace;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.workspace.Member;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a person looks at, and in what order. What is not understood any more is as if never chosen.
 *
 * @param chosen as text, by what was chosen; no entry for nothing
 */
record DirectoryChoice(Map<Part, String> chosen) {
    /** The word of the page in the Home tab. */
    static final String PAGE = "customers";

    /** Contacts, as they are shown first. */
    static final DirectoryChoice FIRST = new DirectoryChoice(Map.of());

    DirectoryChoice {
        chosen = Map.copyOf(chosen);
    }

    /** What can be chosen. */
    enum Part {
        KIND,
        TEXT,
        WHOSE,
        ORDER,
        /** The number of an account. */
        ACCOUNT,
        TAG,
        /** The id of a pipeline. */
        PIPELINE,
        /** The id of a stage. */
        STAGE,
        STATUS,
        CLOSE,
        TRASH,
        /** Where the page begins; not remembered. */
        FROM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who looks after them. */
    enum Whose {
        ALL("Everybody's"),
        MINE("Mine"),
        NOBODYS("Nobody's");

        private final String label;

        Whose(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** When deals are to close. */
    enum Close {
        OVERDUE("Was to close before today"),
        THIS_MONTH("This month"),
        NEXT_MONTH("Next month"),
        LATER("Later"),
        NONE("No day");

        private final String label;

        Close(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static DirectoryChoice of(Member reader) {
        HomePlace place = HomePlace.of(reader);
        return place.page().equals(PAGE) ? read(place.choice()) : FIRST;
    }

    static DirectoryChoice read(String kept) {
        Map<Part, String> chosen = new EnumMap<>(Part.class);
        for (String piece : kept.split(";", -1)) {
            String[] both = piece.split("=", 2);
            one(Part.class, both[0])
                    .filter(part -> both.length == 2)
                    .ifPresent(part -> chosen.put(part, URLDecoder.decode(both[1], StandardCharsets.UTF_8)));
        }
        return new DirectoryChoice(chosen);
    }

    /** As it is kept; {@link #read} takes it. */
    @Override
    public String toString() {
        return Stream.of(Part.values())
                .filter(chosen::containsKey)
                .map(part -> part.word() + "=" + URLEncoder.encode(chosen.get(part), StandardCharsets.UTF_8))
                .collect(Collectors.joining(";"));
    }

    /** The same with something else chosen, from its first page on; an empty text takes a choice back. */
    DirectoryChoice with(Part part, String value) {
        return without(Set.of(Part.FROM)).set(part, value);
    }

    private DirectoryChoice set(Part part, String value) {
        Map<Part, String> all = new EnumMap<>(Part.class);
        all.putAll(chosen);
        if (value.isEmpty()) {
            all.remove(part);
        } else {
            all.put(part, value);
        }
        return new DirectoryChoice(all);
    }

    /** Another kind; what is looked for, and whose, stays. */
    DirectoryChoice of(Kind other) {
        return FIRST.with(Part.KIND, other.word())
                .with(Part.TEXT, text())
                .with(Part.WHOSE, get(Part.WHOSE))
                .with(Part.TRASH, get(Part.TRASH));
    }

    /** Nothing is narrowed down any more. */
    DirectoryChoice all() {
        return FIRST.with(Part.KIND, kind().word())
                .with(Part.TRASH, get(Part.TRASH))
                .with(Part.ORDER, get(Part.ORDER));
    }

    /** Whether nothing is narrowed down. */
    boolean isAll() {
        return without(Set.of(Part.FROM)).with(Part.KIND, kind().word()).equals(all());
    }

    DirectoryChoice at(Cursor place) {
        return set(Part.FROM, place.toString());
    }

    private DirectoryChoice without(Set<Part> parts) {
        Map<Part, String> rest = new EnumMap<>(Part.class);
        rest.putAll(chosen);
        rest.keySet().removeAll(parts);
        return new DirectoryChoice(rest);
    }

    String get(Part part) {
        return chosen.getOrDefault(part, "");
    }

    Kind kind() {
        return one(Kind.class, get(Part.KIND)).orElse(Kind.CONTACT);
    }

    String text() {
        return get(Part.TEXT);
    }

    Whose whose() {
        return one(Whose.class, get(Part.WHOSE)).orElse(Whose.ALL);
    }

    DirectoryOrder order() {
        if (isTrash()) {
            return DirectoryOrder.TOUCHED;
        }
        return one(DirectoryOrder.class, get(Part.ORDER))
                .filter(order -> order.isFor(kind()))
                .orElse(DirectoryOrder.NEWEST);
    }

    @Nullable
    Long number(Part part) {
        return get(part).matches("\\d{1,18}") ? Long.valueOf(get(part)) : null;
    }

    @Nullable
    DealStatus status() {
        return one(DealStatus.class, get(Part.STATUS)).orElse(null);
    }

    @Nullable
    Close close() {
        return one(Close.class, get(Part.CLOSE)).orElse(null);
    }

    boolean isTrash() {
        return !get(Part.TRASH).isEmpty();
    }

    @Nullable
    Cursor from() {
        return Cursor.read(get(Part.FROM)).orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
