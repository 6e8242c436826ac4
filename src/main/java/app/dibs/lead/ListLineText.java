package app.dibs.lead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a {@link ListLine} as a person would type it. */
final class ListLineText {
    private final List<String> parts = new ArrayList<>();

    private ListLineText() {}

    static String of(ListLine line) {
        ListLineText text = new ListLineText();
        text.filter(line.filter());
        if (line.sort() != LeadSort.NEWEST) {
            text.parts.add("sort:" + line.sort().word());
        }
        return String.join(" ", text.parts);
    }

    private void filter(LeadFilter filter) {
        flag(filter.trash(), "trash");
        owner(filter.owner());
        flag(filter.starred(), "starred");
        due(filter.due());
        list("status", filter.statuses().stream().map(Status::word).sorted().toList());
        list("source", filter.sources());
        list("category", filter.categories());
        filter.tags().forEach(tag -> one("tag", tag));
        one("company", filter.company());
        one("contact", filter.contact());
        range("value", number(filter.valueFrom()), number(filter.valueTo()));
        range("created", day(filter.createdFrom()), day(filter.createdTo()));
        if (!filter.text().isEmpty()) {
            parts.add(filter.text().contains(":") ? quoted(filter.text()) : filter.text());
        }
    }

    private void flag(boolean set, String word) {
        if (set) {
            parts.add(word);
        }
    }

    private void owner(LeadFilter.@Nullable Ownership owner) {
        if (owner != null) {
            parts.add(
                    owner.user() == null
                            ? "unassigned"
                            : "owner:<@" + owner.user().value() + ">");
        }
    }

    private void due(@Nullable Due due) {
        if (due != null) {
            parts.add(
                    due == Due.NONE || due == Due.LATER
                            ? "due:" + due.name().toLowerCase(Locale.ROOT)
                            : due.name().toLowerCase(Locale.ROOT));
        }
    }

    private void list(String key, Collection<String> values) {
        if (!values.isEmpty()) {
            parts.add(key + ":" + quoted(String.join(",", values)));
        }
    }

    private void one(String key, @Nullable String value) {
        if (value != null) {
            parts.add(key + ":" + quoted(value));
        }
    }

    private void range(String key, @Nullable String from, @Nullable String to) {
        if (from != null || to != null) {
            parts.add(key + ":" + (from == null ? "<=" + to : to == null ? ">=" + from : from + ".." + to));
        }
    }

    private static @Nullable String number(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String day(@Nullable LocalDate value) {
        return value == null ? null : value.toString();
    }

    private static String quoted(String value) {
        return value.matches("[^\\s\":]+") ? value : '"' + value.replace("\"", "”") + '"';
    }
}
