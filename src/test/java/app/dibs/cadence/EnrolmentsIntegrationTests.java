package app.dibs.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DibsWithoutSlack;
import app.dibs.cadence.Enrolments.Way;
import app.dibs.delivery.Changes;
import app.dibs.lead.Became;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Owner;
import app.dibs.lead.Status;
import app.dibs.lead.Transition;
import app.dibs.slack.SilentSlack;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Enrolments and tasks in a real database. 11 January 2027 is a Monday. */
@Timeout(60)
class EnrolmentsIntegrationTests {
    private static final TeamId TEAM = new TeamId("T0NORTHWIND");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static DibsWithoutSlack dibs;
    private static Plans plans;
    private static Tasks tasks;
    private static Enrolments enrolments;
    private static Leads leads;
    private static Member ana;
    private static Member mia;

    @BeforeAll
    static void start() {
        dibs = new DibsWithoutSlack(new SilentSlack());
        plans = dibs.bean(Plans.class);
        tasks = dibs.bean(Tasks.class);
        enrolments = dibs.bean(Enrolments.class);
        leads = dibs.bean(Leads.class);
        people();
        ana = member("ANA");
        mia = member("MIA");
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @BeforeEach
    void aTeamAndItsLeads() {
        people();
        lead(1, "'ANA'");
        lead(2, "'TUVA'");
        lead(3, "null");
    }

    /** Ana works from Monday to Friday, Tuva from Tuesday to Saturday; Mia is their manager. */
    private static void people() {
        dibs.sql("truncate workspace cascade");
        dibs.sql("insert into workspace (workspace_id, name, bot_user_id, nurture) values"
                + " ('T0NORTHWIND', 'Northwind', 'U0', true), ('T2', 'Other', 'U0', true)");
        dibs.sql("insert into member (workspace_id, user_id, name, role, time_zone, working_days) values"
                + " ('T0NORTHWIND', 'ANA', 'Ana', 'rep', 'America/New_York', 31),"
                + " ('T0NORTHWIND', 'TUVA', 'Tuva', 'rep', 'Europe/Oslo', 62),"
                + " ('T0NORTHWIND', 'MIA', 'Mia', 'manager', 'Europe/London', 31),"
                + " ('T2', 'ANA', 'Ana', 'rep', 'America/New_York', 31)");
    }

    @Test
    void tasksFallOnTheOwnersWorkingDays() {
        Plan plan = plan("Days", 0, 4, 5, 6, 7);
        enrol(1, plan, MONDAY);
        enrol(2, plan, MONDAY);
        enrol(3, plan, MONDAY);
        assertThat(dues(1)).containsExactly("2027-01-11", "2027-01-15", "2027-01-18", "2027-01-18", "2027-01-18");
        assertThat(dues(2)).containsExactly("2027-01-12", "2027-01-15", "2027-01-16", "2027-01-19", "2027-01-19");
        assertThat(dues(3)).isEqualTo(dues(1));
    }

    @Test
    void aYearOfOffsetsNeverFallsOnADayOff() {
        Random random = new Random(5);
        int[] days = random.ints(Plan.MOST_STEPS, 0, Step.LAST_DAY + 1).toArray();
        enrol(1, plan("Year", days), MONDAY.plusDays(random.nextInt(7)));
        assertThat(dues(1).stream().map(LocalDate::parse).map(LocalDate::getDayOfWeek))
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void somebodyWithoutAnyWorkingDayGetsTheTasksAllTheSame() {
        dibs.sql("update member set working_days = 0 where user_id = 'ANA'");
        enrol(1, plan("Idle", 5), MONDAY);
        assertThat(dues(1)).containsExactly("2027-01-16");
    }

    @Test
    void aNewOwnersDaysOffAreFreedAndTheRestStays() {
        enrol(2, plan("Handed over", 1, 5), MONDAY);
        assertThat(dues(2)).containsExactly("2027-01-12", "2027-01-16");
        change(2, lead -> lead.assign(Owner.of(ana), new UserId("TUVA")));
        assertThat(dues(2)).containsExactly("2027-01-12", "2027-01-18");
    }

    @Test
    void aLeadIsInOnePlanHoweverManyEnrolItAtOnce() {
        Plan one = plan("One", 0, 1);
        Plan other = plan("Other", 0, 1, 2);
        List<Boolean> enrolled = get(Flux.range(0, 12)
                .flatMap(i -> tryEnrol(1, i % 2 == 0 ? one : other).subscribeOn(Schedulers.boundedElastic()), 4)
                .collectList());
        assertThat(enrolled.stream().filter(done -> done)).hasSize(1);
        assertThat(number("select count(*) from enrolment where ended_at is null"))
                .isEqualTo(1);
    }

    @Test
    void theLastTaskEndsThePlanAndAnotherCanBegin() {
        Plan plan = plan("Short", 0, 1);
        enrol(1, plan, MONDAY);
        settleFirst(1, false);
        assertThat(number("select count(*) from enrolment where ended_at is not null"))
                .isZero();
        settleFirst(1, true);
        assertThat(number("select count(*) from enrolment where finished")).isEqualTo(1);
        assertThat(nextTask(1)).isNull();
        enrol(1, plan, MONDAY);
        assertThat(nextTask(1)).isEqualTo(MONDAY);
    }

    @Test
    void aLeadAlwaysKnowsItsNextOpenTask() {
        Plan plan = plan("Many", 0, 2, 4, 9, 14, 21);
        IntStream.rangeClosed(1, 3).forEach(number -> enrol(number, plan, MONDAY));
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            int number = 1 + random.nextInt(3);
            List<Task> open = open(number);
            if (open.isEmpty()) {
                enrol(number, plan, MONDAY.plusDays(random.nextInt(9)));
            } else if (random.nextInt(9) == 0) {
                onLead(number, lead -> enrolments.end(ana, lead));
            } else {
                Task any = open.get(random.nextInt(open.size()));
                onLead(
                        number,
                        lead -> random.nextBoolean()
                                ? enrolments.settle(ana, lead, any, random.nextBoolean())
                                : enrolments.snooze(ana, lead, any, MONDAY.plusDays(random.nextInt(30))));
            }
            assertThat(number("""
                    select count(*) from lead l where next_task is distinct from (
                        select min(due) from task t where t.lead_number = l.number and t.status = 'open')
                    """)).isZero();
        }
    }

    @Test
    void lostConvertedAndDeletedLeadsLeaveTheirPlans() {
        Plan plan = plan("Left", 0, 7);
        IntStream.rangeClosed(1, 3).forEach(number -> enrol(number, plan, MONDAY));
        change(1, lead -> lead.stand(Status.LOST, "too dear"));
        change(2, lead -> lead.convert(new Became(null, null, null), "a customer", null));
        change(3, lead -> lead.delete(lead.createdAt()));
        assertThat(number("select count(*) from task where status <> 'ended'")).isZero();
        assertThat(number("select count(*) from enrolment where ended_at is null or finished"))
                .isZero();
        assertThat(number("select count(*) from activity where kind = 'plan_ended' and was = 'Left'"))
                .isEqualTo(3);
        change(3, Lead::restore);
        assertThat(nextTask(3)).isNull();
    }

    @Test
    void theDigestReadsTheTasksOfAllPeopleWithOneStatement() {
        Plan plan = plan("Due", 0, 2, 30);
        enrol(1, plan, MONDAY);
        enrol(2, plan, MONDAY.plusDays(1));
        enrol(3, plan, MONDAY);
        dibs.forgetStatements();
        Map<UserId, LocalDate> days = new LinkedHashMap<>();
        days.put(new UserId("ANA"), MONDAY.plusDays(2));
        days.put(new UserId("TUVA"), MONDAY.plusDays(1));
        days.put(new UserId("MIA"), MONDAY.plusDays(90));
        IntStream.range(0, 500).forEach(i -> days.put(new UserId("NOBODY" + i), MONDAY));
        List<Tasks.ForLead> due = get(tasks.dueBy(TEAM, days).collectList());
        assertThat(due)
                .extracting(found ->
                        found.lead().number().value() + " " + found.task().due())
                .containsExactly("1 2027-01-11", "2 2027-01-12", "1 2027-01-13");
        assertThat(dibs.statements().stream().filter(sql -> sql.contains("join task t")))
                .hasSize(1);
        dibs.sql("update workspace set nurture = false where workspace_id = 'T0NORTHWIND'");
        assertThat(get(tasks.dueBy(TEAM, days).collectList())).isEmpty();
    }

    @Test
    void managersHearOfATaskAfterTheDaysThatTheyChose() {
        enrol(1, plan("Late", 0, 30), MONDAY);
        assertThat(late(MONDAY.plusDays(2))).isEmpty();
        assertThat(late(MONDAY.plusDays(3))).containsExactly(1L);
        dibs.sql("update workspace set nurture_late_days = 5 where workspace_id = 'T0NORTHWIND'");
        assertThat(late(MONDAY.plusDays(4))).isEmpty();
        assertThat(late(MONDAY.plusDays(5))).containsExactly(1L);
    }

    @Test
    void theListIsPagedByTheDayOfTheNextTaskToAndFro() {
        Plan plan = plan("Paged", 0, 5);
        IntStream.rangeClosed(4, 9).forEach(number -> lead(number, "'ANA'"));
        IntStream.rangeClosed(1, 9).forEach(number -> enrol(number, plan, MONDAY.plusDays(number % 3)));
        List<Tasks.Nurtured> all =
                get(tasks.page(TEAM, null, MONDAY.plusDays(1), null, 20).collectList());
        assertThat(all)
                .extracting(row -> row.lead().number().value())
                .containsExactly(3L, 6L, 9L, 1L, 4L, 7L, 2L, 5L, 8L);
        assertThat(all.getFirst().overdue()).isEqualTo(1);
        assertThat(all.getFirst().open()).isEqualTo(2);
        Cursor middle = new Cursor("2027-01-12", 4, false);
        assertThat(get(tasks.page(TEAM, null, MONDAY, middle, 2).collectList()))
                .extracting(row -> row.lead().number().value())
                .containsExactly(7L, 2L);
        assertThat(get(tasks.page(TEAM, null, MONDAY, new Cursor("2027-01-12", 4, true), 2)
                        .collectList()))
                .extracting(row -> row.lead().number().value())
                .containsExactly(1L, 9L);
        assertThat(get(tasks.page(TEAM, new UserId("TUVA"), MONDAY, null, 20).collectList()))
                .extracting(row -> row.lead().number().value())
                .containsExactly(2L);
    }

    private static List<Long> late(LocalDate today) {
        return get(tasks.longOverdue(TEAM, today, 50)
                .map(found -> found.lead().number().value())
                .collectList());
    }

    private static Plan plan(String name, int... days) {
        List<Step> steps = IntStream.of(days)
                .mapToObj(day -> new Step(day, TaskKind.CALL, "Call {name}"))
                .toList();
        assertThat(get(plans.add(TEAM, Plan.made(name, steps, Rule.NONE)))).isEqualTo(Plans.Kept.DONE);
        return get(plans.all(TEAM)
                .map(Plans.Listed::plan)
                .filter(plan -> plan.name().equals(name))
                .next());
    }

    private static void enrol(int number, Plan plan, LocalDate start) {
        onLead(number, lead -> enrolments.enrol(ana, lead, plan, Way.byHand(start)));
    }

    private static Mono<Boolean> tryEnrol(int number, Plan plan) {
        return inTransaction(
                number,
                lead -> enrolments.enrol(ana, lead, plan, Way.byHand(MONDAY)).hasElement());
    }

    private static void settleFirst(int number, boolean skipped) {
        Task first = open(number).getFirst();
        onLead(number, lead -> enrolments.settle(ana, lead, first, skipped));
    }

    private static List<Task> open(int number) {
        return get(tasks.ofLead(TEAM, new LeadNumber(number))).tasks().stream()
                .filter(task -> task.state() == Task.State.OPEN)
                .toList();
    }

    private static void onLead(int number, Function<Lead, Mono<?>> change) {
        get(inTransaction(number, lead -> change.apply(lead).thenReturn(true)));
    }

    private static <T> Mono<T> inTransaction(int number, Function<Lead, Mono<T>> change) {
        return dibs.bean(Changes.class)
                .quietly(TEAM, leads.lock(TEAM, new LeadNumber(number)).flatMap(change));
    }

    private static void change(int number, Function<Lead, Transition> move) {
        Made made = get(dibs.bean(Changes.class).quietly(TEAM, leads.change(mia, new LeadNumber(number), move)));
        assertThat(made).isInstanceOf(Made.Done.class);
    }

    private static Member member(String user) {
        return get(dibs.bean(Members.class).find(TEAM, new UserId(user)));
    }

    private static List<String> dues(int number) {
        return get(dibs.bean(DatabaseClient.class)
                .sql("select due::text from task where workspace_id = 'T0NORTHWIND' and lead_number = " + number
                        + " order by place")
                .mapValue(String.class)
                .all()
                .collectList());
    }

    private static @Nullable LocalDate nextTask(int number) {
        return get(leads.find(TEAM, new LeadNumber(number))).nextTask();
    }

    private static long number(String sql) {
        return get(dibs.bean(DatabaseClient.class).sql(sql).mapValue(Long.class).one());
    }

    private static void lead(int number, String owner) {
        dibs.sql("insert into lead (workspace_id, number, name, owner_id, created_at, created_by, touched_at)"
                + " values ('T0NORTHWIND', %d, 'Lead %d', %s, now(), 'ANA', now())".formatted(number, number, owner));
    }

    private static <T> T get(Mono<T> mono) {
        return mono.blockOptional(PATIENCE).orElseThrow();
    }
}
