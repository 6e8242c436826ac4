package app.dibs.accept;

import app.dibs.accept.Offer.State;
import app.dibs.accept.Offer.Subject;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.ChannelId;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who was asked to accept a lead. Each write is made by who holds the lead's lock, but for where the message stands. */
@Repository
class Offers {
    private static final String COLUMNS = """
            o.lead_number, o.activity_id, o.user_id, o.offered_at, o.deadline, o.misses, o.state, o.ended_at,
            o.channel_id, o.ts, m.name as user_name,
            (select p.name from member p where p.workspace_id = o.workspace_id and p.user_id = o.passed_to) as passed_to_name
            """;

    private static final String SELECT = "select " + COLUMNS + """
            from lead_offer o join member m on m.workspace_id = o.workspace_id and m.user_id = o.user_id
            where o.workspace_id = :workspace_id and o.lead_number = :lead
            """;

    /** Who could not be told has some more time. */
    private static final Duration UNTOLD = Duration.ofHours(2);

    private final DatabaseClient database;

    Offers(DatabaseClient database) {
        this.database = database;
    }

    /** The new owner of the lead is asked; if a clock gave it, after one more miss. */
    Mono<Offer> open(LeadChange change, UserId user, Instant deadline) {
        TeamId team = change.after().team();
        Subject subject = new Subject(change.after().number(), change.activity().id());
        return database.sql("""
                        insert into lead_offer (workspace_id, lead_number, activity_id, user_id, offered_at, deadline, misses)
                        select :workspace_id, :lead, :activity, :user, :now, :deadline,
                            coalesce((
                                select o.misses + 1 from lead_offer o
                                where o.workspace_id = :workspace_id and o.lead_number = :lead and :by_clock
                                order by o.activity_id desc limit 1), 0)
                        """)
                .bind("workspace_id", team.value())
                .bind("lead", subject.lead().value())
                .bind("activity", subject.activity())
                .bind("user", user.value())
                .bind("now", at(change.activity().at()))
                .bind("deadline", at(deadline))
                .bind("by_clock", change.isByClock())
                .then()
                .then(find(team, subject));
    }

    Mono<Offer> find(TeamId team, Subject subject) {
        return database.sql(SELECT + " and o.activity_id = :activity")
                .bind("workspace_id", team.value())
                .bind("lead", subject.lead().value())
                .bind("activity", subject.activity())
                .map(Offers::offer)
                .one();
    }

    /** The one that waits; empty where none does. */
    Mono<Offer> waiting(TeamId team, LeadNumber lead) {
        return database.sql(SELECT + " and o.state = 'open'")
                .bind("workspace_id", team.value())
                .bind("lead", lead.value())
                .map(Offers::offer)
                .one();
    }

    /** The one that waits ends so; empty where none waits. */
    Mono<Offer> end(TeamId team, LeadNumber lead, State state, Instant now) {
        return waiting(team, lead)
                .flatMap(offer -> end(team, offer, state, null, now).then(find(team, offer.subject())));
    }

    /** It ends so. */
    Mono<Void> end(TeamId team, Offer offer, State state, @Nullable UserId passedTo, Instant now) {
        return database.sql("""
                        update lead_offer set state = :state, ended_at = :now, passed_to = :passed_to
                        where workspace_id = :workspace_id and lead_number = :lead and activity_id = :activity
                        """)
                .bind("workspace_id", team.value())
                .bind("lead", offer.subject().lead().value())
                .bind("activity", offer.subject().activity())
                .bind("state", state.word())
                .bind("now", at(now))
                .bind(
                        "passed_to",
                        passedTo == null
                                ? Parameters.in(R2dbcType.VARCHAR)
                                : Parameters.in(R2dbcType.VARCHAR, passedTo.value()))
                .then();
    }

    /** The leads whose time is over, or all that wait for somebody; the longest overdue first. */
    Flux<LeadNumber> due(TeamId team, Instant now, boolean all) {
        return database.sql("""
                        select o.lead_number from lead_offer o
                        where o.workspace_id = :workspace_id and o.state = 'open'
                            and (:all or o.deadline <= case when o.ts is null then :untold else :now end)
                        order by o.deadline
                        limit 1000
                        """)
                .bind("workspace_id", team.value())
                .bind("all", all)
                .bind("now", at(now))
                .bind("untold", at(now.minus(UNTOLD)))
                .map(row -> new LeadNumber(need(row, "lead_number", Long.class)))
                .all();
    }

    /** Keeps others from changing the lead; empty where somebody is changing it just now. */
    Mono<LeadNumber> take(TeamId team, LeadNumber lead) {
        return database.sql("""
                        select l.number from lead l
                        where l.workspace_id = :workspace_id and l.number = :lead
                        for update skip locked
                        """)
                .bind("workspace_id", team.value())
                .bind("lead", lead.value())
                .map(row -> lead)
                .one();
    }

    Mono<Void> stands(TeamId team, Subject subject, MessageRef where, @Nullable Instant deadline) {
        return database.sql("""
                        update lead_offer set channel_id = :channel, ts = :ts, deadline = coalesce(:deadline, deadline)
                        where workspace_id = :workspace_id and lead_number = :lead and activity_id = :activity
                        """)
                .bind("workspace_id", team.value())
                .bind("lead", subject.lead().value())
                .bind("activity", subject.activity())
                .bind("channel", where.channel().value())
                .bind("ts", where.ts())
                .bind(
                        "deadline",
                        deadline == null
                                ? Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE)
                                : Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, at(deadline)))
                .then();
    }

    private static Offer offer(Readable row) {
        String ts = row.get("ts", String.class);
        OffsetDateTime ended = row.get("ended_at", OffsetDateTime.class);
        return new Offer(
                new Subject(new LeadNumber(need(row, "lead_number", Long.class)), need(row, "activity_id", Long.class)),
                new UserId(need(row, "user_id", String.class)),
                need(row, "user_name", String.class),
                need(row, "offered_at", OffsetDateTime.class).toInstant(),
                need(row, "deadline", OffsetDateTime.class).toInstant(),
                need(row, "misses", Short.class),
                State.of(need(row, "state", String.class)),
                ended == null ? null : ended.toInstant(),
                row.get("passed_to_name", String.class),
                ts == null ? null : new MessageRef(new ChannelId(need(row, "channel_id", String.class)), ts));
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
