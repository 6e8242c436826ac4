package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.RequestId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class ChangesIntegrationTests {
    private final ScriptedSlack slack = new ScriptedSlack();
    private final Branch branch = new Branch(slack);
    private final Workplace here = new Workplace(branch);

    @AfterEach
    void close() {
        branch.close();
    }

    @Test
    void sendsWhatAChangeLeaves() {
        StepVerifier.create(branch.commit(here.team, "click", Told.letter("C1/hello")))
                .expectNext(true)
                .verifyComplete();

        here.awaitAll("sent", 1);
        Workplace.Row row = here.rows().getFirst();
        assertThat(slack.posted()).containsExactly("hello");
        assertThat(row.channel()).isEqualTo("C1");
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(here.told()).containsExactly("C1/hello " + row.ts());
        assertThat(branch.count("sent")).isEqualTo(1);
    }

    @Test
    void handlesARequestOnce() {
        StepVerifier.create(branch.commit(here.team, "click", Told.letter("C1/hello"))
                        .then(branch.commit(here.team, "click", Told.letter("C1/again"))))
                .expectNext(false)
                .verifyComplete();

        here.awaitAll("sent", 1);
        assertThat(slack.posted()).containsExactly("hello");
    }

    @Test
    void handlesARequestOnceWhenItComesTwiceAtOnce() {
        Mono<Boolean> one = branch.commit(here.team, "click", Told.letter("C1/hello"));
        Mono<Boolean> other = branch.commit(here.team, "click", Told.letter("C2/hello"));

        StepVerifier.create(Mono.zip(one, other, (first, second) -> first ^ second))
                .expectNext(true)
                .verifyComplete();

        here.awaitAll("sent", 1);
        assertThat(slack.posted()).containsExactly("hello");
    }

    @Test
    void leavesNothingOfAFailedChange() {
        Mono<Void> change = branch.the(Outbox.class)
                .add(here.team, List.of(Told.letter("C1/hello")))
                .then(Mono.error(new IllegalStateException("no")));

        StepVerifier.create(branch.the(Changes.class).commit(here.team, new RequestId("click"), change))
                .verifyErrorMessage("no");

        assertThat(here.count("outbox")).isZero();
        assertThat(here.count("handled_request")).isZero();
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void sendsWhatAQuietChangeLeaves() {
        Mono<Boolean> change = branch.the(Outbox.class)
                .add(here.team, List.of(Told.letter("C1/hello")))
                .thenReturn(true);

        StepVerifier.create(branch.the(Changes.class).quietly(here.team, change))
                .expectNext(true)
                .verifyComplete();

        here.awaitAll("sent", 1);
        assertThat(here.count("handled_request")).isZero();
    }

    @Test
    void makesAChangeAgainAfterADeadlock() {
        Sinks.Empty<Void> oneIsIn = Sinks.empty();
        Sinks.Empty<Void> otherIsIn = Sinks.empty();

        StepVerifier.create(Mono.zip(crossing("a", "b", oneIsIn, otherIsIn), crossing("b", "a", otherIsIn, oneIsIn)))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(here.count("handled_request")).isEqualTo(2);
    }

    @Test
    void doesNotRepeatAChangeThatFailsOtherwise() {
        AtomicInteger tries = new AtomicInteger();
        Mono<Void> change = Mono.error(() -> new OptimisticLockingFailureException("try " + tries.incrementAndGet()));

        StepVerifier.create(branch.the(Changes.class).commit(here.team, new RequestId("click"), change))
                .verifyErrorMessage("try 1");
    }

    /** Takes the one lock, waits until the other change has taken the other one, and then wants that too. */
    private Mono<Boolean> crossing(String first, String second, Sinks.Empty<Void> in, Sinks.Empty<Void> otherIn) {
        Mono<Boolean> change = lock(first)
                .then(Mono.fromRunnable(in::tryEmitEmpty))
                .then(otherIn.asMono())
                .then(lock(second))
                .thenReturn(true);
        return branch.the(Changes.class).commit(here.team, new RequestId("from " + first), change);
    }

    private Mono<Void> lock(String name) {
        return branch.the(DatabaseClient.class)
                .sql("select pg_advisory_xact_lock(hashtext(:workspace_id || :name))")
                .bind("workspace_id", here.team.value())
                .bind("name", name)
                .fetch()
                .one()
                .then();
    }
}
