package app.dibs.browse;

import app.dibs.card.LeadText;
import app.dibs.lead.Due;
import app.dibs.lead.LeadFilter;
import app.dibs.lead.Status;
import app.dibs.slack.Mrkdwn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people read about a list. */
final class ListWords {
    private static final int LONGEST = 150;

    private ListWords() {}

    /** Nothing was found. */
    static String empty(LeadFilter filter, boolean isFirstPage) {
        if (!isFirstPage) {
            return "There are no more.";
        }
        return filter.contradiction().orElseGet(() -> nothing(filter));
    }

    private static String nothing(LeadFilter filter) {
        if (filter.equals(LeadFilter.ALL)) {
            return "There are no leads yet. `/lead new` adds one.";
        }
        if (filter.equals(LeadFilter.TRASH)) {
            return "The trash is empty.";
        }
        return "No lead is like that" + (filter.trash() ? " in the trash." : ".");
    }

    /** {@code Yours · Overdue · value from 10000}: what is asked for, in words. Empty where all leads are. */
    static String asked(LeadFilter filter, LocalDate today) {
        List<String> parts = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            parts.add("“" + Mrkdwn.escape(filter.text(), LONGEST) + "”");
        }
        if (filter.owner() != null) {
            parts.add(
                    filter.owner().user() == null
                            ? "nobody's"
                            : "owner <@" + filter.owner().user().value() + ">");
        }
        if (filter.starred()) {
            parts.add("starred");
        }
        if (filter.due() != null) {
            parts.add(due(filter.due()));
        }
        either(parts, "", filter.statuses().stream().sorted().map(Status::label).toList());
        either(parts, "source ", filter.sources());
        either(parts, "category ", filter.categories());
        filter.tags().forEach(tag -> parts.add("#" + Mrkdwn.escape(tag, LONGEST)));
        named(parts, "company", filter.company());
        named(parts, "contact", filter.contact());
        between(parts, "value", plain(filter.valueFrom()), plain(filter.valueTo()));
        between(parts, "created", day(filter.createdFrom(), today), day(filter.createdTo(), today));
        return String.join(" · ", parts);
    }

    private static String due(Due due) {
        return switch (due) {
            case OVERDUE -> "overdue";
            case TODAY -> "due today";
            case UPCOMING -> "upcoming";
            case LATER -> "due later";
            case NONE -> "no follow-up date";
        };
    }

    private static void either(List<String> parts, String what, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(what
                    + values.stream()
                            .map(value -> Mrkdwn.escape(value, LONGEST))
                            .collect(Collectors.joining(" or ")));
        }
    }

    private static void named(List<String> parts, String what, @Nullable String value) {
        if (value != null) {
            parts.add(what + " " + Mrkdwn.escape(value, LONGEST));
        }
    }

    private static void between(List<String> parts, String what, @Nullable String from, @Nullable String to) {
        if (from != null || to != null) {
            parts.add(what + (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to));
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : String.format(Locale.ENGLISH, "%,.0f", value);
    }

    private static @Nullable String day(@Nullable LocalDate day, LocalDate today) {
        return day == null ? null : LeadText.day(day, today);
    }
}
