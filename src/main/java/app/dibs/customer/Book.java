package app.dibs.customer;

import app.dibs.customer.CustomerActivity.Kind;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All contacts, accounts or deals. Every change locks the one, asks it for the change, and saves it with its activity; call
 * it inside a transaction, and where several are changed in it, accounts before contacts before deals.
 */
abstract class Book<T extends Customer, N> {
    private static final int MOST_TRIES = 3;

    private final CustomerTable<T, N> table;
    private final History history;
    private final ObjectProvider<CustomerObserver> observers;
    private final Clock clock;

    Book(CustomerTable<T, N> table, History history, ObjectProvider<CustomerObserver> observers, Clock clock) {
        this.table = table;
        this.history = history;
        this.observers = observers;
        this.clock = clock;
    }

    /** One, also one in the trash; empty where there never was one with that number. */
    public Mono<T> find(TeamId team, CustomerNumber number) {
        return table.find(team, number);
    }

    /** Makes one, unless a live one is known by what must be unique. */
    public Mono<Saved<T>> make(Member by, N wanted) {
        return table.insert(by, wanted, now())
                .flatMap(made -> record(
                        null, new Change.To<>(made, Kind.CREATED, null, null, orNull(table.origin(wanted))), made, by))
                .switchIfEmpty(Mono.defer(() -> table.known(by.team(), wanted)))
                // The one that stood in the way may have gone to the trash between the two statements.
                .repeatWhenEmpty(MOST_TRIES, again -> again);
    }

    /** Changes one as {@code move} says, unless a live one is known by what it would get. */
    public Mono<Saved<T>> change(Member by, CustomerNumber number, Function<T, Change<T>> move) {
        return table.lock(by.team(), number)
                .flatMap(one -> switch (move.apply(one)) {
                    case Change.To<T> to ->
                        table.known(one, to.after()).switchIfEmpty(Mono.defer(() -> update(one, to, by)));
                    case Change.Refused<T> refused -> Mono.<Saved<T>>just(new Saved.Refused<>(refused.reason(), one));
                })
                .defaultIfEmpty(new Saved.Missing<>(number));
    }

    private Mono<Saved<T>> update(T before, Change.To<T> to, Member by) {
        return table.update(to.after(), now()).flatMap(now -> record(before, to, now, by));
    }

    /** Says something of one, for all to read, unless it is in the trash. */
    public Mono<Saved<T>> note(Member by, CustomerNumber number, String body) {
        return said(by, number, Kind.NOTED, null, body);
    }

    /** A lead became this one, which was there already. */
    public Mono<Saved<T>> ledHere(Member by, CustomerNumber number, String lead) {
        return said(by, number, Kind.LED_HERE, lead, null);
    }

    /** The lead that had become this one, which was there already, is a lead again. */
    public Mono<Saved<T>> ledAway(Member by, CustomerNumber number, String lead) {
        return said(by, number, Kind.UNDONE, lead, null);
    }

    private Mono<Saved<T>> said(
            Member by, CustomerNumber number, Kind kind, @Nullable String became, @Nullable String detail) {
        Instant now = now();
        return table.lock(by.team(), number)
                .flatMap(one -> one.deletedAt() != null
                        ? Mono.<Saved<T>>just(new Saved.Refused<>(Change.Reason.TRASHED, one))
                        : table.touch(one, now)
                                .then(history.add(by, number, kind, now, null, became, detail))
                                .flatMap(activity -> told(new Saved.Done<>(one, one, activity), by)))
                .defaultIfEmpty(new Saved.Missing<>(number));
    }

    private Mono<Saved<T>> record(@Nullable T before, Change.To<T> to, T now, Member by) {
        Instant at = now();
        return history.add(by, now.number(), to.kind(), at, to.was(), to.became(), to.detail())
                .delayUntil(activity -> belongings(before, now, by, at))
                .flatMap(activity -> told(new Saved.Done<>(before, now, activity), by));
    }

    private Mono<Saved<T>> told(Saved.Done<T> change, Member by) {
        return Flux.fromStream(observers.orderedStream())
                .concatMap(observer -> observer.customerChanges(change, by))
                .then(Mono.just(change));
    }

    /** What belongs to another from now on, or does not any more, stands in the history of that one too. */
    private Mono<Void> belongings(@Nullable T before, T now, Member by, Instant at) {
        List<CustomerNumber> were = before == null ? List.of() : table.owners(before);
        List<CustomerNumber> are = table.owners(now);
        return Flux.concat(
                        Flux.fromIterable(were)
                                .filter(owner -> !are.contains(owner))
                                .concatMap(owner -> history.add(
                                        by,
                                        owner,
                                        Kind.PARTED,
                                        at,
                                        null,
                                        now.number().toString(),
                                        null)),
                        Flux.fromIterable(are)
                                .filter(owner -> !were.contains(owner))
                                .concatMap(owner -> history.add(
                                        by,
                                        owner,
                                        Kind.JOINED,
                                        at,
                                        null,
                                        now.number().toString(),
                                        null)))
                .then();
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
