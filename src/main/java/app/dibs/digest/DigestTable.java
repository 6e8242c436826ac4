package app.dibs.digest;

import app.dibs.digest.Digest.Subject;
import app.dibs.lead.Due;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.ChannelId;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The digest table. */
@Repository
class DigestTable {
    /**
     * Until when a digest that was held up may still come, in minutes of the person's day: nobody wants it in the evening.
     * Who chose a late hour has this many minutes from then on.
     */
    private static final int TOO_LATE = 18 * 60;

    private static final int LATE_HOURS_LAST = 4 * 60;

    private final DatabaseClient database;

    DigestTable(DatabaseClient database) {
        this.database = database;
    }

    /** Claims digests whose hour has come; answers those claimed that have something to tell, and how many there were. */
    Mono<Claimed> claim(TeamId team, Instant now, int most) {
        return database.sql("""
                        with here as (
                            select m.workspace_id, m.user_id, m.working_days, m.paused_until,
                                :now at time zone m.time_zone as local_time,
                                extract(epoch from (:now at time zone m.time_zone)::time) / 60 as minute,
                                coalesce(m.digest_minute, w.digest_minute) as digest_minute
                            from member m join workspace w on w.workspace_id = m.workspace_id
                            where m.workspace_id = :workspace_id and w.leads_channel is not null
                                and not (m.outsider or m.is_bot or m.deactivated)
                        ), due as (
                            select h.workspace_id, h.user_id, h.local_time::date as day from here h
                            where h.minute >= h.digest_minute
                                and h.minute < greatest(:too_late, h.digest_minute + :late_hours_last)
                                and h.working_days & (1 << (extract(isodow from h.local_time)::int - 1)) <> 0
                                and (h.paused_until is null or h.paused_until < h.local_time::date)
                                and not exists (
                                    select from digest d
                                    where d.workspace_id = h.workspace_id and d.user_id = h.user_id
                                        and d.day = h.local_time::date)
                            order by h.user_id
                            limit :most
                        ), claimed as (
                            insert into digest (workspace_id, user_id, day, claimed_at, leads, due)
                            select due.workspace_id, due.user_id, due.day, :now, list.leads, list.due
                            from due cross join lateral (
                                select coalesce(array_agg(l.number order by l.follow_up, l.value desc nulls last, l.number), '{}')
                                        as leads,
                                    coalesce(array_agg(l.follow_up order by l.follow_up, l.value desc nulls last, l.number), '{}')
                                        as due
                                from lead l
                                where l.workspace_id = due.workspace_id and l.owner_id = due.user_id
                                    and l.follow_up <= due.day + :days_ahead and l.deleted_at is null
                                    and l.status in ('new', 'contacted', 'qualified')) list
                            on conflict do nothing
                            returning user_id, day, leads <> '{}' as tells
                        )
                        select user_id, day, tells from claimed
                        """)
                .bind("workspace_id", team.value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("too_late", TOO_LATE)
                .bind("late_hours_last", LATE_HOURS_LAST)
                .bind("days_ahead", Due.UPCOMING_DAYS)
                .bind("most", most)
                .map(row -> new Row(
                        new Subject(
                                new UserId(text(row, "user_id")),
                                Objects.requireNonNull(row.get("day", LocalDate.class))),
                        Boolean.TRUE.equals(row.get("tells", Boolean.class))))
                .all()
                .collectList()
                .map(rows -> new Claimed(
                        rows.size(),
                        rows.stream().filter(Row::tells).map(Row::subject).toList()));
    }

    /** What was claimed: how many in all, and those with something to tell. */
    record Claimed(int all, List<Subject> telling) {}

    private record Row(Subject subject, boolean tells) {}

    Mono<Digest> find(TeamId team, Subject subject) {
        return database.sql("""
                        select d.user_id, m.time_zone, d.day, d.claimed_at, d.leads, d.due, d.channel_id, d.ts
                        from digest d join member m on m.workspace_id = d.workspace_id and m.user_id = d.user_id
                        where d.workspace_id = :workspace_id and d.user_id = :user and d.day = :day
                        """)
                .bind("workspace_id", team.value())
                .bind("user", subject.person().value())
                .bind("day", subject.day())
                .map(DigestTable::digest)
                .one();
    }

    /** The digests since that day that list the lead. */
    Flux<Subject> listing(TeamId team, LeadNumber lead, LocalDate since) {
        return database.sql("""
                        select user_id, day from digest
                        where workspace_id = :workspace_id and leads @> array[:lead]::bigint[] and day >= :since
                        order by day, user_id
                        """)
                .bind("workspace_id", team.value())
                .bind("lead", lead.value())
                .bind("since", since)
                .map(row -> new Subject(
                        new UserId(text(row, "user_id")), Objects.requireNonNull(row.get("day", LocalDate.class))))
                .all();
    }

    Mono<Void> stands(TeamId team, Subject subject, MessageRef where, Instant at) {
        return database.sql("""
                        update digest set channel_id = :channel, ts = :ts, sent_at = :at
                        where workspace_id = :workspace_id and user_id = :user and day = :day
                        """)
                .bind("workspace_id", team.value())
                .bind("user", subject.person().value())
                .bind("day", subject.day())
                .bind("channel", where.channel().value())
                .bind("ts", where.ts())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    private static Digest digest(Readable row) {
        Long[] leads = Objects.requireNonNull(row.get("leads", Long[].class));
        LocalDate[] due = Objects.requireNonNull(row.get("due", LocalDate[].class));
        String ts = row.get("ts", String.class);
        return new Digest(
                new UserId(text(row, "user_id")),
                ZoneId.of(text(row, "time_zone")),
                Objects.requireNonNull(row.get("day", LocalDate.class)),
                Objects.requireNonNull(row.get("claimed_at", OffsetDateTime.class))
                        .toInstant(),
                IntStream.range(0, leads.length)
                        .mapToObj(i -> new Digest.Item(new LeadNumber(leads[i]), due[i]))
                        .toList(),
                ts == null ? null : new MessageRef(new ChannelId(text(row, "channel_id")), ts));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
