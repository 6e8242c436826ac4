package app.dibs.delivery;

import app.dibs.slack.SlackFault;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Whether anything gets through to Slack. Where nothing did for some calls in a row, one letter is tried from time to time
 * until one gets through, and the others stay untouched. A letter that was tried in vain may stand there all the same and is
 * looked for before it is sent again, which Slack allows only slowly; so the fewer the better.
 */
final class Line {
    /** As many as are under way at once in a workspace of the usual pace. */
    private static final int IN_VAIN = 8;

    private static final float ALL_OF_THEM = 100;

    private final Duration probeEvery;
    private final CircuitBreaker breaker;

    Line(Duration probeEvery) {
        this.probeEvery = probeEvery;
        breaker = CircuitBreaker.of(
                "slack",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(IN_VAIN)
                        .minimumNumberOfCalls(IN_VAIN)
                        .failureRateThreshold(ALL_OF_THEM)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(probeEvery)
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .recordException(Line::isSilence)
                        .build());
    }

    /** The call; fails with {@link Gate.Closed} where Slack is away. */
    <T> Mono<T> pass(Mono<T> call) {
        return call.transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(CallNotPermittedException.class, away -> new Gate.Closed(probeEvery));
    }

    /**
     * How many letters may be taken.
     *
     * @param free hands that have none
     * @param all free hands and others
     */
    int room(int free, int all) {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> 0;
            case HALF_OPEN -> free == all ? 1 : 0;
            case CLOSED, DISABLED, METRICS_ONLY -> free;
        };
    }

    /** How long until the next letter is tried, where Slack is away. */
    Optional<Duration> untilProbe() {
        return breaker.getState() == CircuitBreaker.State.OPEN ? Optional.of(probeEvery) : Optional.empty();
    }

    /** A refusal is an answer too. */
    private static boolean isSilence(Throwable failure) {
        return failure instanceof SlackFault fault
                && switch (fault.kind()) {
                    case UNREACHABLE, UNKNOWN_OUTCOME -> true;
                    case REFUSED, RATE_LIMITED -> false;
                };
    }
}
