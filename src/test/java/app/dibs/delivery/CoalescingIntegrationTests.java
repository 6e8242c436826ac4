package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Message;
import app.dibs.slack.RequestId;
import app.dibs.slack.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class CoalescingIntegrationTests {
    private final ScriptedSlack slack = new ScriptedSlack();
    private final Branch branch = new Branch(slack, this::theNameNow, Map.of());
    private final Workplace here = new Workplace(branch);
    private final Letter letter = Told.letter("C1/name");

    @AfterEach
    void close() {
        branch.close();
    }

    @Test
    void tellsOnceOfTwoChangesThatWaitTogether() {
        Sinks.Empty<Void> answer = Sinks.empty();
        slack.next("C0", ScriptedSlack.waitsFor(answer.asMono()));
        Letter before = Told.letter("C0/before", letter.lane());
        branch.commit(here.team, "0", before).block();
        Workplace.until(() -> slack.posted().size() == 1);
        rename("one").block();
        rename("two").block();

        answer.tryEmitEmpty();

        here.awaitAll("sent", 2);
        assertThat(slack.posted()).containsExactly("Acme", "two");
    }

    @Test
    void tellsAgainOfAChangeThatLandsWhileItIsSent() {
        Sinks.Empty<Void> answer = Sinks.empty();
        slack.next("C1", ScriptedSlack.waitsFor(answer.asMono()));
        rename("one").block();
        Workplace.until(() -> slack.posted().size() == 1);

        rename("two").block();
        assertThat(take()).isEmpty();
        answer.tryEmitEmpty();

        here.awaitAll("sent", 2);
        assertThat(slack.posted()).containsExactly("one", "two");
    }

    @Test
    void waitsForAChangeWhoseTransactionIsOpenWhenTheSenderComes() throws Exception {
        Sinks.Empty<Void> touched = Sinks.empty();
        Sinks.Empty<Void> commit = Sinks.empty();
        branch.the(Outbox.class).add(here.team, List.of(letter)).block();
        CompletableFuture<Boolean> change = branch.the(Changes.class)
                .commit(
                        here.team,
                        new RequestId("open"),
                        name("two")
                                .then(branch.the(Outbox.class).add(here.team, List.of(letter)))
                                .then(Mono.fromRunnable(touched::tryEmitEmpty))
                                .then(commit.asMono())
                                .thenReturn(true))
                .toFuture();
        touched.asMono().block();

        assertThat(take()).isEmpty();
        branch.the(Postman.class).wake(here.team);
        commit.tryEmitEmpty();

        assertThat(change.get()).isTrue();
        here.awaitAll("sent", 1);
        assertThat(slack.posted()).containsExactly("two");
    }

    @Test
    void takesTheMoreUrgentOfTwoLettersOfOneChange() {
        Letter slow = new Letter(letter.kind(), letter.subject(), letter.lane(), Letter.Urgency.SOON);
        branch.the(Outbox.class).add(here.team, List.of(slow, letter)).block();

        assertThat(take()).extracting(Taken::urgency).containsExactly(Letter.Urgency.NOW.rank());
    }

    @Test
    void holdsALetterBackWhileItsTwinOfAnotherLaneIsUnderWay() {
        branch.the(Outbox.class).add(here.team, List.of(letter)).block();
        assertThat(take()).hasSize(1);
        branch.the(Outbox.class)
                .add(here.team, List.of(Told.letter(letter.subject(), "another lane")))
                .block();

        assertThat(take()).isEmpty();
    }

    @Test
    void finishesWhatIsUnderWayBeforeAnOlderLetterThatWasCommittedLate() {
        here.run("""
                insert into outbox (workspace_id, kind, subject, lane, state)
                values (:workspace_id, 'told', 'C1/late', 'lane', 'waiting'),
                    (:workspace_id, 'told', 'C1/early', 'lane', 'sending')""");

        assertThat(take()).extracting(Taken::subject).containsExactly("C1/early");
    }

    private List<Taken> take() {
        return Objects.requireNonNull(
                branch.the(Mailbag.class).take(here.team, 10, new String[0]).block());
    }

    private Mono<Boolean> rename(String name) {
        return branch.the(Changes.class)
                .commit(
                        here.team,
                        new RequestId(name),
                        name(name)
                                .then(branch.the(Outbox.class).add(here.team, List.of(letter)))
                                .thenReturn(true));
    }

    private Mono<Void> name(String name) {
        return branch.the(DatabaseClient.class)
                .sql("update workspace set name = :name where workspace_id = :workspace_id")
                .bind("workspace_id", here.team.value())
                .bind("name", name)
                .then();
    }

    private Mono<Outgoing> theNameNow(TeamId team, String subject) {
        return branch.the(DatabaseClient.class)
                .sql("select name from workspace where workspace_id = :workspace_id")
                .bind("workspace_id", team.value())
                .map(row -> Objects.requireNonNull(row.get("name", String.class)))
                .one()
                .map(name -> new Outgoing.Post(subject.substring(0, 2), null, Message.of(name)));
    }
}
