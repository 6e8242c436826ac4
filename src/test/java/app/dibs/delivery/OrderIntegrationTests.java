package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.SlackFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class OrderIntegrationTests {
    private final ScriptedSlack slack = new ScriptedSlack();

    @Test
    void keepsTheOrderOfALaneOverAFailure() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            slack.next("C1", ScriptedSlack.fails(SlackFault.Kind.UNREACHABLE, "connection refused"));

            commit(branch, here, Told.letter("C1/a", "lane"), Told.letter("C1/b", "lane"), Told.letter("C1/c", "lane"));

            here.awaitAll("sent", 3);
            assertThat(slack.posted()).containsExactly("a", "a", "b", "c");
            assertThat(slack.looked()).isEmpty();
        }
    }

    @Test
    void sendsOneLaneWhileAnotherHangs() {
        try (Branch branch = new Branch(slack, Told::post, Map.of("stop-within", "0s"))) {
            Workplace here = new Workplace(branch);
            slack.next("C1", ScriptedSlack.waitsFor(Mono.never()));

            commit(branch, here, Told.letter("C1/a", "one"), Told.letter("C1/b", "one"), Told.letter("C2/c", "other"));

            Workplace.until(() -> here.states().equals(List.of("sending", "waiting", "sent")));
            assertThat(slack.posted()).containsExactlyInAnyOrder("a", "c");
        }
    }

    @Test
    void letsAnUrgentLetterOvertakeFiveHundredSlowOnes() {
        Map<String, Object> twentyAtOnce = Map.of("messages-per-minute", 600, "stop-within", "0s");
        try (Branch branch = new Branch(slack, Told::post, twentyAtOnce)) {
            Workplace here = new Workplace(branch);
            Sinks.Empty<Void> answer = Sinks.empty();
            Letter[] digests = IntStream.range(0, 500)
                    .mapToObj(i -> new Letter(Told.KIND, "U%d/digest".formatted(i), "U" + i, Letter.Urgency.SOON))
                    .toArray(Letter[]::new);
            IntStream.range(0, 20).forEach(i -> slack.next("U" + i, ScriptedSlack.waitsFor(answer.asMono())));
            commit(branch, here, digests);
            Workplace.until(() -> slack.posted().size() == 20);

            commit(branch, here, Told.letter("C1/urgent"));
            answer.tryEmitEmpty();

            Workplace.until(() -> slack.posted().contains("urgent"));
            assertThat(slack.posted().indexOf("urgent")).isLessThan(20 + 20);
        }
    }

    @Test
    void holdsNothingElseUpForAFullChannel() {
        Map<String, Object> oneASecond =
                Map.of("messages-per-minute", 240, "channel-messages-per-minute", 60, "channel-burst", 1);
        try (Branch branch = new Branch(slack, Told::post, oneASecond)) {
            Workplace here = new Workplace(branch);
            commit(
                    branch,
                    here,
                    IntStream.range(0, 40).mapToObj(i -> Told.letter("C1/" + i)).toArray(Letter[]::new));

            commit(branch, here, Told.letter("C2/other"));

            Workplace.until(() -> to("C1").size() >= 5);
            List<Instant> times = to("C1").stream().map(ScriptedSlack.Call::at).toList();
            assertThat(slack.posted().indexOf("other")).isLessThan(5);
            assertThat(Duration.between(times.get(0), times.get(4))).isGreaterThan(Duration.ofSeconds(3));
        }
    }

    private List<ScriptedSlack.Call> to(String channel) {
        return slack.calls().stream()
                .filter(call -> call.where().equals(channel))
                .toList();
    }

    private static void commit(Branch branch, Workplace here, Letter... letters) {
        branch.commit(here.team, "request of " + letters[0].subject(), letters).block();
    }
}
