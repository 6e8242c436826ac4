package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
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
                .add(here.team, java.util.List.of(Told.letter("C1/hello")))
                .then(Mono.error(new IllegalStateException("no")));

        StepVerifier.create(branch.the(Changes.class).commit(here.team, new RequestId("click"), change))
                .verifyErrorMessage("no");

        assertThat(here.count("outbox")).isZero();
        assertThat(here.count("handled_request")).isZero();
        assertThat(slack.calls()).isEmpty();
    }
}
