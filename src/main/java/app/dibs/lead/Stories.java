package app.dibs.lead;

import app.dibs.lead.Story.Page;
import app.dibs.lead.Story.Place;
import app.dibs.slack.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was said of a lead and done to it, page by page. Reads only. */
@Repository
public class Stories {
    private static final int NOTES = 5;
    private static final int ACTIVITIES = 15;
    private static final String NOTE = """
            n.note_id as activity_id, n.lead_number, 'noted' as kind, n.author as who, p.name as who_name, n.at,
                null as was, n.body as became, null as became_name, null as detail
            from note n join member p on p.workspace_id = n.workspace_id and p.user_id = n.author
            """;
    private static final Comparator<Activity> NEWEST_FIRST =
            Comparator.comparing(Activity::at).thenComparingLong(Activity::id).reversed();

    private final DatabaseClient database;

    Stories(DatabaseClient database) {
        this.database = database;
    }

    private record Line(Lead lead, @Nullable Activity told) {}

    /**
     * A lead, also one in the trash, with a page of its notes and one of its activity, in one query; those of the leads that
     * it has taken up are among them. Empty for no such lead.
     *
     * @param notes where the page of notes begins or ends; null for the newest
     * @param activities where the page of activities begins or ends; null for the newest
     */
    public Mono<Story> of(TeamId team, LeadNumber number, @Nullable Place notes, @Nullable Place activities) {
        Map<String, Object> places = new HashMap<>();
        String noted = page("select " + NOTE, "n", "note_id", notes, NOTES, places);
        String done = page("select " + LeadRows.ACTIVITY, "a", "activity_id", activities, ACTIVITIES, places);
        return database.sql("select " + LeadRows.COLUMNS + ", s.*\n" + LeadRows.FROM + """
                        left join lateral (
                            (%s)
                            union all
                            (%s)) s on true
                        where l.workspace_id = :workspace_id and l.number = :number
                        """.formatted(done, noted))
                .bind("workspace_id", team.value())
                .bind("number", number.value())
                .bindValues(places)
                .map(row ->
                        new Line(LeadRows.lead(row), row.get("activity_id") == null ? null : LeadRows.activity(row)))
                .all()
                .collectList()
                .filter(lines -> !lines.isEmpty())
                .map(lines -> story(lines, notes, activities));
    }

    /** One note, in full; empty where there is none with that id. */
    public Mono<Activity> note(TeamId team, long id) {
        return database.sql("select " + NOTE + """
                         where n.workspace_id = :workspace_id and n.note_id = :id
                        """)
                .bind("workspace_id", team.value())
                .bind("id", id)
                .map(LeadRows::activity)
                .one();
    }

    /** A page and one line more, which tells whether there is another page. */
    private static String page(
            String select, String row, String id, @Nullable Place place, int lines, Map<String, Object> places) {
        boolean up = place != null && place.newer();
        String beyond = "";
        if (place != null) {
            places.put("at_" + id, LeadTable.at(Instant.parse(place.at())));
            places.put("from_" + id, place.id());
            beyond = "and (%1$s.at, %1$s.%2$s) %3$s (:at_%2$s, :from_%2$s)".formatted(row, id, up ? ">" : "<");
        }
        return """
                with recursive one (number) as (
                    select l.number
                    union
                    select m.number from one join lead m
                        on m.workspace_id = l.workspace_id and m.merged_into = one.number)
                %1$s where %2$s.workspace_id = l.workspace_id and %2$s.lead_number in (select number from one) %4$s
                order by %2$s.at %5$s, %2$s.%3$s %5$s limit %6$d""".formatted(select, row, id, beyond, up ? "asc" : "desc", lines + 1);
    }

    private static Story story(List<Line> lines, @Nullable Place notes, @Nullable Place activities) {
        List<Activity> all =
                lines.stream().flatMap(line -> Stream.ofNullable(line.told())).toList();
        return new Story(
                lines.getFirst().lead(), page(all, true, notes, NOTES), page(all, false, activities, ACTIVITIES));
    }

    private static Page page(List<Activity> all, boolean notes, @Nullable Place place, int most) {
        List<Activity> found = new ArrayList<>(all.stream()
                .filter(told -> (told.kind() == Activity.Kind.NOTED) == notes)
                .sorted(NEWEST_FIRST)
                .toList());
        boolean up = place != null && place.newer();
        boolean more = found.size() > most;
        if (more) {
            found.remove(up ? 0 : most);
        }
        boolean hasNewer = up ? more : place != null;
        boolean hasOlder = up || more;
        return found.isEmpty()
                ? new Page(List.of(), null, null)
                : new Page(
                        List.copyOf(found),
                        hasNewer ? Place.of(found.getFirst(), true) : null,
                        hasOlder ? Place.of(found.getLast(), false) : null);
    }
}
