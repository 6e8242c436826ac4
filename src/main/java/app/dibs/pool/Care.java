package app.dibs.pool;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.pool.Warning.Subject;
import app.dibs.slack.ChannelId;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** When owners last did something with their open leads, and of what they were warned. */
@Repository
class Care {
    /** Who has read no warning for so many days is one whom Slack does not reach. */
    private static final int UNREAD_DAYS = 3;

    private static final String UNTOUCHED = """
            from lead_care c join lead l on l.workspace_id = c.workspace_id and l.number = c.lead_number
            where c.workspace_id = :workspace_id and c.owner_id = :user and c.touched_at < :before
                and l.owner_id = c.owner_id and l.deleted_at is null and l.status in ('new', 'contacted', 'qualified')
                and (l.follow_up is null or l.follow_up < :today)
            """;

    private final DatabaseClient database;

    Care(DatabaseClient database) {
        this.database = database;
    }

    /** Its owner did something with the lead; answers the warning in which it stood, if it did. */
    Mono<Subject> touched(Lead lead, UserId owner, Instant at) {
        return database.sql("""
                        with before as (
                            select owner_id, warned_on from lead_care
                            where workspace_id = :workspace_id and lead_number = :lead)
                        insert into lead_care (workspace_id, lead_number, owner_id, touched_at)
                        values (:workspace_id, :lead, :owner, :at)
                        on conflict (workspace_id, lead_number) do update
                            set owner_id = excluded.owner_id, touched_at = excluded.touched_at, warned_on = null
                        returning (select owner_id from before) as user_id, (select warned_on from before) as day
                        """)
                .bind("workspace_id", lead.team().value())
                .bind("lead", lead.number().value())
                .bind("owner", owner.value())
                .bind("at", at(at))
                .map(Care::stoodIn)
                .one()
                .flatMapIterable(warnings -> warnings)
                .singleOrEmpty();
    }

    /** Nobody has to do anything with the lead; answers the warning in which it stood, if it did. */
    Mono<Subject> settled(Lead lead) {
        return database.sql("""
                        delete from lead_care where workspace_id = :workspace_id and lead_number = :lead
                        returning owner_id as user_id, warned_on as day
                        """)
                .bind("workspace_id", lead.team().value())
                .bind("lead", lead.number().value())
                .map(Care::stoodIn)
                .one()
                .flatMapIterable(warnings -> warnings)
                .singleOrEmpty();
    }

    private static List<Subject> stoodIn(Readable row) {
        LocalDate day = row.get("day", LocalDate.class);
        return day == null ? List.of() : List.of(new Subject(new UserId(need(row, "user_id", String.class)), day));
    }

    /** Who has leads to look after. */
    Mono<List<UserId>> owners(TeamId team) {
        return database.sql("select distinct c.owner_id from lead_care c where c.workspace_id = :workspace_id")
                .bind("workspace_id", team.value())
                .map(row -> new UserId(need(row, "owner_id", String.class)))
                .all()
                .collectList();
    }

    /**
     * Keeps of what an owner is warned today: of what they have not touched since before then, and were not warned of yet.
     * Empty where there is nothing.
     */
    Mono<Subject> warn(TeamId team, Subject today, Instant before) {
        return untouched(team, today, before, "with due as (select c.lead_number, c.touched_at " + UNTOUCHED + """
                                and c.warned_on is null
                            for update of c skip locked
                        ), marked as (
                            update lead_care c set warned_on = :today from due
                            where c.workspace_id = :workspace_id and c.lead_number = due.lead_number
                            returning c.lead_number, c.touched_at)
                        insert into pool_warning (workspace_id, user_id, day, leads)
                        select :workspace_id, :user, :today,
                            array_agg(m.lead_number order by m.touched_at, m.lead_number)
                        from marked m having count(*) > 0
                        on conflict (workspace_id, user_id, day) do update
                            set leads = pool_warning.leads || excluded.leads
                        returning user_id
                        """)
                .map(row -> today)
                .one();
    }

    /** What an owner was warned of on an earlier day and has not touched since before then. */
    Flux<LeadNumber> neglected(TeamId team, Subject today, Instant before) {
        return untouched(team, today, before, "select c.lead_number " + UNTOUCHED + """
                             and exists (
                                select from pool_warning w
                                where w.workspace_id = c.workspace_id and w.user_id = c.owner_id and w.day = c.warned_on
                                    and w.day < :today and (w.ts is not null or w.day < :today - :unread_days))
                            order by c.touched_at, c.lead_number
                            limit 1000
                        """)
                .bind("unread_days", UNREAD_DAYS)
                .map(row -> new LeadNumber(need(row, "lead_number", Long.class)))
                .all();
    }

    /** Keeps others from changing the lead; empty where it is not neglected any more, or somebody changes it just now. */
    Mono<LeadNumber> take(TeamId team, LeadNumber lead, Subject today, Instant before) {
        Mono<LeadNumber> lock = database.sql("""
                        select l.number from lead l
                        where l.workspace_id = :workspace_id and l.number = :lead
                        for update skip locked
                        """)
                .bind("workspace_id", team.value())
                .bind("lead", lead.value())
                .map(row -> lead)
                .one();
        Mono<LeadNumber> still = untouched(
                        team,
                        today,
                        before,
                        "select c.lead_number " + UNTOUCHED + " and c.lead_number = :lead and c.warned_on < :today")
                .bind("lead", lead.value())
                .map(row -> lead)
                .one();
        return lock.then(still);
    }

    private GenericExecuteSpec untouched(TeamId team, Subject today, Instant before, String sql) {
        return database.sql(sql)
                .bind("workspace_id", team.value())
                .bind("user", today.user().value())
                .bind("today", today.day())
                .bind("before", at(before));
    }

    /** Where leads go back to no pool any more nobody is warned: whoever was is warned anew if that changes. */
    Mono<Void> forgetWarnings(TeamId team) {
        return database.sql("""
                        update lead_care set warned_on = null
                        where workspace_id = :workspace_id and warned_on is not null
                        """).bind("workspace_id", team.value()).then();
    }

    Mono<Warning> find(TeamId team, Subject subject) {
        return database.sql("""
                        select w.leads, w.channel_id, w.ts, array(
                            select c.lead_number from lead_care c
                            where c.workspace_id = w.workspace_id and c.owner_id = w.user_id and c.warned_on = w.day
                                and c.lead_number = any(w.leads)) as waiting
                        from pool_warning w
                        where w.workspace_id = :workspace_id and w.user_id = :user and w.day = :day
                        """)
                .bind("workspace_id", team.value())
                .bind("user", subject.user().value())
                .bind("day", subject.day())
                .map(row -> warning(subject, row))
                .one();
    }

    Mono<Void> stands(TeamId team, Subject subject, MessageRef where) {
        return database.sql("""
                        update pool_warning set channel_id = :channel, ts = :ts
                        where workspace_id = :workspace_id and user_id = :user and day = :day
                        """)
                .bind("workspace_id", team.value())
                .bind("user", subject.user().value())
                .bind("day", subject.day())
                .bind("channel", where.channel().value())
                .bind("ts", where.ts())
                .then();
    }

    private static Warning warning(Subject subject, Readable row) {
        String ts = row.get("ts", String.class);
        return new Warning(
                subject,
                List.of(need(row, "leads", Long[].class)),
                Set.of(need(row, "waiting", Long[].class)),
                ts == null ? null : new MessageRef(new ChannelId(need(row, "channel_id", String.class)), ts));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
