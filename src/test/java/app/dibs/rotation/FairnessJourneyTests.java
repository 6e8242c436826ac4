package app.dibs.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.delivery.Changes;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.NewLead;
import app.dibs.slack.RequestId;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Many leads at once are shared out as evenly as one after the other. */
class FairnessJourneyTests {
    private static final TeamId TEAM = new TeamId("T0NORTHWIND");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** All wait for one another, and a connection is waited for two seconds at most. */
    private static final Retry ON_A_BUSY_MACHINE =
            Retry.fixedDelay(30, Duration.ofMillis(100)).filter(CannotCreateTransactionException.class::isInstance);

    private static RunningDibs dibs;
    private static Member mia;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        dibs.slack().clock().moveTo(Instant.parse("2027-01-11T15:00:00Z"));
        IntStream.rangeClosed(1, 5)
                .mapToObj(n -> app.dibs.sandbox.Member.of(
                        "UREP" + n, "Rep " + n, "Sales", "Europe/London", app.dibs.sandbox.Member.Role.MEMBER))
                .forEach(dibs.slack()::join);
        Mono.fromSupplier(() -> dibs.look("select count(*) from member where user_id like 'UREP%'", Long.class))
                .subscribeOn(Schedulers.boundedElastic())
                .filter(known -> known.equals(List.of(5L)))
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(20)))
                .block(PATIENCE);
        mia = dibs.bean(Members.class)
                .find(TEAM, new UserId("U0MIA"))
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        assertThat(dibs.slack().violations()).isEmpty();
        dibs.close();
    }

    @BeforeEach
    void afresh() {
        run("delete from assignment_rule");
        run("update lead set deleted_at = now() where deleted_at is null");
        run("update workspace set leads_channel = null");
    }

    @Test
    void fiftyAtOnceInTurnAreTenEach() {
        rule("round_robin");
        assertThat(shares(50, 50)).containsExactly(10L, 10L, 10L, 10L, 10L);
    }

    @Test
    void fiftyAtOnceToTheLeastBusyLevelThemOut() {
        rule("least_busy");
        assertThat(shares(50, 50)).containsExactly(10L, 10L, 10L, 10L, 10L);
    }

    @Test
    void whoComesBackFromAPauseGetsTheNextAndThenTheirTurn() {
        rule("round_robin");
        run("update member set paused_until = '2027-02-01' where user_id = 'UREP1'");
        assertThat(shares(8, 1)).containsExactly(2L, 2L, 2L, 2L);
        run("update member set paused_until = null");
        assertThat(shares(5, 1))
                .as("one more for each, no heap for who was away")
                .containsExactly(1L, 3L, 3L, 3L, 3L);
    }

    /** Makes leads; answers how many each of the five has by now. */
    private static List<Long> shares(int leads, int atOnce) {
        Leads desk = dibs.bean(Leads.class);
        Changes changes = dibs.bean(Changes.class);
        String batch = String.valueOf(System.nanoTime());
        Flux.range(0, leads)
                .flatMap(
                        n -> changes.commit(
                                        TEAM,
                                        new RequestId("fair-" + batch + "-" + n),
                                        Mono.defer(() -> desk.create(mia, lead("Lead " + n))),
                                        Made.Done.class::isInstance)
                                .retryWhen(ON_A_BUSY_MACHINE),
                        atOnce)
                .then()
                .block(PATIENCE);
        return dibs.look(
                "select count(*) from lead where deleted_at is null group by owner_id order by count(*)", Long.class);
    }

    private static NewLead lead(String name) {
        return new NewLead(new LeadFacts(name, null, null, null, null, null, null, null, List.of()), null, null, null);
    }

    private static void rule(String how) {
        run("""
                insert into assignment_rule (workspace_id, place, name, how, among)
                values ('T0NORTHWIND', 1, 'Fair', '%s', array['UREP1', 'UREP2', 'UREP3', 'UREP4', 'UREP5'])
                """.formatted(how));
    }

    private static void run(String sql) {
        dibs.client().sql(sql).then().block(PATIENCE);
    }
}
