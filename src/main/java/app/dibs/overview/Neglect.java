package app.dibs.overview;

import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What waits for somebody. Reads only. */
@Repository
class Neglect {
    /** More than so many are not counted. */
    static final int COUNTED = 1000;

    private final DatabaseClient database;
    private final Clock clock;

    Neglect(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What waits.
     *
     * @param unassigned open leads of nobody
     * @param left open leads of people who have left
     * @param untouched open leads of somebody that nobody has touched for long; {@link #COUNTED} at most are counted
     * @param overdue by owner, the most first
     * @param missed who did not accept leads in time that were given to them, the most first
     */
    record Waiting(long unassigned, long left, long untouched, List<Overdue> overdue, List<Missed> missed) {
        boolean isSomething() {
            return unassigned + left + untouched > 0 || !overdue.isEmpty() || !missed.isEmpty();
        }
    }

    /** How many leads somebody did not accept in time. */
    record Missed(String name, long leads) {}

    /**
     * What one owner has overdue.
     *
     * @param since the oldest follow-up date
     * @param nudged when they were last nudged on the manager's day; null where not yet
     */
    record Overdue(
            UserId owner,
            String name,
            long leads,
            LocalDate since,
            @Nullable Instant nudged) {}

    /** What waits now, and what was missed on the days from the one to the other, both included. */
    Mono<Waiting> of(Member manager, LocalDate first, LocalDate last) {
        return Mono.zip(counts(manager), overdue(manager, manager.today(clock)), missed(manager, first, last))
                .map(all -> new Waiting(
                        all.getT1().unassigned(),
                        all.getT1().left(),
                        all.getT1().untouched(),
                        all.getT2(),
                        all.getT3()));
    }

    /** For so long nobody has touched a lead that is worth a word. */
    private static Period longTime(Member manager) {
        return Period.ofDays(manager.workspace().assignment().untouchedDays());
    }

    private record Counts(long unassigned, long left, long untouched) {}

    private Mono<Counts> counts(Member manager) {
        return database.sql("""
                        select coalesce((
                                select leads from lead_owner_figure
                                where workspace_id = :workspace_id and owner_id = ''), 0) as unassigned,
                            (select coalesce(sum(f.leads), 0)::bigint
                            from lead_owner_figure f
                                join member m on m.workspace_id = f.workspace_id and m.user_id = f.owner_id
                            where f.workspace_id = :workspace_id and m.deactivated) as "left",
                            (select count(*) from (
                                select from lead
                                where workspace_id = :workspace_id and touched_at < :long_ago and owner_id is not null
                                    and deleted_at is null and status in ('new', 'contacted', 'qualified')
                                limit :counted) u) as untouched
                        """)
                .bind("workspace_id", manager.team().value())
                .bind("long_ago", clock.instant().minus(longTime(manager)).atOffset(ZoneOffset.UTC))
                .bind("counted", COUNTED)
                .map(row -> new Counts(
                        need(row, "unassigned", Long.class),
                        need(row, "left", Long.class),
                        need(row, "untouched", Long.class)))
                .one();
    }

    /** By the index of follow-up dates, so that only what is overdue is read. */
    private Mono<List<Overdue>> overdue(Member manager, LocalDate today) {
        return database.sql("""
                        select o.owner_id, m.name, o.leads, o.since, (
                            select max(n.at) from nudge n
                            where n.workspace_id = :workspace_id and n.owner_id = o.owner_id and n.at >= :midnight) as nudged
                        from (
                            select owner_id, count(*) as leads, min(follow_up) as since from lead
                            where workspace_id = :workspace_id and coalesce(follow_up, date '9999-12-31') < :today
                                and deleted_at is null and status in ('new', 'contacted', 'qualified')
                                and owner_id is not null
                            group by owner_id) o
                            join member m on m.workspace_id = :workspace_id and m.user_id = o.owner_id
                        where not m.deactivated
                        order by o.leads desc, o.since, m.name
                        """)
                .bind("workspace_id", manager.team().value())
                .bind("today", today)
                .bind("midnight", midnight(today, manager))
                .map(Neglect::overdue)
                .all()
                .collectList();
    }

    private Mono<List<Missed>> missed(Member manager, LocalDate first, LocalDate last) {
        return database.sql("""
                        select m.name, count(*) as leads
                        from lead_offer o join member m on m.workspace_id = o.workspace_id and m.user_id = o.user_id
                        where o.workspace_id = :workspace_id and o.state = 'missed' and o.ended_at >= :from
                            and o.ended_at < :to
                        group by m.user_id, m.name
                        order by leads desc, m.name
                        """)
                .bind("workspace_id", manager.team().value())
                .bind("from", midnight(first, manager))
                .bind("to", midnight(last.plusDays(1), manager))
                .map(row -> new Missed(need(row, "name", String.class), need(row, "leads", Long.class)))
                .all()
                .collectList();
    }

    private static OffsetDateTime midnight(LocalDate day, Member manager) {
        return day.atStartOfDay(manager.zone()).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static Overdue overdue(Readable row) {
        OffsetDateTime nudged = row.get("nudged", OffsetDateTime.class);
        return new Overdue(
                new UserId(need(row, "owner_id", String.class)),
                need(row, "name", String.class),
                need(row, "leads", Long.class),
                need(row, "since", LocalDate.class),
                nudged == null ? null : nudged.toInstant());
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
