package app.dibs.lead;

import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What can be seen across leads: who has how many, what is due, what was done. Reads only. */
@Repository
public class Desk {
    /** So many rows come at a time: whoever reads thousands leaves the thread of their connection to others in between. */
    private static final int AT_ONCE = 100;

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
                .filter(statement -> statement.fetchSize(AT_ONCE))
                .map(LeadRows::lead)
                .all();
    }

    /** The leads that became this contact, account or deal, the newest first; their stories are its story, too. */
    public Flux<Lead> thatBecame(TeamId team, Became.Kind kind, long number) {
        return database.sql(LeadRows.SELECT + "where l.workspace_id = :workspace_id and l." + kind.column()
                        + " = :number order by l.number desc")
                .bind("workspace_id", team.value())
                .bind("number", number)
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
     * What the top of the Home tab tells, in one query: the workspace's live leads by status with what they are worth, how
     * many of the reader's are overdue, due today and upcoming, and the open leads, the reader's or nobody's, that may be
     * hot: starred, of the highest value, or due.
     */
    public Mono<Overview> overview(TeamId team, UserId reader, LocalDate today) {
        return database.sql(OVERVIEW)
                .bind("workspace_id", team.value())
                .bind("reader", reader.value())
                .bind("today", today)
                .bind("last_day", Due.lastUpcoming(today))
                .map(row -> new OverviewLine(figures(row), row.get("number") == null ? null : LeadRows.lead(row)))
                .all()
                .collectList()
                .map(Desk::overview);
    }

    /**
     * The highest values are read from an index that begins with the owner. PostgreSQL knows that one owner is one place in
     * it, but not that nobody is: so the order names the owner, too.
     */
    static final String OVERVIEW = """
            with open_leads as not materialized (
                select number, value, owner_id, follow_up, starred from lead
                where workspace_id = :workspace_id and deleted_at is null
                    and status in ('new', 'contacted', 'qualified')),
            due as (
                select count(*) filter (where follow_up < :today) as overdue,
                    count(*) filter (where follow_up = :today) as due_today,
                    count(*) filter (where follow_up > :today) as upcoming
                from (
                    select follow_up from lead
                    where workspace_id = :workspace_id and owner_id = :reader and follow_up <= :last_day
                        and deleted_at is null and status in ('new', 'contacted', 'qualified')
                    limit 1000) d),
            figures as (
                select array_agg(status) as statuses, array_agg(leads) as counts, array_agg(value) as worth
                from lead_figure where workspace_id = :workspace_id),
            hot as (
                (select number from lead
                where workspace_id = :workspace_id and starred and deleted_at is null
                    and status in ('new', 'contacted', 'qualified') and (owner_id = :reader or owner_id is null)
                order by created_at desc, number desc limit 10)
                union
                (select number from open_leads where owner_id = :reader
                order by owner_id desc, coalesce(value, -1) desc, number desc limit 10)
                union
                (select number from open_leads where owner_id is null
                order by owner_id desc, coalesce(value, -1) desc, number desc limit 10)
                union
                (select number from open_leads where owner_id = :reader and follow_up <= :today
                order by follow_up desc limit 10))
            select due.overdue, due.due_today, due.upcoming, figures.statuses, figures.counts, figures.worth, l.*
            from due cross join figures left join (
                select %s
                from hot join lead l on l.workspace_id = :workspace_id and l.number = hot.number
                %s) l on true
            """.formatted(LeadRows.COLUMNS, LeadRows.WITH_OWNER);

    /**
     * The workspace's figures, and the leads that may be hot.
     *
     * @param overdue of the reader's leads; up to 1000 are counted
     */
    public record Overview(Map<Status, Figure> byStatus, long overdue, long dueToday, long upcoming, List<Lead> hot) {}

    /**
     * The live leads at one status.
     *
     * @param value the sum, in the workspace's currency
     */
    public record Figure(long leads, BigDecimal value) {}

    private record OverviewLine(Overview figures, @Nullable Lead lead) {}

    private static Overview overview(List<OverviewLine> lines) {
        Overview first = lines.getFirst().figures();
        List<Lead> hot =
                lines.stream().flatMap(line -> Stream.ofNullable(line.lead())).toList();
        return new Overview(first.byStatus(), first.overdue(), first.dueToday(), first.upcoming(), hot);
    }

    private static Overview figures(Readable row) {
        String[] statuses = row.get("statuses", String[].class);
        Long[] counts = row.get("counts", Long[].class);
        BigDecimal[] worth = row.get("worth", BigDecimal[].class);
        Map<Status, Figure> byStatus = new EnumMap<>(Status.class);
        for (int i = 0; statuses != null && counts != null && worth != null && i < statuses.length; i++) {
            byStatus.put(Status.of(statuses[i]), new Figure(counts[i], worth[i]));
        }
        return new Overview(
                byStatus,
                LeadRows.need(row, "overdue", Long.class),
                LeadRows.need(row, "due_today", Long.class),
                LeadRows.need(row, "upcoming", Long.class),
                List.of());
    }
}
