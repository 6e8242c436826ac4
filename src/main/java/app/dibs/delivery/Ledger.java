package app.dibs.delivery;

import app.dibs.delivery.Ending.Failed;
import app.dibs.delivery.Ending.Held;
import app.dibs.delivery.Ending.Pointless;
import app.dibs.slack.MessageRef;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Duration;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Saves how letters ended. Each statement holds only while the letter is still ours: where the lease ran out and somebody
 * else has taken it, it fails with {@link Lost} and changes nothing.
 */
@Repository
class Ledger {
    private static final String OURS = " where workspace_id = :workspace_id and outbox_id = :outbox_id"
            + " and state = 'sending' and attempts = :attempts ";

    private final DatabaseClient database;
    private final DeliverySettings settings;

    Ledger(DatabaseClient database, DeliverySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** It stands there; its recipient is well. */
    Mono<Void> delivered(Taken letter, Outgoing outgoing, MessageRef where) {
        GenericExecuteSpec sql = database.sql("""
                        with well as (
                            delete from dead_recipient
                            where workspace_id = :workspace_id and recipient in (:recipient, :channel))
                        update outbox set state = 'sent', sent_at = now(), channel_id = :channel, ts = :ts, fault = null
                        """ + OURS)
                .bind("recipient", outgoing.recipient())
                .bind("channel", where.channel().value())
                .bind("ts", where.ts());
        return ours(letter, sql);
    }

    /** There was nothing to tell. */
    Mono<Void> pointless(Taken letter, Pointless ending) {
        GenericExecuteSpec sql = database.sql(
                        "update outbox set state = 'sent', sent_at = now(), fault = :fault" + OURS)
                .bind("fault", Parameters.in(R2dbcType.VARCHAR, ending.fault()));
        return ours(letter, sql);
    }

    /** It waits for its road; that was no try. */
    Mono<Void> held(Taken letter, Held ending) {
        GenericExecuteSpec sql =
                database.sql("""
                        update outbox set state = 'retrying', attempts = attempts - 1, road = :road,
                            due_at = now() + make_interval(secs => :pause)
                        """ + OURS).bind("road", ending.road()).bind("pause", seconds(ending.pause()));
        return ours(letter, sql);
    }

    /** It failed, and is tried again; answers false where it is too old for that, and then it ended undelivered. */
    Mono<Boolean> failed(Taken letter, Failed ending) {
        GenericExecuteSpec sql = database.sql("""
                        update outbox set fault = :fault, maybe_sent = maybe_sent or :maybe,
                            state = case when created_at < now() - make_interval(secs => :give_up)
                                then 'dead' else 'retrying' end,
                            due_at = now() + make_interval(secs => :pause)
                        """ + OURS + "returning state = 'retrying' as again")
                .bind("fault", ending.fault())
                .bind("maybe", ending.maybeSent())
                .bind("give_up", seconds(settings.giveUpAfter()))
                .bind("pause", seconds(ending.pause()));
        return mine(letter, sql)
                .map(row -> Boolean.TRUE.equals(row.get("again", Boolean.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new Lost(letter)));
    }

    /** It'll never arrive. */
    Mono<Void> undeliverable(Taken letter, String fault) {
        GenericExecuteSpec sql = database.sql("update outbox set state = 'dead', fault = :fault" + OURS)
                .bind("fault", fault);
        return ours(letter, sql);
    }

    /** It'll never arrive, because its recipient can't be reached; answers how many letters the recipient has refused. */
    Mono<Integer> unreachable(Taken letter, String fault, String recipient) {
        GenericExecuteSpec sql = database.sql(
                        "with dead as (update outbox set state = 'dead', fault = :fault" + OURS + """
                        returning workspace_id)
                        insert into dead_recipient (workspace_id, recipient, fault, refusals, since)
                        select dead.workspace_id, :recipient, :fault, 1, now() from dead
                        on conflict (workspace_id, recipient)
                            do update set fault = excluded.fault, refusals = dead_recipient.refusals + 1
                        returning refusals
                        """)
                .bind("fault", fault)
                .bind("recipient", recipient);
        return mine(letter, sql)
                .map(row -> Objects.requireNonNull(row.get("refusals", Integer.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new Lost(letter)));
    }

    private static GenericExecuteSpec mine(Taken letter, GenericExecuteSpec sql) {
        return sql.bind("workspace_id", letter.team().value())
                .bind("outbox_id", letter.outboxId())
                .bind("attempts", letter.attempts());
    }

    private static Mono<Void> ours(Taken letter, GenericExecuteSpec sql) {
        return mine(letter, sql)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new Lost(letter)))
                .then();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    /** The lease ran out and somebody else has taken the letter since, or its ending is saved already. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Lost(Taken letter) {
            super(letter.deliveryId() + " is not ours any more", null, false, false);
        }
    }
}
