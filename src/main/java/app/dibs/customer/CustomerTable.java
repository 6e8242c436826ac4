package app.dibs.customer;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A table of contacts, accounts or deals.
 *
 * @param <T> what it holds
 * @param <N> what one is made of
 */
abstract class CustomerTable<T extends Customer, N> {
    private final DatabaseClient database;
    private final Shape<T> shape;

    CustomerTable(DatabaseClient database, Shape<T> shape) {
        this.database = database;
        this.shape = shape;
    }

    /**
     * How a row is read.
     *
     * @param row its name in a statement
     * @param columns what is selected of it
     * @param with what is joined to it
     */
    record Shape<T>(CustomerNumber.Kind kind, String row, String columns, String with, Function<Readable, T> read) {
        /** All columns, of rows with the {@link #row} name. */
        String select(String from) {
            return "select %s\nfrom %s\n%s".formatted(columns, from, with);
        }

        /** Of the table. */
        String select() {
            return select(kind.word() + " " + row);
        }
    }

    Mono<T> find(TeamId team, CustomerNumber number) {
        String sql = shape.select()
                + "where %1$s.workspace_id = :workspace_id and %1$s.number = :number".formatted(shape.row());
        return one(sql, team, number);
    }

    /** As it is once nobody else changes it; rows that refer to it can be made meanwhile. */
    Mono<T> lock(TeamId team, CustomerNumber number) {
        String sql = shape.select("""
                (
                    select * from %s where workspace_id = :workspace_id and number = :number
                    for no key update) %s""".formatted(shape.kind().word(), shape.row()));
        return one(sql, team, number);
    }

    private Mono<T> one(String sql, TeamId team, CustomerNumber number) {
        return database.sql(sql)
                .bind("workspace_id", team.value())
                .bind("number", number.value())
                .map(shape.read())
                .one();
    }

    /** What an insert begins with, to have the next number as {@code next.last_number}. */
    static String nextNumber(CustomerNumber.Kind kind) {
        return """
                with next as (
                    insert into customer_counter (workspace_id, kind, last_number)
                    values (:workspace_id, '%s', 1)
                    on conflict (workspace_id, kind) do update set last_number = customer_counter.last_number + 1
                    returning last_number)
                """.formatted(kind.word());
    }

    /** Something was said of it. */
    Mono<Void> touch(T said, Instant now) {
        return database.sql("""
                        update %s set touched_at = greatest(touched_at, :now)
                        where workspace_id = :workspace_id and number = :number
                        """.formatted(shape.kind().word()))
                .bind("workspace_id", said.team().value())
                .bind("number", said.number().value())
                .bind("now", CustomerRows.at(now))
                .then();
    }

    /** Empty where a live one is known by what must be unique. */
    abstract Mono<T> insert(Member by, N wanted, Instant now);

    /** Who stands in the way of a new one. */
    abstract Mono<Saved<T>> known(TeamId team, N wanted);

    /** Who stands in the way of this change. */
    abstract Mono<Saved<T>> known(T before, T after);

    /**
     * Saves all that a move may change; answers it with its new version. Fails with {@link
     * org.springframework.dao.DuplicateKeyException} where a live one is known by what must be unique.
     */
    abstract Mono<T> update(T after, Instant now);

    /** To what it belongs. */
    abstract List<CustomerNumber> owners(T one);

    /** Of what it was made. */
    abstract String origin(N wanted);
}
