package app.dibs.delivery;

import app.dibs.slack.SlackFault;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.reactor.ratelimiter.operator.RateLimiterOperator;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/**
 * Lets so many calls a minute through. A call waits a short while for its turn, without a thread; where the wait would be
 * longer, or Slack has asked for a pause, the gate is closed and the call fails with {@link Closed}.
 */
final class Gate {
    private static final Duration A_PAUSE = Duration.ofSeconds(5);

    private final RateLimiter limiter;
    private final AtomicLong closedUntil = new AtomicLong(System.nanoTime());

    Gate(int perMinute, int burst, Duration patience) {
        limiter = RateLimiter.of(
                "gate",
                RateLimiterConfig.custom()
                        .limitForPeriod(burst)
                        .limitRefreshPeriod(
                                Duration.ofMinutes(1).multipliedBy(burst).dividedBy(perMinute))
                        .timeoutDuration(patience)
                        .build());
    }

    /** The call in its turn. */
    <T> Mono<T> pass(Mono<T> call) {
        return ifOpen(ifOpen(call).transformDeferred(RateLimiterOperator.of(limiter)))
                .doOnError(SlackFault.class, this::obey)
                .onErrorMap(RequestNotPermitted.class, full -> closedForNow());
    }

    boolean isClosed() {
        return !closedFor().isZero();
    }

    private Duration closedFor() {
        return Duration.ofNanos(Math.max(0, closedUntil.get() - System.nanoTime()));
    }

    private <T> Mono<T> ifOpen(Mono<T> call) {
        return Mono.defer(() -> {
            Duration closed = closedFor();
            return closed.isZero() ? call : Mono.error(new Closed(closed));
        });
    }

    private void obey(SlackFault fault) {
        if (fault.kind() == SlackFault.Kind.RATE_LIMITED) {
            close(fault.retryAfter().orElse(A_PAUSE));
        }
    }

    private Closed closedForNow() {
        close(limiter.getRateLimiterConfig().getLimitRefreshPeriod().dividedBy(2));
        return new Closed(closedFor());
    }

    private void close(Duration time) {
        closedUntil.accumulateAndGet(
                System.nanoTime() + time.toNanos(), (before, now) -> now - before > 0 ? now : before);
    }

    /** The call was not made, because the gate is closed. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Duration pause;

        private Closed(Duration pause) {
            super("closed for " + pause, null, false, false);
            this.pause = pause;
        }

        Duration pause() {
            return pause;
        }
    }
}
