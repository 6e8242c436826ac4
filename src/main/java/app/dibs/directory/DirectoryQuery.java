package app.dibs.directory;

import app.dibs.customer.CustomerNumber.Kind;
import app.dibs.customer.CustomerRows;
import app.dibs.directory.DirectoryChoice.Close;
import app.dibs.directory.DirectoryChoice.Part;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.workspace.Member;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link DirectoryChoice} as SQL: fixed fragments, and what people typed as parameters. */
final class DirectoryQuery {
    /** A trigram index knows nothing of less. */
    private static final int SHORTEST_PART = 3;

    private final StringBuilder where = new StringBuilder("x.workspace_id = :workspace_id");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final DirectoryChoice choice;

    DirectoryQuery(Member reader, DirectoryChoice choice, LocalDate today) {
        this.choice = choice;
        values.put("workspace_id", reader.team().value());
        add(choice.isTrash() ? "x.deleted_at is not null" : "x.deleted_at is null");
        if (choice.isTrash() && choice.kind() == Kind.CONTACT) {
            add("x.erased_at is null");
        }
        text(choice.text());
        switch (choice.whose()) {
            case ALL -> {}
            case MINE -> same("x.owner_id", "owner", reader.user().value());
            case NOBODYS -> add("x.owner_id is null");
        }
        switch (choice.kind()) {
            case CONTACT -> contacts(reader.team().value());
            case ACCOUNT -> {}
            case DEAL -> deals(today);
        }
        from(choice.from());
    }

    Map<String, Object> values() {
        return values;
    }

    /** The page is found in an index alone, and then only its own rows are read; the figures stand beside each. */
    String sql() {
        DirectoryOrder order = choice.order();
        Cursor from = choice.from();
        String way = order.isAscending() != (from != null && from.backward()) ? "asc" : "desc";
        Kind kind = choice.kind();
        String row = kind.word().substring(0, 1);
        return """
                with page as (
                    select x.number, %1$s as page_key from %2$s x
                    where %3$s
                    order by %1$s %4$s, x.number %4$s
                    limit :size)
                select f.figures, s.stages, r.*
                from (
                    select coalesce(jsonb_agg(jsonb_build_array(kind, stage_id, status, live, value)), '[]')::text
                        as figures
                    from customer_figure where workspace_id = :workspace_id) f
                cross join (%5$s) s
                left join (
                    select page.number as page_number, page.page_key, page.page_key::text as sort_key, %6$s
                    from page join %2$s %7$s on %7$s.workspace_id = :workspace_id and %7$s.number = page.number
                    %8$s) r on true
                order by r.page_key %4$s, r.page_number %4$s
                """.formatted(order.key(), kind.word(), where, way, stages(kind), columns(kind), row, with(kind));
    }

    private static String stages(Kind kind) {
        return kind == Kind.DEAL ? """
                        select coalesce(jsonb_agg(jsonb_build_array(p.pipeline_id, p.name, g.stage_id, g.name)
                            order by p.place, p.pipeline_id, g.place, g.stage_id), '[]')::text as stages
                        from pipeline p join stage g
                            on g.workspace_id = p.workspace_id and g.pipeline_id = p.pipeline_id
                        where p.workspace_id = :workspace_id""" : "select '[]' as stages";
    }

    static String columns(Kind kind) {
        return switch (kind) {
            case CONTACT -> CustomerRows.CONTACT;
            case ACCOUNT -> CustomerRows.ACCOUNT;
            case DEAL -> CustomerRows.DEAL;
        };
    }

    static String with(Kind kind) {
        return switch (kind) {
            case CONTACT -> CustomerRows.WITH_CONTACT;
            case ACCOUNT -> CustomerRows.WITH_ACCOUNT;
            case DEAL -> CustomerRows.WITH_DEAL;
        };
    }

