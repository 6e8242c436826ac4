package app.dibs.digest;

import app.dibs.digest.Digest.Entry;
import app.dibs.digest.Digest.Subject;
import app.dibs.lead.Due;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Claims the digests whose hour has come. */
@Repository
class DueDigests {
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().map(ZoneId::of).toList();

    /** How many digests are written together. */
    static final int PAGE = 100;

    /** A person has heard of all that was given to them longer ago than this, digest or not. In days. */
    private static final int NEW_FOR = 7;

    /**
     * Whose hour has come on a day on which there was no digest yet. What time it is where somebody is comes from here and
     * not from PostgreSQL: it may have another edition of the tz database, and would refuse all for one unknown zone.
     */
    private static final String CLAIM = """
            with asked as materialized (
                select * from member
                where workspace_id = :workspace_id and user_id > :after
                order by user_id
                limit :most
            ), clock as (
                select z.time_zone, :now at time zone 'UTC' + make_interval(secs => z.ahead) as local_time
                from unnest(:zones, :seconds_ahead) as z (time_zone, ahead)
            ), here as (
                select m.workspace_id, m.user_id, c.local_time::date as day,
                    extract(epoch from c.local_time::time) / 60 as minute,
                    coalesce(m.digest_minute, w.digest_minute) as digest_minute,
                    coalesce(m.tells_when_empty, w.tells_when_empty) as tells_when_empty,
                    %s as wanted
                from asked m join workspace w on w.workspace_id = m.workspace_id
                    join clock c on c.time_zone = m.time_zone
                where w.workspace_id = :workspace_id and w.leads_channel is not null
            ), due as (
                select h.workspace_id, h.user_id, h.day, h.tells_when_empty from here h
                where h.wanted and h.minute >= h.digest_minute
                    and h.minute < greatest(:too_late, h.digest_minute + :late_hours_last)
                    and not exists (
                        select from digest d
                        where d.workspace_id = h.workspace_id and d.user_id = h.user_id and d.day = h.day)
            ), tick as (
                select gen_random_uuid() as tick
            ), placed as (
                select due.*, t.tick || '/' || (row_number() over (order by due.user_id) - 1) / :page as page
                from due cross join tick t
            ), claimed as (
                insert into digest (workspace_id, user_id, day, claimed_at, leads, due, page)
                select p.workspace_id, p.user_id, p.day, :now, list.leads, list.due, p.page
                from placed p cross join lateral (
                    select coalesce(array_agg(x.number order by x.due, x.value desc nulls last, x.number), '{}') as leads,
                        coalesce(array_agg(x.due order by x.due, x.value desc nulls last, x.number), '{}') as due
                    from (
                        select l.number, l.follow_up as due, l.value from lead l
                        where l.workspace_id = p.workspace_id and l.owner_id = p.user_id
                            and l.follow_up <= p.day + :days_ahead and l.deleted_at is null
                            and l.status in ('new', 'contacted', 'qualified')
                        union all
                        select distinct l.number, null::date, l.value
                        from activity a join lead l on l.workspace_id = a.workspace_id and l.number = a.lead_number
                        where a.workspace_id = p.workspace_id and a.became = p.user_id and a.who <> p.user_id
                            and a.kind in ('assigned', 'created')
                            and a.at > coalesce((
                                select d.claimed_at from digest d
                                where d.workspace_id = p.workspace_id and d.user_id = p.user_id and d.sent_at is not null
                                order by d.day desc limit 1), :now - make_interval(days => :new_for))
                            and l.owner_id = p.user_id and l.deleted_at is null
                            and l.status in ('new', 'contacted', 'qualified')
                            and (l.follow_up is null or l.follow_up > p.day + :days_ahead)) x) list
                on conflict do nothing
                returning workspace_id, user_id, day, page, leads <> '{}' as has_leads
            )
            select a.last, c.user_id, c.day, c.page, c.has_leads or p.tells_when_empty as tells
            from (select case when count(*) = :most then max(user_id) end as last from asked) a
                left join (claimed c join placed p on p.workspace_id = c.workspace_id and p.user_id = c.user_id) on true
            order by c.user_id
            """.formatted(DigestTable.wanted("c.local_time"));

