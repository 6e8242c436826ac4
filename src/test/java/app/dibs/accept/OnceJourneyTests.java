package app.dibs.accept;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.lead.Watchlist;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Workspace;
import app.dibs.workspace.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Each miss happens once, over two instances that tick together, and can be told to a manager. */
class OnceJourneyTests {
    private static final TeamId TEAM = new TeamId("T0NORTHWIND");
    private static final Instant TWO_AT_WORK = Instant.parse("2027-01-11T18:30:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningDibs dibs;
    private static ConfigurableApplicationContext second;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        second = dibs.another();
        run("update workspace set accept_minutes = 15");
        run("insert into assignment_rule (workspace_id, place, name, how, among)"
                + " values ('T0NORTHWIND', 1, 'Everything', 'round_robin', array['U0ANA', 'U0BEN'])");
        dibs.slack().clock().moveTo(TWO_AT_WORK);
    }

    @AfterAll
    static void stop() {
        second.close();
        assertThat(dibs.slack().violations()).isEmpty();
        dibs.close();
    }

    @Test
    void twoInstancesPassEachLeadOnOnce() {
        for (int i = 0; i < 12; i++) {
            dibs.as("U0MIA").in("#general").types("/lead add Once Olga " + i).ephemeralSaying("Once Olga " + i);
        }
        dibs.awaitLetters();
        assertThat(count("select count(*) from lead_offer where state = 'open'"))
                .isEqualTo(12);
        dibs.slack().clock().moveBy(Duration.ofMinutes(16));
        tickTogether();
        dibs.awaitLetters();
        assertThat(count("select count(*) from lead_offer where state = 'missed'"))
                .isEqualTo(12);
        assertThat(count("select count(*) from activity where kind = 'assigned'"))
                .isEqualTo(12);
        assertThat(count("select count(distinct (lead_number, user_id)) from lead_offer"))
                .isEqualTo(24);
        assertThat(dibs.look("select count(*) from lead where deleted_at is null group by owner_id", Long.class))
                .containsExactly(6L, 6L);

        dibs.slack().clock().moveBy(Duration.ofMinutes(16));
        tickTogether();
        dibs.awaitLetters();
        assertThat(count("select count(*) from lead where owner_id is null")).isEqualTo(12);
        assertThat(count("select count(*) from activity where kind = 'returned'"))
                .isEqualTo(12);
        tickTogether();
        assertThat(count("select count(*) from lead_offer")).isEqualTo(24);

        List<Watchlist.Miss> misses = dibs.bean(Watchlist.class)
                .missed(TEAM, TWO_AT_WORK, TWO_AT_WORK.plus(Duration.ofDays(1)))
                .blockOptional(PATIENCE)
                .orElseThrow();
        assertThat(misses).hasSize(24);
        assertThat(misses.subList(0, 12))
                .allSatisfy(miss -> assertThat(miss.wentTo())
                        .isEqualTo(miss.byName().equals("Ana Souza") ? "Ben Carter" : "Ana Souza"));
        assertThat(misses.subList(12, 24))
                .allSatisfy(miss -> assertThat(miss.wentTo()).isNull());
        assertThat(dibs.bean(Watchlist.class)
                        .missed(TEAM, TWO_AT_WORK.plus(Duration.ofDays(1)), TWO_AT_WORK.plus(Duration.ofDays(2)))
                        .block(PATIENCE))
                .isEmpty();
    }

    /** Both instances, twice each, at once. */
    private static void tickTogether() {
        Workspace team =
                dibs.bean(Workspaces.class).find(TEAM).blockOptional(PATIENCE).orElseThrow();
        Flux.just(
                        dibs.bean(PassOn.class),
                        second.getBean(PassOn.class),
                        dibs.bean(PassOn.class),
                        second.getBean(PassOn.class))
                .flatMap(each -> each.due(team).subscribeOn(Schedulers.parallel()))
                .then()
                .block(PATIENCE);
        awaitClockwork();
    }

    /** Moving the clock has made each instance look at its watch too. */
    private static void awaitClockwork() {
        dibs.client()
                .sql("select count(*) from qrtz_fired_triggers where state = 'EXECUTING' union all "
                        + "select count(*) from qrtz_triggers where job_name = 'accept' and trigger_type = 'SIMPLE'")
                .mapValue(Long.class)
                .all()
                .reduce(0L, Long::sum)
                .filter(left -> left == 0)
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(20)))
                .block(PATIENCE);
    }

    private static long count(String sql) {
        return dibs.look(sql, Long.class).getFirst();
    }

    private static void run(String sql) {
        dibs.client().sql(sql).then().block(PATIENCE);
    }
}
