package app.dibs.lead;

import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What a manager should see of leads that were left lying. Reads only. */
@Repository
public class Watchlist {
    private final DatabaseClient database;

    Watchlist(DatabaseClient database) {
        this.database = database;
    }

    /**
     * A lead that somebody was given and did not accept in time.
     *
     * @param lead as it is now
     * @param wentTo who has got it after that, by name; null: it went back to the pool
     */
    public record Miss(
            Lead lead,
            UserId by,
            String byName,
            Instant at,
            @Nullable String wentTo) {}

    /** What was not accepted in time from then until before then, in its order. */
    public Mono<List<Miss>> missed(TeamId team, Instant from, Instant before) {
        return database.sql("select " + LeadRows.COLUMNS + """
                        , f.user_id as missed_by, m.name as missed_by_name, f.ended_at as missed_at, p.name as went_to
                        from lead_offer f
                            join lead l on l.workspace_id = f.workspace_id and l.number = f.lead_number
                            join member m on m.workspace_id = f.workspace_id and m.user_id = f.user_id
                            left join member p on p.workspace_id = f.workspace_id and p.user_id = f.passed_to
                        """ + LeadRows.WITH_OWNER + """
                        where f.workspace_id = :workspace_id and f.state = 'missed'
                            and f.ended_at >= :from and f.ended_at < :before
                        order by f.ended_at, f.lead_number
                        """)
                .bind("workspace_id", team.value())
                .bind("from", LeadTable.at(from))
                .bind("before", LeadTable.at(before))
                .map(Watchlist::miss)
                .all()
                .collectList();
    }

    private static Miss miss(Readable row) {
        return new Miss(
                LeadRows.lead(row),
                new UserId(LeadRows.need(row, "missed_by", String.class)),
                LeadRows.need(row, "missed_by_name", String.class),
                LeadRows.need(row, "missed_at", OffsetDateTime.class).toInstant(),
                row.get("went_to", String.class));
    }

    /**
     * An owner with open leads that nobody has touched for long.
     *
     * @param count of all of those
     * @param longest some of them, the longest untouched first
     */
    public record Untouched(Owner owner, long count, List<Lead> longest) {}

    /**
     * The open leads that nobody has touched since before then, by owner, who has most of them first.
     *
     * @param most how many of each owner's are answered; all are counted
     */
    public Mono<List<Untouched>> untouched(TeamId team, Instant before, int most) {
        return database.sql("""
                        select * from (
                            select %s, count(*) over (partition by l.owner_id) as of_owner,
                                row_number() over (partition by l.owner_id order by l.touched_at, l.number) as place
                            %s
                            where l.workspace_id = :workspace_id and l.touched_at < :before and l.owner_id is not null
                                and l.deleted_at is null and l.status in ('new', 'contacted', 'qualified')) u
                        where u.place <= :most
                        order by u.of_owner desc, u.owner_name, u.owner_id, u.place
                        """.formatted(LeadRows.COLUMNS, LeadRows.FROM))
                .bind("workspace_id", team.value())
                .bind("before", LeadTable.at(before))
                .bind("most", most)
                .map(row -> new Line(LeadRows.lead(row), LeadRows.need(row, "of_owner", Long.class)))
                .all()
                .collectList()
                .map(Watchlist::byOwner);
    }

    private record Line(Lead lead, long ofOwner) {}

    private static List<Untouched> byOwner(List<Line> lines) {
        Map<Owner, List<Line>> byOwner = new LinkedHashMap<>();
        lines.forEach(line -> byOwner.computeIfAbsent(
                        Objects.requireNonNull(line.lead().owner()), owner -> new ArrayList<>())
                .add(line));
        return byOwner.entrySet().stream()
                .map(of -> new Untouched(
                        of.getKey(),
                        of.getValue().getFirst().ofOwner(),
                        of.getValue().stream().map(Line::lead).toList()))
                .toList();
    }
}