    private final DatabaseClient database;

    DueDigests(DatabaseClient database) {
        this.database = database;
    }

    /**
     * One that was claimed.
     *
     * @param page the name of those that are written with it
     * @param tells whether there is something to tell so far, or the person wants to hear that there is nothing
     */
    record Claimed(Subject subject, String page, boolean tells) {}

    /**
     * What came of asking some members.
     *
     * @param last after whom to go on asking; null where nobody is left
     */
    record Round(List<Claimed> claimed, @Nullable UserId last) {
        private static Round of(List<Line> lines) {
            return new Round(
                    lines.stream()
                            .flatMap(line -> Stream.ofNullable(line.claimed()))
                            .toList(),
                    lines.getFirst().last());
        }
    }

    private record Line(@Nullable UserId last, @Nullable Claimed claimed) {}

    /**
     * Claims digests whose hour has come.
     *
     * @param after the member after whom to begin, by id; null for all
     * @param most how many members are asked for at most: so a page costs the same however many there are
     */
    Mono<Round> claim(TeamId team, Instant now, @Nullable UserId after, int most) {
        return database.sql(CLAIM)
                .bind("workspace_id", team.value())
                .bind("zones", ZONES.stream().map(ZoneId::getId).toArray(String[]::new))
                .bind(
                        "seconds_ahead",
                        ZONES.stream()
                                .map(zone -> zone.getRules().getOffset(now).getTotalSeconds())
                                .toArray(Integer[]::new))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("too_late", DigestHours.TOO_LATE)
                .bind("late_hours_last", DigestHours.LATE_HOURS_LAST)
                .bind("days_ahead", Due.UPCOMING_DAYS)
                .bind("new_for", NEW_FOR)
                .bind("after", after == null ? "" : after.value())
                .bind("most", most)
                .bind("page", PAGE)
                .map(DueDigests::line)
                .all()
                .collectList()
                .map(Round::of);
    }

    private static Line line(Readable row) {
        String last = row.get("last", String.class);
        return new Line(
                last == null ? null : new UserId(last), row.get("user_id", String.class) == null ? null : claimed(row));
    }

    private static Claimed claimed(Readable row) {
        return new Claimed(
                new Subject(
                        new UserId(Objects.requireNonNull(row.get("user_id", String.class))),
                        Objects.requireNonNull(row.get("day", LocalDate.class))),
                Objects.requireNonNull(row.get("page", String.class)),
                Boolean.TRUE.equals(row.get("tells", Boolean.class)));
    }

    /** What journeys list in digests that were just claimed. */
    Mono<Void> list(TeamId team, Map<Subject, List<Entry>> entries) {
        return entries.isEmpty()
                ? Mono.empty()
                : database.sql("""
                                update digest d set entries = e.entries
                                from (
                                    select x.user_id, x.day, array_agg(x.entry order by x.place) as entries
                                    from unnest(:users, :days, :entries) with ordinality as x (user_id, day, entry, place)
                                    group by x.user_id, x.day) e
                                where d.workspace_id = :workspace_id and d.user_id = e.user_id and d.day = e.day
                                """)
                        .bind("workspace_id", team.value())
                        .bind(
                                "users",
                                each(entries, (digest, entry) -> digest.person().value(), String[]::new))
                        .bind("days", each(entries, (digest, entry) -> digest.day(), LocalDate[]::new))
                        .bind("entries", each(entries, (digest, entry) -> entry.toString(), String[]::new))
                        .then();
    }

    private static <T> T[] each(
            Map<Subject, List<Entry>> entries, BiFunction<Subject, Entry, T> part, IntFunction<T[]> array) {
        return entries.entrySet().stream()
                .flatMap(digest -> digest.getValue().stream().map(entry -> part.apply(digest.getKey(), entry)))
                .toArray(array);
    }
}
