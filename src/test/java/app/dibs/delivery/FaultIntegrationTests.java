package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.ChannelId;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.SlackFault.Kind;
import app.dibs.slack.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class FaultIntegrationTests {
    private final ScriptedSlack slack = new ScriptedSlack();

    @Test
    void sendsNothingMoreUntilSlackAllowsIt() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            slack.next("C1", ScriptedSlack.tooMany(Duration.ofSeconds(1)));
            branch.commit(here.team, "1", Told.letter("C1/a")).block();
            Workplace.until(() -> here.states().equals(List.of("retrying")));

            branch.commit(here.team, "2", Told.letter("C2/b")).block();

            here.awaitAll("sent", 2);
            Instant refused = slack.calls().getFirst().at();
            assertThat(slack.posted()).containsExactlyInAnyOrder("a", "a", "b");
            assertThat(slack.calls().stream().skip(1))
                    .allSatisfy(call -> assertThat(call.at()).isAfterOrEqualTo(refused.plusSeconds(1)));
            assertThat(slack.looked()).isEmpty();
        }
    }

    @Test
    void looksForAMessageWhoseAnswerWasLostAndDoesNotPostItTwice() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            slack.next("C1", ScriptedSlack.losesTheAnswer());

            branch.commit(here.team, "1", Told.letter("C1/a")).block();

            here.awaitAll("sent", 1);
            Workplace.Row row = here.rows().getFirst();
            assertThat(slack.posted()).containsExactly("a");
            assertThat(slack.looked()).containsExactly(here.team + ":" + row.id());
            assertThat(here.told()).containsExactly("C1/a " + row.ts());
        }
    }

    @Test
    void postsAgainWhatIsNotFound() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            slack.next("C1", ScriptedSlack.fails(Kind.UNKNOWN_OUTCOME, "502"));

            branch.commit(here.team, "1", Told.letter("C1/a")).block();

            here.awaitAll("sent", 1);
            assertThat(slack.calls().stream().map(ScriptedSlack.Call::what)).containsExactly("post", "look", "post");
        }
    }

    @Test
    void looksForWhatWasSentWhenSavingItFailed() {
        try (Branch branch = new Branch(slack, new ForgetsThreeTimes(), Map.of())) {
            Workplace here = new Workplace(branch);

            branch.commit(here.team, "1", Told.letter("C1/a")).block();

            here.awaitAll("sent", 1);
            assertThat(slack.calls().stream().map(ScriptedSlack.Call::what)).containsExactly("post", "look");
            assertThat(here.told())
                    .containsExactly("C1/a " + here.rows().getFirst().ts());
        }
    }

    @Test
    void writesAgainWhatCouldNotBeWritten() {
        AtomicInteger tries = new AtomicInteger();
        Told.Words thirdTime = (team, subject) -> tries.incrementAndGet() < 3
                ? Mono.error(new IllegalStateException("no ink"))
                : Told.post(team, subject);
        try (Branch branch = new Branch(slack, thirdTime, Map.of())) {
            Workplace here = new Workplace(branch);

            branch.commit(here.team, "1", Told.letter("C1/a")).block();

            here.awaitAll("sent", 1);
            assertThat(here.rows().getFirst().attempts()).isEqualTo(3);
            assertThat(slack.looked()).isEmpty();
        }
    }

    @Test
    void givesUpWhatCanNeverBeWritten() {
        Told.Words never = (team, subject) -> {
            throw new IllegalStateException("no ink");
        };
        try (Branch branch = new Branch(slack, never, Map.of())) {
            Workplace here = new Workplace(branch);

            branch.commit(here.team, "1", Told.letter("C1/a")).block();

            here.awaitAll("dead", 1);
            assertThat(here.rows().getFirst().attempts()).isEqualTo(FaultRules.TRIES_FOR_A_BUG);
            assertThat(here.rows().getFirst().fault()).contains("no ink");
            assertThat(branch.count("dead")).isEqualTo(1);
        }
    }

    @Test
    void givesUpALetterThatIsTooOld() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            slack.next("C1", ScriptedSlack.fails(Kind.UNREACHABLE, "connection refused"));
            branch.the(Outbox.class)
                    .add(here.team, List.of(Told.letter("C1/a")))
                    .block();
            here.run("update outbox set created_at = now() - interval '25 hours' where workspace_id = :workspace_id");

            branch.the(Postman.class).wake(here.team);

            here.awaitAll("dead", 1);
            assertThat(branch.count("dead")).isEqualTo(1);
            assertThat(here.count("dead_recipient")).isZero();
        }
    }

    @Test
    void sendsNothingWhereThereIsNothingToTell() {
        try (Branch branch = new Branch(slack, (team, subject) -> Mono.empty(), Map.of())) {
            Workplace here = new Workplace(branch);

            branch.commit(here.team, "1", Told.letter("C1/a")).block();

            here.awaitAll("sent", 1);
            assertThat(here.rows().getFirst().ts()).isNull();
            assertThat(slack.calls()).isEmpty();
        }
    }

    @Test
    void letsAnEditGoWhoseMessageIsGone() {
        try (Branch branch = new Branch(slack, FaultIntegrationTests::edit, Map.of())) {
            Workplace here = new Workplace(branch);
            slack.next(ScriptedSlack.EDIT, ScriptedSlack.fails(Kind.REFUSED, "message_not_found"));

            branch.commit(here.team, "1", Told.letter("C1/a")).block();
            branch.commit(here.team, "2", Told.letter("C1/b")).block();

            here.awaitAll("sent", 2);
            assertThat(here.rows().getFirst().fault()).isEqualTo("message_not_found");
            assertThat(slack.edited()).containsExactly("C1/a", "C1/b");
            assertThat(here.count("dead_recipient")).isZero();
        }
    }

    @Test
    void blamesNoRecipientWhenTheAppIsShutOut() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            slack.next("C1", ScriptedSlack.fails(Kind.REFUSED, "invalid_auth"));

            branch.commit(here.team, "1", Told.letter("C1/a")).block();

            here.awaitAll("sent", 1);
            assertThat(slack.posted()).containsExactly("a", "a");
            assertThat(here.count("dead_recipient")).isZero();
        }
    }

    @Test
    void recordsADeadRecipientAndGoesOnWithTheOthers() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            slack.next(
                    "C1",
                    ScriptedSlack.fails(Kind.REFUSED, "is_archived"),
                    ScriptedSlack.fails(Kind.REFUSED, "channel_not_found"));

            branch.commit(here.team, "1", Told.letter("C1/a", "lane"), Told.letter("C2/b", "lane"))
                    .then(branch.commit(here.team, "2", Told.letter("C1/c", "lane")))
                    .block();

            Workplace.until(() -> here.states().equals(List.of("dead", "sent", "dead")));
            StepVerifier.create(branch.the(DeadRecipients.class).list(here.team))
                    .assertNext(dead -> {
                        assertThat(dead.recipient()).isEqualTo("C1");
                        assertThat(dead.fault()).isEqualTo("channel_not_found");
                        assertThat(dead.refusals()).isEqualTo(2);
                        assertThat(dead.since()).isBeforeOrEqualTo(Instant.now().plusSeconds(5));
                    })
                    .verifyComplete();
            assertThat(branch.count("dead")).isEqualTo(2);
        }
    }

    @Test
    void forgetsThatARecipientWasDeadOnceItIsReached() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            slack.next("U1", ScriptedSlack.fails(Kind.REFUSED, "user_disabled"));
            branch.commit(here.team, "1", Told.letter("U1/a")).block();
            here.awaitAll("dead", 1);

            branch.commit(here.team, "2", Told.letter("U1/b")).block();

            Workplace.until(() -> here.states().equals(List.of("dead", "sent")));
            assertThat(here.count("dead_recipient")).isZero();
        }
    }

    private static Mono<Outgoing> edit(TeamId team, String subject) {
        return Mono.just(new Outgoing.Edit(new MessageRef(new ChannelId("C1"), "1.1"), Message.of(subject)));
    }

    /** As often as the transaction is tried at once. */
    private static final class ForgetsThreeTimes implements Told.Words {
        private final AtomicInteger tries = new AtomicInteger();

        @Override
        public Mono<Outgoing> of(TeamId team, String subject) {
            return Told.post(team, subject);
        }

        @Override
        public Mono<Void> beforeItIsKept() {
            return Mono.defer(() ->
                    tries.incrementAndGet() <= 3 ? Mono.error(new IllegalStateException("no paper")) : Mono.empty());
        }
    }
}
