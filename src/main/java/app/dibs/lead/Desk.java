package app.dibs.lead;

import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What can be seen across leads: who has how many, what is due, what was done. Reads only. */
@Repository
public class Desk {
    private final DatabaseClient database;

    Desk(DatabaseClient database) {
        this.database = database;
    }

    /** How many open leads a rep has. */
    public record Load(UserId user, String name, long openLeads) {}

    /** The reps with the fewest open leads. */
    public Mono<List<Load>> leastBusy(TeamId team, int most) {
        return database.sql("""
                        select m.user_id, m.name, count(l.number) as open_leads
                        from member m left join lead l on l.workspace_id = m.workspace_id and l.owner_id = m.user_id
                            and l.deleted_at is null and l.status in ('new', 'contacted', 'qualified')
                        where m.workspace_id = :workspace_id and m.role = 'rep'
                            and not (m.outsider or m.is_bot or m.deactivated)
                        group by m.user_id, m.name
                        order by open_leads, m.name, m.user_id
                        limit :most
                        """)
                .bind("workspace_id", team.value())
                .bind("most", most)
                .map(row -> new Load(
                        new UserId(LeadRows.need(row, "user_id", String.class)),
                        LeadRows.need(row, "name", String.class),
                        LeadRows.need(row, "open_leads", Long.class)))
                .all()
                .collectList();
    }

    /** A person's open leads with a follow-up date up to that day, the longest overdue first. */
    public Mono<List<Lead>> dueBy(TeamId team, UserId owner, LocalDate lastDay) {
        return database.sql(LeadRows.SELECT + """
                        where l.workspace_id = :workspace_id and l.owner_id = :owner and l.follow_up <= :last_day
                            and l.deleted_at is null and l.status in ('new', 'contacted', 'qualified')
                        order by l.follow_up, l.value desc nulls last, l.number
                        """)
                .bind("workspace_id", team.value())
                .bind("owner", owner.value())
                .bind("last_day", lastDay)
                .map(LeadRows::lead)
                .all()
                .collectList();
    }

    /** These leads, in no order. */
    public Flux<Lead> these(TeamId team, List<Long> numbers) {
        return database.sql(LeadRows.SELECT + "where l.workspace_id = :workspace_id and l.number = any(:numbers)")
                .bind("workspace_id", team.value())
                .bind("numbers", numbers.toArray(Long[]::new))
                .map(LeadRows::lead)
                .all();
    }

    /** What was done to these leads since then, the newest first; notes are not among it. */
    public Flux<Activity> since(TeamId team, List<Long> numbers, Instant since) {
        return database.sql("select " + LeadRows.ACTIVITY + """
                         where a.workspace_id = :workspace_id and a.lead_number = any(:numbers) and a.at >= :since
                        order by a.activity_id desc
                        """)
                .bind("workspace_id", team.value())
                .bind("numbers", numbers.toArray(Long[]::new))
                .bind("since", LeadTable.at(since))
                .map(LeadRows::activity)
                .all();
    }

    /** One activity; empty where there is none with that id. */
    public Mono<Activity> activity(TeamId team, long id) {
        return database.sql(
                        "select " + LeadRows.ACTIVITY + " where a.workspace_id = :workspace_id and a.activity_id = :id")
                .bind("workspace_id", team.value())
                .bind("id", id)
                .map(LeadRows::activity)
                .one();
    }

    /**
     * How many live leads stand at each status, and a person's open leads with a follow-up date up to that day, the longest
     * overdue first, in one query.
     */
    public Mono<Overview> overview(TeamId team, UserId owner, LocalDate lastDay) {
        return database.sql("""
                        with here as (
                            select array_agg(status) as statuses, array_agg(leads) as counts
                            from (
                                select status, leads from lead_figure
                                where workspace_id = :workspace_id and leads > 0) s)
                        select here.statuses, here.counts, %s
                        from here left join (lead l
                        %s) on l.workspace_id = :workspace_id and l.owner_id = :owner and l.follow_up <= :last_day
                            and l.deleted_at is null and l.status in ('new', 'contacted', 'qualified')
                        order by l.follow_up, l.value desc nulls last, l.number
                        """.formatted(LeadRows.COLUMNS, LeadRows.WITH_OWNER))
                .bind("workspace_id", team.value())
                .bind("owner", owner.value())
                .bind("last_day", lastDay)
                .map(row -> new OverviewLine(counts(row), row.get("number") == null ? null : LeadRows.lead(row)))
                .all()
                .collectList()
                .map(Desk::overview);
    }

    /** The leads by status, and those of one person that are due. */
    public record Overview(Map<Status, Long> counts, List<Lead> due) {}

    private record OverviewLine(
            Map<Status, Long> counts, @Nullable Lead lead) {}

    private static Overview overview(List<OverviewLine> lines) {
        return new Overview(
                lines.getFirst().counts(),
                lines.stream().flatMap(line -> Stream.ofNullable(line.lead())).toList());
    }

    private static Map<Status, Long> counts(Readable row) {
        String[] statuses = row.get("statuses", String[].class);
        Long[] counts = row.get("counts", Long[].class);
        return statuses == null || counts == null
                ? Map.of()
                : IntStream.range(0, statuses.length)
                        .boxed()
                        .collect(Collectors.toMap(i -> Status.of(statuses[i]), i -> counts[i]));
    }

    /** A lead with what was last done to it and said of it, the newest first, in one query; empty for no such lead. */
    public Mono<Story> story(TeamId team, LeadNumber number, int most) {
        return database.sql("select " + LeadRows.COLUMNS + ", s.*\n" + LeadRows.FROM + """
                        left join lateral (
                            with recursive one (number) as (
                                select l.number
                                union
                                select m.number from one join lead m
                                    on m.workspace_id = l.workspace_id and m.merged_into = one.number)
                            select %s
                            where a.workspace_id = l.workspace_id and a.lead_number in (select number from one)
                            union all
                            select n.note_id, n.lead_number, 'noted', n.author, p.name, n.at, null, n.body, null, null
                            from note n join member p on p.workspace_id = n.workspace_id and p.user_id = n.author
                            where n.workspace_id = l.workspace_id and n.lead_number in (select number from one)
                            order by at desc, activity_id desc
                            limit :most) s on true
                        where l.workspace_id = :workspace_id and l.number = :number
                        """.formatted(LeadRows.ACTIVITY))
                .bind("workspace_id", team.value())
                .bind("number", number.value())
                .bind("most", most)
                .map(row ->
                        new Line(LeadRows.lead(row), row.get("activity_id") == null ? null : LeadRows.activity(row)))
                .all()
                .collectList()
                .filter(lines -> !lines.isEmpty())
                .map(Desk::story);
    }

    /**
     * A lead and what happened to it, the newest first; notes stand among it as {@link Activity.Kind#NOTED}, and
     * what was done to and said of the leads that it has taken up.
     */
    public record Story(Lead lead, List<Activity> activities) {}

    private record Line(Lead lead, @Nullable Activity activity) {}

    private static Story story(List<Line> lines) {
        return new Story(
                lines.getFirst().lead(),
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.activity()))
                        .toList());
    }
}
