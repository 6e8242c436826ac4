package app.dibs.overview;

import app.dibs.digest.DigestSection.Reader;
import app.dibs.lead.LeadNumber;
import app.dibs.overview.Overview.Subject;
import app.dibs.picture.Shown;
import app.dibs.slack.ChannelId;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The overview table. */
@Repository
class OverviewTable {
    /**
     * What nobody works is worth most first: the leads of nobody, by an index that begins with the owner (PostgreSQL knows
     * that one owner is one place in it, but not that nobody is: so the order names the owner, too), and those of people who
     * have left. The lists are made once for all managers whose hour has come, and not at all where none has.
     */
    private static final String CLAIM = """
            with come as (
                select m.workspace_id, m.user_id, r.day, date_trunc('week', r.day)::date as monday
                from unnest(:users, :days) as r (user_id, day)
                    join member m on m.workspace_id = :workspace_id and m.user_id = r.user_id
                where m.role in ('manager', 'admin')
            )
            insert into overview (workspace_id, user_id, day, first_day, claimed_at, unassigned, untouched)
            select c.workspace_id, c.user_id, c.day,
                case when exists (
                        select from overview o
                        where o.workspace_id = c.workspace_id and o.user_id = c.user_id
                            and o.day >= c.monday and o.day < c.day)
                    then c.day - 1 else c.monday - 7 end,
                :now,
                (select coalesce(array_agg(f.number order by f.value desc, f.number), '{}')
                from (
                    (select number, coalesce(value, -1) as value from lead
                    where workspace_id = :workspace_id and owner_id is null and deleted_at is null
                        and status in ('new', 'contacted', 'qualified')
                    order by owner_id desc, coalesce(value, -1) desc, number desc limit :most)
                    union all
                    select l.number, l.value from member m cross join lateral (
                        select number, coalesce(value, -1) as value from lead
                        where workspace_id = m.workspace_id and owner_id = m.user_id and deleted_at is null
                            and status in ('new', 'contacted', 'qualified')
                        order by coalesce(value, -1) desc, number desc limit :most) l
                    where m.workspace_id = :workspace_id and m.deactivated
                    order by value desc, number limit :most) f),
                (select coalesce(array_agg(u.number order by u.touched_at, u.number), '{}')
                from (
                    select number, touched_at from lead
                    where workspace_id = :workspace_id and touched_at < (
                            select :now - make_interval(days => w.untouched_days)
                            from workspace w where w.workspace_id = :workspace_id) and owner_id is not null
                        and deleted_at is null and status in ('new', 'contacted', 'qualified')
                    order by touched_at, number limit :most) u)
            from come c
            on conflict do nothing
            returning user_id, day
            """;

    private final DatabaseClient database;

    OverviewTable(DatabaseClient database) {
        this.database = database;
    }

    /** Claims the digests of those among these people who see to a team. */
    Flux<Subject> claim(TeamId team, List<Reader> readers, Instant now, int most) {
        return database.sql(CLAIM)
                .bind("workspace_id", team.value())
                .bind(
                        "users",
                        readers.stream().map(reader -> reader.user().value()).toArray(String[]::new))
                .bind("days", readers.stream().map(Reader::day).toArray(LocalDate[]::new))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("most", most)
                .map(OverviewTable::subject)
                .all();
    }

    private static Subject subject(Readable row) {
        return new Subject(new UserId(need(row, "user_id", String.class)), need(row, "day", LocalDate.class));
    }

    Mono<Overview> find(TeamId team, Subject subject) {
        return database.sql("""
                        select * from overview
                        where workspace_id = :workspace_id and user_id = :user and day = :day
                        """)
                .bind("workspace_id", team.value())
                .bind("user", subject.person().value())
                .bind("day", subject.day())
                .map(OverviewTable::overview)
                .one();
    }

    private static Overview overview(Readable row) {
        String title = row.get("picture_title", String.class);
        String ts = row.get("ts", String.class);
        return new Overview(
                new UserId(need(row, "user_id", String.class)),
                need(row, "day", LocalDate.class),
                need(row, "first_day", LocalDate.class),
                need(row, "claimed_at", OffsetDateTime.class).toInstant(),
                List.of(need(row, "unassigned", Long[].class)),
                List.of(need(row, "untouched", Long[].class)),
                title == null
                        ? null
                        : new Shown(
                                title, need(row, "picture_words", String.class), row.get("picture_file", String.class)),
                ts == null ? null : new MessageRef(new ChannelId(need(row, "channel_id", String.class)), ts));
    }

    /** It shows that picture for good. */
    Mono<Void> shows(TeamId team, Overview overview, Shown shown) {
        return database.sql("""
                        update overview set picture_file = :file, picture_title = :title, picture_words = :words
                        where workspace_id = :workspace_id and user_id = :user and day = :day
                        """)
                .bind("workspace_id", team.value())
                .bind("user", overview.person().value())
                .bind("day", overview.day())
                .bind("file", Parameters.in(R2dbcType.VARCHAR, shown.file()))
                .bind("title", shown.title())
                .bind("words", shown.words())
                .then();
    }

    Mono<Void> stands(TeamId team, Subject subject, MessageRef where, Instant at) {
        return database.sql("""
                        update overview set channel_id = :channel, ts = :ts, sent_at = :at
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

    /** The digests since that day that stand in Slack; where a lead is given, those that name it as one that nobody works. */
    Flux<Subject> standing(TeamId team, LocalDate since, @Nullable LeadNumber naming) {
        return database.sql("""
                        select user_id, day from overview
                        where workspace_id = :workspace_id and day >= :since and sent_at is not null
                            and (:lead is null or unassigned @> array[:lead]::bigint[])
                        order by day, user_id
                        """)
                .bind("workspace_id", team.value())
                .bind("since", since)
                .bind("lead", Parameters.in(R2dbcType.BIGINT, naming == null ? null : naming.value()))
                .map(OverviewTable::subject)
                .all();
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
