package app.dibs.profile;

import app.dibs.customer.CustomerNumber.Kind;
import app.dibs.customer.CustomerRows;
import app.dibs.lead.LeadRows;
import app.dibs.profile.Profile.Pages;
import app.dibs.profile.Profile.Place;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one statement that reads a profile; each part of it is found in an index. */
final class ProfileQuery {
    static final String BELONGING = "belonging";
    static final String SAID = "said";
    static final String DONE = "done";

    /** What is shown of contacts, deals and leads each; there is one more where there are more. */
    static final int MOST_BELONGINGS = 8;

    private static final String OWN = """
            h.activity_id, null::bigint as lead_number, h.kind, h.who, p.name as who_name, h.at, h.was, h.became,
                null::text as became_name, h.detail,
                case when h.contact is not null then 'contact' when h.account is not null then 'account' else 'deal' end
                    as about, coalesce(h.contact, h.account, h.deal) as about_number
            from customer_activity h join member p on p.workspace_id = h.workspace_id and p.user_id = h.who
            """;
    private static final String SAID_OF_LEAD = """
            n.note_id as activity_id, n.lead_number, 'noted' as kind, n.author as who, p.name as who_name, n.at,
                null::text as was, n.body as became, null::text as became_name, null::text as detail,
                null::text as about, null::bigint as about_number
            from note n join member p on p.workspace_id = n.workspace_id and p.user_id = n.author
            """;
    private static final String DONE_TO_LEAD = LeadRows.ACTIVITY.replaceFirst(
            "\nfrom ", ",\n    null::text as about, null::bigint as about_number\nfrom ");

    static final String OWN_NOTE =
            "select " + OWN + "where h.workspace_id = :workspace_id and h.activity_id = :id and h.kind = 'noted'";
    static final String NOTE_OF_LEAD =
            "select " + SAID_OF_LEAD + "where n.workspace_id = :workspace_id and n.note_id = :id";

    private final Kind kind;
    private final Map<String, Object> places = new HashMap<>();
    private final String sql;

    ProfileQuery(Kind kind, Pages pages, int notes, int activities) {
        this.kind = kind;
        List<String> parts = new ArrayList<>(belongings());
        parts.add(page(SAID, OWN, "h", "activity_id", mine() + " and h.kind = 'noted'", pages.notes(), notes));
        parts.add(page(SAID, SAID_OF_LEAD, "n", "note_id", ofLeads("n"), pages.notes(), notes));
        parts.add(
                page(DONE, OWN, "h", "activity_id", mine() + " and h.kind <> 'noted'", pages.activities(), activities));
        parts.add(page(DONE, DONE_TO_LEAD, "a", "activity_id", ofLeads("a"), pages.activities(), activities));
        sql = """
                with recursive one as (
                    select * from %1$s where workspace_id = :workspace_id and number = :number),
                came_of (number) as (
                    select l.number from lead l where l.workspace_id = :workspace_id and l.became_%1$s = :number
                    union
                    select m.number from came_of join lead m
                        on m.workspace_id = :workspace_id and m.merged_into = came_of.number)
                select %2$s, s.*
                from one %3$s
                %4$s
                    left join (
                (%5$s)) s on true
                """.formatted(kind.word(), columns(), row(), with(), String.join(")\nunion all\n(", parts));
    }

    String sql() {
        return sql;
    }

    Map<String, Object> places() {
        return places;
    }

    private String columns() {
        return switch (kind) {
            case CONTACT -> CustomerRows.CONTACT;
            case ACCOUNT -> CustomerRows.ACCOUNT;
            case DEAL -> CustomerRows.DEAL;
        };
    }

    private String row() {
        return kind.word().substring(0, 1);
    }

    private String with() {
        return switch (kind) {
            case CONTACT -> CustomerRows.WITH_CONTACT;
            case ACCOUNT -> CustomerRows.WITH_ACCOUNT;
            case DEAL -> CustomerRows.WITH_DEAL;
        };
    }

    private String mine() {
        return "h.%s = :number".formatted(kind.word());
    }

    private static String ofLeads(String row) {
        return row + ".lead_number in (select number from came_of)";
    }

    private List<String> belongings() {
        String none = "null::text";
        List<String> parts = new ArrayList<>();
        if (kind == Kind.ACCOUNT) {
            parts.add(
                    belonging("contact", "x.name", none, "contact x", "x.account = :number and x.deleted_at is null"));
        }
        if (kind != Kind.DEAL) {
            parts.add(belonging(
                    "deal",
                    "x.name",
                    "case x.status when 'open' then g.name else x.status end",
                    "deal x join stage g on g.workspace_id = x.workspace_id and g.pipeline_id = x.pipeline_id"
                            + " and g.stage_id = x.stage_id",
                    "x.%s = :number and x.deleted_at is null".formatted(kind.word())));
        }
        parts.add(belonging("lead", "x.name", none, "lead x", "x.became_%s = :number".formatted(kind.word())));
        return parts;
    }

    private static String belonging(String kind, String name, String standing, String from, String where) {
        return """
                select '%s' as part, x.number as activity_id, null::bigint as lead_number, '%s' as kind, '' as who,
                    %s as who_name, null::timestamptz as at, %s as was, null::text as became, null::text as became_name,
                    null::text as detail, null::text as about, null::bigint as about_number
                from %s
                where x.workspace_id = :workspace_id and %s
                order by x.number desc
                limit %d""".formatted(BELONGING, kind, name, standing, from, where, MOST_BELONGINGS + 1);
    }

    /** A page and one line more, which tells whether there is another page. */
    private String page(
            String part, String select, String row, String id, String where, @Nullable Place place, int lines) {
        boolean up = place != null && place.newer();
        String beyond = "";
        if (place != null) {
            places.put("at_" + part, Instant.parse(place.at()).atOffset(ZoneOffset.UTC));
            places.put("rank_" + part, place.rank());
            places.put("id_" + part, place.id());
            beyond = "and (%1$s.at, %2$d, %1$s.%3$s) %4$s (:at_%5$s, :rank_%5$s, :id_%5$s)"
                    .formatted(row, "h".equals(row) ? 1 : 0, id, up ? ">" : "<", part);
        }
        String way = up ? "asc" : "desc";
        return """
                select '%s' as part, %s where %s.workspace_id = :workspace_id and %s %s
                order by %s.at %s, %s.%s %s
                limit %d""".formatted(part, select, row, where, beyond, row, way, row, id, way, lines + 1);
    }
}
