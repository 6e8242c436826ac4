package app.dibs.delivery;

import app.dibs.slack.RequestId;
import app.dibs.slack.TeamId;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Makes a change in one transaction, once for each request, and has its letters sent after the commit. */
@Service
public class Changes {
    private static final String DEADLOCK = "40P01";
    private static final String NOT_SERIALIZABLE = "40001";
    private static final Retry AFTER_A_DEADLOCK = Retry.backoff(3, Duration.ofMillis(20))
            .filter(Changes::lostToAnotherTransaction)
            .onRetryExhaustedThrow((spec, last) -> last.failure());

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Postman postman;

    Changes(DatabaseClient database, TransactionalOperator transaction, Postman postman) {
        this.database = database;
        this.transaction = transaction;
        this.postman = postman;
    }

    /**
     * Makes the change that this request asks for, or nothing at all: where {@code isDone} says no, all is rolled back and
     * the request is not remembered. A form that is sent back with errors keeps its id, and is to be handled when it comes
     * again with other values.
     *
     * @return what {@code change} answers; empty where the request was handled already
     */
    public <T> Mono<T> commit(TeamId team, RequestId request, Mono<T> change, Predicate<? super T> isDone) {
        return transaction
                .execute(status -> firstTime(team, request)
                        .flatMap(first -> change)
                        .doOnNext(made -> {
                            if (!isDone.test(made)) {
                                status.setRollbackOnly();
                            }
                        }))
                // Not next(): that would cancel, and a cancelled transaction is rolled back.
                .singleOrEmpty()
                .retryWhen(AFTER_A_DEADLOCK)
                .doOnNext(done -> postman.wake(team));
    }

    /**
     * Makes the change that this request asks for.
     *
     * @param change reads, writes and leaves letters; must answer a value; may run again after a deadlock
     * @return what {@code change} answers; empty where the request was handled already, and then nothing is changed
     */
    public <T> Mono<T> commit(TeamId team, RequestId request, Mono<T> change) {
        return quietly(team, firstTime(team, request).flatMap(first -> change));
    }

    /**
     * Makes a change that no person's request asks for, a clock's for example.
     *
     * @param change reads, writes and leaves letters; sees to it itself that it is made once; may run again after a
     *     deadlock
     * @return what {@code change} answers
     */
    public <T> Mono<T> quietly(TeamId team, Mono<T> change) {
        return transaction.transactional(change).retryWhen(AFTER_A_DEADLOCK).doOnSuccess(done -> postman.wake(team));
    }

    /** By PostgreSQL's code, because the driver's exception for a deadlock is one that Spring has no name for. */
    private static boolean lostToAnotherTransaction(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof R2dbcException database
                && (DEADLOCK.equals(database.getSqlState()) || NOT_SERIALIZABLE.equals(database.getSqlState()));
    }

    private Mono<Boolean> firstTime(TeamId team, RequestId request) {
        return database.sql("""
                        insert into handled_request (workspace_id, request_id) values (:workspace_id, :request)
                        on conflict do nothing
                        """)
                .bind("workspace_id", team.value())
                .bind("request", request.value())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .map(rows -> true);
    }
}
