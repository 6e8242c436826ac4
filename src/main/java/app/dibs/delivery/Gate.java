package app.dibs.delivery;

import app.dibs.slack.SlackFault;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/**
 * Lets so many calls a minute through: a few at once where it was idle, and then one after the other, each as soon as the
 * pace has room for it. A call waits a short while for its turn, without a thread; where the wait would be longer, or Slack
 * has asked for a pause, the gate is closed and the call fails with {@link Closed}.
 */
final class Gate {
    private static final Duration A_PAUSE = Duration.ofSeconds(5);

    private final Bucket turns;
    private final Duration patience;
    private final Until full = new Until();
    private final Until paused = new Until();

    Gate(int perMinute, int burst, Duration patience) {
        this.patience = patience;
        turns = Bucket.builder()
                .withNanosecondPrecision()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** The call in its turn. Who waits for it already goes through a full gate, but not through a paused one. */
    <T> Mono<T> pass(Mono<T> call) {
        Mono<T> inTurn = Mono.defer(() -> sleep(untilTurn()).then(ifOpen(paused, call)));
        return ifOpen(paused, ifOpen(full, inTurn)).doOnError(SlackFault.class, this::obey);
    }

    private Duration untilTurn() {
        Duration wait = Duration.ofNanos(turns.consumeIgnoringRateLimits(1));
        if (wait.compareTo(patience) > 0) {
            turns.addTokens(1);
            throw closedForNow();
        }
        return wait;
    }

    private static Mono<Long> sleep(Duration time) {
        return time.isZero() ? Mono.empty() : Mono.delay(time);
    }

    boolean isClosed() {
        return full.isAhead() || paused.isAhead();
    }

    private static <T> Mono<T> ifOpen(Until until, Mono<T> call) {
        return Mono.defer(() -> until.isAhead() ? Mono.error(new Closed(until.left())) : call);
    }

    private void obey(SlackFault fault) {
        if (fault.kind() == SlackFault.Kind.RATE_LIMITED) {
            paused.atLeast(fault.retryAfter().orElse(A_PAUSE));
        }
    }

    /** Those who wait keep it busy for longer than this. */
    private Closed closedForNow() {
        full.atLeast(patience.dividedBy(2));
        return new Closed(full.left());
    }

    /** A moment that can be put off, by the clock that nobody sets. */
    private static final class Until {
        private final AtomicLong nanos = new AtomicLong(System.nanoTime());

        private void atLeast(Duration time) {
            nanos.accumulateAndGet(
                    System.nanoTime() + time.toNanos(), (before, now) -> now - before > 0 ? now : before);
        }

        private boolean isAhead() {
            return left().isPositive();
        }

        private Duration left() {
            return Duration.ofNanos(Math.max(0, nanos.get() - System.nanoTime()));
        }
    }

    /** The call was not made, because the gate is closed. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Duration pause;

        Closed(Duration pause) {
            super("closed for " + pause, null, false, false);
            this.pause = pause;
        }

        Duration pause() {
            return pause;
        }
    }
}
