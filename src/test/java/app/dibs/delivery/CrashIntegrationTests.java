package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.ChannelId;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class CrashIntegrationTests {
    private final ScriptedSlack slack = new ScriptedSlack();

    @Test
    void findsWhatWasPostedBeforeACrash() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            Taken crashed = takeOne(branch, here, "C1/a");
            MessageRef posted = slack.stands(crashed.deliveryId(), "C1");
            leaseIsOver(here);

            branch.job(SweepJob.class).go().block();

            here.awaitAll("sent", 1);
            assertThat(slack.posted()).isEmpty();
            assertThat(here.rows().getFirst().ts()).isEqualTo(posted.ts());
            assertThat(here.told()).containsExactly("C1/a " + posted.ts());
        }
    }

    @Test
    void sendsWhatWasNotPostedBeforeACrash() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            takeOne(branch, here, "C1/a");
            leaseIsOver(here);

            branch.job(SweepJob.class).go().block();

            here.awaitAll("sent", 1);
            assertThat(slack.calls().stream().map(ScriptedSlack.Call::what)).containsExactly("look", "post");
        }
    }

    @Test
    void leavesALetterAloneWhileSomebodyHasIt() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            takeOne(branch, here, "C1/a");

            StepVerifier.create(branch.the(Mailbag.class).take(here.team, 10, new String[0]))
                    .expectNext(List.of())
                    .verifyComplete();
        }
    }

    @Test
    void savesNothingOfALetterThatSomebodyElseHasTakenSince() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            Taken slow = takeOne(branch, here, "C1/a");
            leaseIsOver(here);
            Taken other = take(branch, here);

            StepVerifier.create(
                            branch.the(Settlement.class).settle(slow, new Ending.Delivered(post("C1/a"), at("1.1"))))
                    .verifyError(Ledger.Lost.class);
            StepVerifier.create(
                            branch.the(Settlement.class).settle(other, new Ending.Delivered(post("C1/a"), at("2.2"))))
                    .expectNextCount(1)
                    .verifyComplete();

            assertThat(other.maybeSent()).isTrue();
            assertThat(here.told()).containsExactly("C1/a 2.2");
        }
    }

    @Test
    void neverSendsALetterTwiceFromTwoProcesses() {
        try (Branch one = new Branch(slack);
                Branch other = new Branch(slack)) {
            Workplace here = new Workplace(one);

            Flux.range(0, 100)
                    .flatMap(
                            i -> (i % 2 == 0 ? one : other)
                                    .commit(
                                            here.team,
                                            "request " + i,
                                            Told.letter("C%d/a%d".formatted(i % 9, i), "lane " + i % 7),
                                            Told.letter("C%d/b%d".formatted(i % 9, i)))
                                    .doOnNext(done -> one.the(Postman.class).wake(here.team))
                                    .doOnNext(done -> other.the(Postman.class).wake(here.team)),
                            6)
                    .blockLast();

            here.awaitAll("sent", 200);
            assertThat(slack.posted()).hasSize(200).doesNotHaveDuplicates();
            assertThat(one.count("sent") + other.count("sent")).isEqualTo(200);
        }
    }

    @Test
    void finishesWhatIsUnderWayWhenItStopsAndTakesNothingMore() throws Exception {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            Postman postman = branch.the(Postman.class);
            Sinks.Empty<Void> answer = Sinks.empty();
            CountDownLatch stopped = new CountDownLatch(1);
            slack.next("C1", ScriptedSlack.waitsFor(answer.asMono()));
            branch.commit(here.team, "1", Told.letter("C1/a")).block();
            Workplace.until(() -> slack.posted().size() == 1);

            postman.stop(stopped::countDown);
            branch.commit(here.team, "2", Told.letter("C2/b")).block();
            assertThat(stopped.getCount()).isEqualTo(1);
            answer.tryEmitEmpty();

            assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(here.states()).containsExactly("sent", "waiting");
            postman.start();
            branch.job(SweepJob.class).go().block();
            here.awaitAll("sent", 2);
        }
    }

    @Test
    void stopsInTimeWhenSlackDoesNotAnswer() throws Exception {
        try (Branch branch = new Branch(slack, Told::post, Map.of("stop-within", "200ms"))) {
            Workplace here = new Workplace(branch);
            CountDownLatch stopped = new CountDownLatch(1);
            slack.next("C1", ScriptedSlack.waitsFor(Mono.never()));
            branch.commit(here.team, "1", Told.letter("C1/a")).block();
            Workplace.until(() -> slack.posted().size() == 1);

            branch.the(Postman.class).stop(stopped::countDown);

            assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(here.states()).containsExactly("sending");
        }
    }

    @Test
    void countsWhatIsNotSentYet() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            takeOne(branch, here, "C1/a");

            branch.job(SweepJob.class).go().block();

            assertThat(branch.the(MeterRegistry.class)
                            .get("dibs.delivery.unfinished")
                            .gauge()
                            .value())
                    .isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void throwsAwayWhatIsOldAndKeepsTheRest() {
        try (Branch branch = new Branch(slack)) {
            Workplace here = new Workplace(branch);
            here.run("""
                    insert into handled_request (workspace_id, request_id, handled_at)
                    select :workspace_id, 'old ' || i, now() - interval '15 days' from generate_series(1, 1100) i""");
            here.run("""
                    insert into outbox (workspace_id, kind, subject, lane, state, sent_at, created_at)
                    select :workspace_id, 'told', state || age, 'lane', state,
                        case when state = 'sent' then now() - age * interval '1 day' end, now() - age * interval '1 day'
                    from unnest(array['sent', 'dead', 'waiting']) state, unnest(array[1, 15]) age""");
            here.run("insert into handled_request (workspace_id, request_id) values (:workspace_id, 'new')");

            branch.job(TidyJob.class).go().block();

            assertThat(here.count("handled_request")).isEqualTo(1);
            assertThat(here.rows().stream().map(Workplace.Row::subject))
                    .containsExactlyInAnyOrder("sent1", "dead1", "waiting1", "waiting15");
        }
    }

    private static Taken takeOne(Branch branch, Workplace here, String subject) {
        branch.the(Outbox.class).add(here.team, List.of(Told.letter(subject))).block();
        return take(branch, here);
    }

    private static Taken take(Branch branch, Workplace here) {
        return Objects.requireNonNull(branch.the(Mailbag.class)
                        .take(here.team, 1, new String[0])
                        .block())
                .getFirst();
    }

    private static void leaseIsOver(Workplace here) {
        here.run("update outbox set due_at = now() - interval '1 second' where workspace_id = :workspace_id");
    }

    private static Outgoing post(String subject) {
        return Objects.requireNonNull(Told.post(new TeamId("T"), subject).block());
    }

    private static MessageRef at(String ts) {
        return new MessageRef(new ChannelId("C1"), ts);
    }
}
