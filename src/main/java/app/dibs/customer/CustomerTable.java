package app.dibs.customer;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * A table of contacts, accounts or deals.
 *
 * @param <T> what it holds
 * @param <N> what one is made of
 */
interface CustomerTable<T extends Customer, N> {
    Mono<T> find(TeamId team, CustomerNumber number);

    /** As it is once nobody else changes it; rows that refer to it can be made meanwhile. */
    Mono<T> lock(TeamId team, CustomerNumber number);

    /** Empty where a live one is known by what must be unique. */
    Mono<T> insert(Member by, N wanted, Instant now);

    /** Who stands in the way of a new one. */
    Mono<Saved<T>> known(TeamId team, N wanted);

    /** Who stands in the way of this change. */
    Mono<Saved<T>> known(T before, T after);

    /**
     * Saves all that a move may change; answers it with its new version. Fails with {@link
     * org.springframework.dao.DuplicateKeyException} where a live one is known by what must be unique.
     */
    Mono<T> update(T after, Instant now);

    /** Something was said of it. */
    Mono<Void> touch(T said, Instant now);

    /** To what it belongs. */
    List<CustomerNumber> owners(T one);

    /** Of what it was made. */
    String origin(N wanted);
}
