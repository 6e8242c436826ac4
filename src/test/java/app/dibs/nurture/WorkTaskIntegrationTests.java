package app.dibs.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DibsWithoutSlack;
import app.dibs.cadence.FirstPlans;
import app.dibs.cadence.Plans;
import app.dibs.cadence.Task;
import app.dibs.cadence.Tasks;
import app.dibs.delivery.Changes;
import app.dibs.lead.LeadNumber;
import app.dibs.nurture.WorkTask.Outcome;
import app.dibs.slack.Acts;
import app.dibs.slack.SilentSlack;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Two people press at once. */
class WorkTaskIntegrationTests {
    private static final TeamId TEAM = new TeamId("T0NORTHWIND");
    private static final LeadNumber LEAD = new LeadNumber(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static DibsWithoutSlack dibs;
    private static WorkTask work;

    @BeforeAll
    static void start() {
        dibs = new DibsWithoutSlack(new SilentSlack());
        work = dibs.bean(WorkTask.class);
        dibs.sql("insert into workspace (workspace_id, name, bot_user_id, nurture)"
                + " values ('T0NORTHWIND', 'Northwind', 'U0', true)");
        dibs.sql("insert into member (workspace_id, user_id, name, role, time_zone) values"
                + " ('T0NORTHWIND', 'ANA', 'Ana', 'rep', 'UTC'), ('T0NORTHWIND', 'MIA', 'Mia', 'manager', 'UTC')");
        dibs.sql("insert into lead (workspace_id, number, name, owner_id, created_at, created_by, touched_at)"
                + " values ('T0NORTHWIND', 1, 'Jane', 'ANA', now(), 'ANA', now())");
        get(dibs.bean(Changes.class)
                .quietly(TEAM, dibs.bean(FirstPlans.class).begin(member("MIA")).thenReturn(true)));
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @Test
    void eachTaskIsSettledOnceByOneOfThem() {
        long plan = get(dibs.bean(Plans.class).all(TEAM).next()).plan().id();
        LocalDate today = LocalDate.ofInstant(dibs.bean(Clock.class).instant(), ZoneOffset.UTC);
        assertThat(get(work.enrol(Acts.click(member("ANA"), "test"), LEAD, plan, today)))
                .isInstanceOf(Outcome.Done.class);
        List<Task> all = get(dibs.bean(Tasks.class).ofLead(TEAM, LEAD)).tasks();
        for (Task task : all) {
            List<Outcome> outcomes = get(Flux.just("ANA", "MIA", "ANA", "MIA")
                    .flatMap(who -> work.settle(Acts.click(member(who), "test"), LEAD, task.id(), who.equals("MIA"))
                            .subscribeOn(Schedulers.boundedElastic()))
                    .collectList());
            assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
            assertThat(outcomes.stream().filter(Outcome.NotDone.class::isInstance))
                    .hasSize(3)
                    .allSatisfy(not -> assertThat(((Outcome.NotDone) not).why()).contains("this task already"));
        }
        assertThat(get(dibs.bean(DatabaseClient.class)
                        .sql("select count(*) from activity where kind in ('task_done', 'task_skipped')")
                        .mapValue(Long.class)
                        .one()))
                .isEqualTo(all.size());
        assertThat(get(work.end(Acts.click(member("ANA"), "test"), LEAD)))
                .isEqualTo(new Outcome.NotDone("L-1 is in no plan. Nothing was changed."));
    }

    private static Member member(String user) {
        return get(dibs.bean(Members.class).find(TEAM, new UserId(user)));
    }

    private static <T> T get(Mono<T> mono) {
        return mono.blockOptional(PATIENCE).orElseThrow();
    }
}
