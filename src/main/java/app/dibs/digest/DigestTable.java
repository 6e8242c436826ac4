package app.dibs.digest;

import app.dibs.digest.Digest.Entry;
import app.dibs.digest.Digest.Subject;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.ChannelId;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The digest table. */
@Repository
class DigestTable {
    private static final String SELECT = """
            select d.user_id, m.time_zone, coalesce(m.digest_minute, w.digest_minute) as digest_minute, %s as wanted, d.day,
                d.claimed_at, d.leads, d.due, d.entries, d.channel_id, d.ts
            from digest d join member m on m.workspace_id = d.workspace_id and m.user_id = d.user_id
                join workspace w on w.workspace_id = d.workspace_id
            where d.workspace_id = :workspace_id and
            """.formatted(wanted("d.day"));

    private final DatabaseClient database;

    DigestTable(DatabaseClient database) {
        this.database = database;
    }

    /** Whether a member {@code m} of a workspace {@code w} wants a digest on a day, by its column. */
    static String wanted(String day) {
        return """
                (not (m.outsider or m.is_bot or m.deactivated)
                    and m.working_days & (1 << (extract(isodow from DAY)::int - 1)) <> 0
                    and (m.paused_until is null or m.paused_until < DAY::date)
                    and not exists (
                        select from unnest(w.holidays) as holiday
                        where split_part(holiday, ' ', 1) in (to_char(DAY, 'YYYY-MM-DD'), to_char(DAY, 'MM-DD'))))
                """.replace("DAY", day);
    }

    Mono<Digest> find(TeamId team, Subject subject) {
        return database.sql(SELECT + " d.user_id = :user and d.day = :day")
                .bind("workspace_id", team.value())
                .bind("user", subject.person().value())
                .bind("day", subject.day())
                .map(DigestTable::digest)
                .one();
    }

    /** The digests of a page that wait to be sent. */
    Flux<Digest> waiting(TeamId team, String page) {
        return database.sql(SELECT + " d.page = :page and d.sent_at is null order by d.user_id")
                .bind("workspace_id", team.value())
                .bind("page", page)
                .map(DigestTable::digest)
                .all();
    }

    /** The digests since that day that list any of these. */
    Flux<Subject> listing(TeamId team, Collection<Entry> entries, LocalDate since) {
        return database.sql("""
                        select user_id, day from digest
                        where workspace_id = :workspace_id and entries && :entries and day >= :since
                        order by day, user_id
                        """)
                .bind("workspace_id", team.value())
                .bind("entries", entries.stream().map(Entry::toString).toArray(String[]::new))
                .bind("since", since)
                .map(DigestTable::subject)
                .all();
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
                .map(DigestTable::subject)
                .all();
    }

    private static Subject subject(Readable row) {
        return new Subject(new UserId(text(row, "user_id")), Objects.requireNonNull(row.get("day", LocalDate.class)));
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
        String[] entries = Objects.requireNonNull(row.get("entries", String[].class));
        String ts = row.get("ts", String.class);
        return new Digest(
                new UserId(text(row, "user_id")),
                ZoneId.of(text(row, "time_zone")),
                LocalTime.MIN.plusMinutes(Objects.requireNonNull(row.get("digest_minute", Short.class))),
                Boolean.TRUE.equals(row.get("wanted", Boolean.class)),
                Objects.requireNonNull(row.get("day", LocalDate.class)),
                Objects.requireNonNull(row.get("claimed_at", OffsetDateTime.class))
                        .toInstant(),
                IntStream.range(0, leads.length)
                        .mapToObj(i -> new Digest.Item(new LeadNumber(leads[i]), due[i]))
                        .toList(),
                Stream.of(entries).map(Entry::read).toList(),
                ts == null ? null : new MessageRef(new ChannelId(text(row, "channel_id")), ts));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
