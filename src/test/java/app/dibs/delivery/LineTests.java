package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.SlackFault;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class LineTests {
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final int HANDS = 8;

    @Test
    void letsNothingThroughAfterEightCallsInVain() {
        Line line = new Line(NEVER);

        fails(line, SlackFault.Kind.UNREACHABLE, 7);
        assertThat(line.room(5, HANDS)).isEqualTo(5);
        assertThat(line.untilProbe()).isEmpty();
        fails(line, SlackFault.Kind.UNKNOWN_OUTCOME, 1);

        assertThat(line.room(HANDS, HANDS)).isZero();
        assertThat(line.untilProbe()).contains(NEVER);
        StepVerifier.create(line.pass(Mono.just("said")))
                .verifyErrorSatisfies(
                        closed -> assertThat(((Gate.Closed) closed).pause()).isEqualTo(NEVER));
    }

    @Test
    void takesARefusalForAnAnswer() {
        Line line = new Line(NEVER);

        fails(line, SlackFault.Kind.UNREACHABLE, 7);
        fails(line, SlackFault.Kind.REFUSED, 1);
        fails(line, SlackFault.Kind.UNREACHABLE, 7);
        fails(line, SlackFault.Kind.RATE_LIMITED, 1);
        fails(line, SlackFault.Kind.UNREACHABLE, 7);

        assertThat(line.room(HANDS, HANDS)).isEqualTo(HANDS);
    }

    @Test
    void letsOneThroughAfterAWhileAndAllOnceThatOneArrived() {
        Line line = new Line(SOON);
        fails(line, SlackFault.Kind.UNREACHABLE, 8);

        Workplace.until(() -> line.room(HANDS, HANDS) == 1);
        assertThat(line.room(HANDS - 1, HANDS)).as("another is under way").isZero();
        fails(line, SlackFault.Kind.UNREACHABLE, 1);
        assertThat(line.room(HANDS, HANDS)).isZero();

        Workplace.until(() -> line.room(HANDS, HANDS) == 1);
        StepVerifier.create(line.pass(Mono.just("said"))).expectNext("said").verifyComplete();
        assertThat(line.room(HANDS, HANDS)).isEqualTo(HANDS);
    }

    private static void fails(Line line, SlackFault.Kind kind, int times) {
        IntStream.range(0, times)
                .mapToObj(i -> new SlackFault(kind, "chat.postMessage", "failed", null, null))
                .forEach(fault ->
                        StepVerifier.create(line.pass(Mono.error(fault))).verifyError(SlackFault.class));
    }
}
