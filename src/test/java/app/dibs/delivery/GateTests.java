package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.SlackFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class GateTests {
    private final AtomicInteger calls = new AtomicInteger();
    private final Mono<Integer> call = Mono.fromSupplier(calls::incrementAndGet);

    @Test
    void letsABurstThroughAtOnceAndMakesTheNextWait() {
        Gate gate = new Gate(60, 2, Duration.ofSeconds(5));

        StepVerifier.create(Flux.range(0, 3).flatMap(i -> gate.pass(call)))
                .expectNext(1, 2)
                .expectNoEvent(Duration.ofMillis(100))
                .expectNext(3)
                .verifyComplete();
    }

    @Test
    void turnsAwayWhoWouldWaitTooLongAndLetsThroughWhoWaitsAlready() {
        Gate gate = new Gate(60, 1, Duration.ofMillis(1100));

        Flux<String> three = Flux.range(0, 3)
                .flatMap(i -> gate.pass(call)
                        .map(String::valueOf)
                        .onErrorResume(Gate.Closed.class, e -> Mono.just("closed")));

        StepVerifier.create(three.collectList())
                .expectNext(List.of("1", "closed", "2"))
                .verifyComplete();
    }

    @Test
    void isClosedWhileItIsFull() {
        Gate gate = new Gate(1, 1, Duration.ofMillis(400));
        assertThat(gate.isClosed()).isFalse();

        StepVerifier.create(gate.pass(call).then(gate.pass(call))).verifyError(Gate.Closed.class);

        assertThat(gate.isClosed()).isTrue();
        Workplace.until(() -> !gate.isClosed());
    }

    @Test
    void makesNoCallUntilTheTimeThatSlackAsksFor() {
        Gate gate = new Gate(6000, 100, Duration.ofSeconds(1));
        Mono<Integer> refused = Mono.error(new SlackFault(
                SlackFault.Kind.RATE_LIMITED, "chat.update", "ratelimited", Duration.ofSeconds(60), null));

        StepVerifier.create(gate.pass(refused)).verifyError(SlackFault.class);

        StepVerifier.create(gate.pass(call))
                .verifyErrorSatisfies(closed -> assertThat(((Gate.Closed) closed).pause())
                        .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60)));
        assertThat(calls).hasValue(0);
    }

    @Test
    void staysOpenForOtherFaults() {
        Gate gate = new Gate(6000, 100, Duration.ofSeconds(1));
        Mono<Integer> failed =
                Mono.error(new SlackFault(SlackFault.Kind.UNREACHABLE, "chat.update", "refused", null, null));

        StepVerifier.create(gate.pass(failed).onErrorResume(e -> gate.pass(call)))
                .expectNext(1)
                .verifyComplete();
    }
}
