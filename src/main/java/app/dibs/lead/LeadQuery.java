package app.dibs.lead;

import app.dibs.lead.LeadPage.Cursor;
import app.dibs.slack.TeamId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@link LeadFilter} as SQL: fixed fragments, and what people typed as parameters. */
final class LeadQuery {
    /** As in the index that follow-ups are sorted by, so that it can find them too. */
    private static final String FOLLOW_UP = LeadSort.FOLLOW_UP.key();

    /**
     * Nobody touches a lead before it is made, but for nodes whose clocks differ. PostgreSQL does not know that, and would read
     * all that was left alone for longer before it comes to those that are meant.
     */
    private static final String NOT_TOUCHED_BEFORE =
            "l.touched_at >= cast(:created_from as timestamptz) - interval '1 day'";

    private final StringBuilder where = new StringBuilder("where l.workspace_id = :workspace_id");
    private final Map<String, Object> values = new LinkedHashMap<>();

    private LeadQuery(TeamId team) {
        values.put("workspace_id", team.value());
    }

    static LeadQuery of(TeamId team, LeadFilter filter, LocalDate today, ZoneId zone) {
        LeadQuery query = new LeadQuery(team);
        query.add(
                filter.trash()
                        ? "l.deleted_at is not null and l.erased_at is null and l.merged_into is null"
                        : "l.deleted_at is null");
        query.text(filter.text());
        query.any(
                "l.status",
                "statuses",
                filter.statuses().stream().map(Status::word).sorted().toList());
        query.any("l.source", "sources", filter.sources());
        query.any("l.category", "categories", filter.categories());
        query.tags(team.value(), filter.tags());
        query.owner(filter.owner());
        query.same("lower(l.company)", "company", filter.company());
        query.same("lower(l.contact)", "contact", filter.contact());
        query.due(filter.due(), today);
        query.dueOfOwner(filter, today);
        if (filter.starred()) {
            query.add("l.starred");
        }
        query.value(filter.valueFrom(), filter.valueTo());
        query.created(filter.createdFrom(), filter.createdTo(), zone);
        return query;
    }

    /** Begins or ends the page at this place. */
    LeadQuery from(LeadSort sort, @Nullable Cursor cursor) {
        if (cursor != null) {
            boolean up = sort.isAscending() != cursor.backward();
            add(sort.beyond(up));
            values.put("key", cursor.key());
            values.put("number", cursor.number());
        }
        if (sort == LeadSort.UNTOUCHED && values.containsKey("created_from")) {
            add(NOT_TOUCHED_BEFORE);
        }
        return this;
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    private void add(String condition) {
        where.append("\n    and ").append(condition);
    }

    private void text(String text) {
        List<String> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            add("l.search like :word" + i);
            values.put("word" + i, "%" + escaped(words.get(i)) + "%");
        }
    }

    /** Each word for itself; a phone number is one word however it is written. */
    private static List<String> words(String text) {
        String lower = Typed.line(text).toLowerCase(Locale.ROOT);
        String digits = lower.replaceAll("[\\s()./-]", "");
        return digits.matches("\\+?\\d{5,}") ? List.of(digits) : parted(lower);
    }

    private static List<String> parted(String text) {
        return List.of(text.split(" ")).stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private void any(String column, String name, List<String> chosen) {
        if (!chosen.isEmpty()) {
            add("%s = any(:%s)".formatted(column, name));
            values.put(name, chosen.toArray(String[]::new));
        }
    }

    private void tags(String team, List<String> tags) {
        if (!tags.isEmpty()) {
            add("l.own_tags @> :tags");
            values.put("tags", tags.stream().map(tag -> team + " " + tag).toArray(String[]::new));
        }
    }

    private void owner(LeadFilter.@Nullable Ownership owner) {
        if (owner == null) {
            return;
        }
        if (owner.user() == null) {
            add("l.owner_id is null");
        } else {
            same("l.owner_id", "owner", owner.user().value());
        }
    }

    private void same(String expression, String name, @Nullable String wanted) {
        if (wanted != null) {
            boolean folded = expression.startsWith("lower(");
            add("%s = %s".formatted(expression, folded ? "lower(:" + name + ")" : ":" + name));
            values.put(name, wanted);
        }
    }

    private void due(@Nullable Due due, LocalDate today) {
        if (due == null) {
            return;
        }
        add("l.status in ('new', 'contacted', 'qualified')");
        switch (due) {
            case OVERDUE -> between(FOLLOW_UP + " < :until", Map.of("until", today));
            case TODAY -> between(FOLLOW_UP + " = :today", Map.of("today", today));
            case UPCOMING ->
                between(
                        FOLLOW_UP + " > :today and " + FOLLOW_UP + " <= :until",
                        Map.of("today", today, "until", Due.lastUpcoming(today)));
            case LATER ->
                between(FOLLOW_UP + " > :until and l.follow_up is not null", Map.of("until", Due.lastUpcoming(today)));
            case NONE -> add("l.follow_up is null");
        }
    }

    /** One person's follow-ups have an index of their own, on the date as it is. */
    private void dueOfOwner(LeadFilter filter, LocalDate today) {
        boolean ofOne = filter.owner() != null && filter.owner().user() != null;
        if (ofOne && filter.due() == Due.TODAY) {
            add("l.follow_up = :today");
        } else if (ofOne && filter.due() == Due.UPCOMING) {
            between("l.follow_up between :today and :until", Map.of("today", today, "until", Due.lastUpcoming(today)));
        }
    }

    private void between(String condition, Map<String, Object> bounds) {
        add(condition);
        values.putAll(bounds);
    }

    private void value(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        if (from != null) {
            between("coalesce(l.value, -1) >= :value_from", Map.of("value_from", from));
        }
        if (to != null) {
            between("coalesce(l.value, -1) between 0 and :value_to", Map.of("value_to", to));
        }
    }

    private void created(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        if (from != null) {
            between(
                    "l.created_at >= :created_from",
                    Map.of("created_from", LeadTable.at(from.atStartOfDay(zone).toInstant())));
        }
        if (to != null) {
            between(
                    "l.created_at < :created_to",
                    Map.of(
                            "created_to",
                            LeadTable.at(to.plusDays(1).atStartOfDay(zone).toInstant())));
        }
    }
}
