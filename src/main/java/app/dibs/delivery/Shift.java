package app.dibs.delivery;

import app.dibs.slack.TeamId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.GroupedFlux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * The postman at work, from a start to a stop. Each workspace is served by itself: a wake takes as many letters as there
 * are hands free, and each letter that ends wakes it again. Wakes that come while letters are being taken become one.
 */
final class Shift {
    private static final Logger log = LoggerFactory.getLogger(Shift.class);
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(2);

    /** The database's clock tells when a letter may be taken again; ours shall not ring before it. */
    private static final Duration A_BIT_LATER = Duration.ofMillis(50);

    private final Mailbag mailbag;
    private final RoadMap roads;
    private final Courier courier;
    private final Settlement settlement;
    private final DeliverySettings settings;
    private final Sinks.Many<TeamId> wakes = Sinks.many().unicast().onBackpressureBuffer();
    private final Sinks.Empty<Void> finished = Sinks.empty();
    private volatile boolean over;

    Shift(Mailbag mailbag, RoadMap roads, Courier courier, Settlement settlement, DeliverySettings settings) {
        this.mailbag = mailbag;
        this.roads = roads;
        this.courier = courier;
        this.settlement = settlement;
        this.settings = settings;
    }

    Disposable begin() {
        return wakes.asFlux()
                .publishOn(Schedulers.parallel())
                .groupBy(team -> team, Integer.MAX_VALUE)
                .flatMap(this::serve, Integer.MAX_VALUE)
                .doFinally(end -> finished.tryEmitEmpty())
                .subscribe(letter -> {}, broken -> log.error("The postman has stopped; nothing is sent", broken));
    }

    void wake(TeamId team) {
        wakes.emitNext(team, (signal, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
    }

    /** Takes nothing more; completes when what is under way has ended. */
    Mono<Void> end() {
        over = true;
        wakes.emitComplete((signal, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
        return finished.asMono();
    }

    private Flux<Void> serve(GroupedFlux<TeamId, TeamId> wakesOfOne) {
        AtomicInteger hands = new AtomicInteger(settings.atOnce());
        return wakesOfOne
                .onBackpressureLatest()
                .concatMap(team -> take(team, hands), 0)
                .flatMap(letter -> deliver(letter).doFinally(end -> lendAHand(letter, hands)), Integer.MAX_VALUE);
    }

    private void lendAHand(Taken letter, AtomicInteger hands) {
        hands.incrementAndGet();
        wake(letter.team());
    }

    private Flux<Taken> take(TeamId team, AtomicInteger hands) {
        int free = roads.of(team).line().room(hands.get(), settings.atOnce());
        if (over || free == 0) {
            return Flux.empty();
        }
        return Mono.defer(() -> mailbag.take(team, free, roads.of(team).closed()))
                .doOnNext(letters -> hands.addAndGet(-letters.size()))
                .onErrorResume(failure -> tryLater(team, failure))
                .flatMapIterable(letters -> letters);
    }

    private Mono<List<Taken>> tryLater(TeamId team, Throwable failure) {
        log.warn("Letters of {} could not be taken; next try in {}: {}", team, DATABASE_PAUSE, failure.toString());
        wakeIn(DATABASE_PAUSE, team);
        return Mono.empty();
    }

    private Mono<Void> deliver(Taken letter) {
        return courier.carry(letter)
                .flatMap(ending -> settlement.settle(letter, ending))
                .timeout(settings.longestTry())
                .doOnNext(ending -> wakeFor(letter.team(), ending))
                .onErrorResume(failure -> leave(letter, failure))
                .then();
    }

    private void wakeFor(TeamId team, Ending ending) {
        ending.untilNextTime().ifPresent(pause -> wakeIn(pause, team));
        roads.of(team).line().untilProbe().ifPresent(pause -> wakeIn(pause, team));
    }

    private static Mono<Ending> leave(Taken letter, Throwable failure) {
        if (failure instanceof Ledger.Lost) {
            log.warn("{} ({}) took too long: {}", letter.deliveryId(), letter.kind(), failure.getMessage());
        } else {
            log.error("{} ({}) will be looked for", letter.deliveryId(), letter.kind(), failure);
        }
        return Mono.empty();
    }

    /** For pauses longer than a sweep's, the sweep does it. */
    private void wakeIn(Duration pause, TeamId team) {
        if (pause.compareTo(settings.sweepEvery()) < 0) {
            long millis = pause.plus(A_BIT_LATER).toMillis();
            Schedulers.parallel().schedule(() -> wake(team), millis, TimeUnit.MILLISECONDS);
        }
    }
}
