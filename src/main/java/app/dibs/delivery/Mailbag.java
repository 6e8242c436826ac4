package app.dibs.delivery;

import app.dibs.slack.TeamId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Takes letters out of the outbox, for a time. It goes by the database's clock: the nodes' own may differ. */
@Repository
class Mailbag {
    /**
     * What goes before a letter: those of its lane, and those of the same kind and subject, that are under way or older.
     * Under way comes before older, because a transaction that ends late can bring a letter with a lower number.
     *
     * <p>With {@code offset 0} PostgreSQL looks for these letter by letter. It would make a join of them else, and, as long as
     * its statistics are of the hours in which next to nothing waits, read all that waits for each letter that is taken.
     */
    private static final String TAKE = """
            with next as materialized (
                select n.workspace_id, n.outbox_id from outbox n
                where n.workspace_id = :workspace_id
                    and n.state in ('waiting', 'sending', 'retrying')
                    and n.due_at <= now()
                    and (n.road is null or n.road <> all(:closed))
                    and not exists (
                        select from outbox b
                        where b.workspace_id = :workspace_id and b.lane = n.lane
                            and b.state not in ('sent', 'dead')
                            and (b.state = 'waiting', b.outbox_id) < (n.state = 'waiting', n.outbox_id)
                        offset 0)
                    and not exists (
                        select from outbox b
                        where b.workspace_id = :workspace_id and b.kind = n.kind and b.subject = n.subject
                            and b.state in ('sending', 'retrying')
                            and (b.state = 'waiting', b.outbox_id) < (n.state = 'waiting', n.outbox_id)
                        offset 0)
                order by n.urgency, n.outbox_id
                limit :most
                for no key update skip locked)
            update outbox o
            set state = 'sending', maybe_sent = o.maybe_sent or o.state = 'sending', attempts = o.attempts + 1,
                due_at = now() + make_interval(secs => :lease)
            from next
            where o.workspace_id = :workspace_id and o.outbox_id = next.outbox_id
            returning o.outbox_id, o.kind, o.subject, o.urgency, o.attempts, o.maybe_sent, o.created_at
            """;

    private final DatabaseClient database;
    private final DeliverySettings settings;

    Mailbag(DatabaseClient database, DeliverySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Takes what may go now, the urgent first; at most one of a lane.
     *
     * @param closed roads to leave alone
     */
    Mono<List<Taken>> take(TeamId team, int most, String[] closed) {
        return database.sql(TAKE)
                .bind("workspace_id", team.value())
                .bind("closed", closed)
                .bind("most", most)
                .bind("lease", settings.lease().toMillis() / 1000.0)
                .map(row -> taken(team, row))
                .all()
                .collectSortedList(Comparator.comparingInt(Taken::urgency).thenComparingLong(Taken::outboxId));
    }

    /** How much lies there. */
    Mono<Backlog> backlog(TeamId team) {
        return database.sql("""
                        select count(*) filter (where due_at <= now()) as due, count(*) as unfinished
                        from outbox
                        where workspace_id = :workspace_id and state in ('waiting', 'sending', 'retrying')
                        """)
                .bind("workspace_id", team.value())
                .map(row -> new Backlog(team, read(row, "due", Long.class), read(row, "unfinished", Long.class)))
                .one();
    }

    private static Taken taken(TeamId team, Readable row) {
        return new Taken(
                team,
                read(row, "outbox_id", Long.class),
                read(row, "kind", String.class),
                read(row, "subject", String.class),
                read(row, "urgency", Short.class),
                read(row, "attempts", Integer.class),
                read(row, "maybe_sent", Boolean.class),
                read(row, "created_at", Instant.class));
    }

    private static <T> T read(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /** What a workspace has not been sent yet, and how much of it may be taken now. */
    record Backlog(TeamId team, long due, long unfinished) {}
}