    /** Of each kind the first few in which a text stands, side by side in one row after the other. */
    static String ofAllKinds(String text, int most) {
        List<String> parts = Stream.of(Kind.values())
                .map(kind -> """
                        (select row_number() over (order by %1$s.touched_at desc, %1$s.number desc) as n, %2$s
                        from (
                            select x.* from %3$s x
                            where x.workspace_id = :workspace_id and x.deleted_at is null%4$s
                            order by x.touched_at desc, x.number desc
                            limit %5$d) %1$s
                        %6$s) as of_%3$s""".formatted(
                                kind.word().substring(0, 1),
                                columns(kind),
                                kind.word(),
                                conditions(text).keySet().stream()
                                        .map(condition -> " and " + condition)
                                        .reduce("", String::concat),
                                most,
                                with(kind)))
                .toList();
        return "select * from %s\nfull join %s using (n)\nfull join %s using (n)\norder by n"
                .formatted(parts.get(0), parts.get(1), parts.get(2));
    }

    /** What is looked for, as conditions by the value that each binds as {@code word0} and so on. */
    static Map<String, String> conditions(String text) {
        Map<String, String> conditions = new LinkedHashMap<>();
        List<String> words = words(text);
        boolean allShort = words.stream().allMatch(word -> word.length() < SHORTEST_PART);
        if (allShort && !words.isEmpty()) {
            conditions.put("lower(x.name) like :word0", escaped(String.join(" ", words)) + "%");
            return conditions;
        }
        for (int i = 0; i < words.size(); i++) {
            conditions.put("x.search like :word" + i, "%" + escaped(words.get(i)) + "%");
        }
        return conditions;
    }

    static Map<String, Object> bound(String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        conditions(text).values().forEach(value -> values.put("word" + values.size(), value));
        return values;
    }

    /** Each word for itself; a phone number is one word however it is written. */
    private static List<String> words(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String digits = lower.replaceAll("[\\s()./-]", "");
        return digits.matches("\\+?\\d{5,}")
                ? List.of(digits)
                : Stream.of(lower.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private void text(String text) {
        conditions(text).keySet().forEach(this::add);
        values.putAll(bound(text));
    }

    private void contacts(String team) {
        same("x.account", "account", choice.number(Part.ACCOUNT));
        String tag = choice.get(Part.TAG);
        if (!tag.isEmpty()) {
            add("x.own_tags @> :tags");
            values.put("tags", new String[] {team + " " + tag});
        }
    }

    private void deals(LocalDate today) {
        same("x.pipeline_id", "pipeline", choice.number(Part.PIPELINE));
        same("x.stage_id", "stage", choice.number(Part.STAGE));
        same(
                "x.status",
                "status",
                choice.status() == null ? null : choice.status().word());
        Close close = choice.close();
        if (close != null) {
            LocalDate month = today.withDayOfMonth(1);
            switch (close) {
                case OVERDUE -> {
                    add("x.status = 'open'");
                    between(null, today);
                }
                case THIS_MONTH -> between(month, month.plusMonths(1));
                case NEXT_MONTH -> between(month.plusMonths(1), month.plusMonths(2));
                case LATER -> {
                    between(month.plusMonths(2), null);
                    add("x.expected_close is not null");
                }
                case NONE -> add("x.expected_close is null");
            }
        }
    }

    /** By what stands in the index, so that it finds them. */
    private void between(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null) {
            add(DirectoryOrder.CLOSE.key() + " >= :close_from");
            values.put("close_from", from);
        }
        if (until != null) {
            add(DirectoryOrder.CLOSE.key() + " < :close_until");
            values.put("close_until", until);
        }
    }

    private void from(@Nullable Cursor cursor) {
        if (cursor != null) {
            add(choice.order().beyond(choice.order().isAscending() != cursor.backward()));
            values.put("key", cursor.key());
            values.put("number", cursor.number());
        }
    }

    private void same(String column, String name, @Nullable Object wanted) {
        if (wanted != null) {
            add("%s = :%s".formatted(column, name));
            values.put(name, wanted);
        }
    }

    private void add(String condition) {
        where.append("\n        and ").append(condition);
    }
}
