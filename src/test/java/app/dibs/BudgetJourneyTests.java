package app.dibs;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DatabaseTraffic.Border;
import app.dibs.DatabaseTraffic.Event;
import app.dibs.DatabaseTraffic.Statement;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.listeners.TriggerListenerSupport;
import org.springframework.context.SmartLifecycle;

/**
 * What each journey asks of the database and of Slack until the person has the answer. The postman and the clock rest while
 * an interaction is watched, so that all that is seen is its own.
 *
 * <p>Each interaction has one query at the door, which tells who it is, what they may and whether it was handled already:
 * the one of {@code Visitors}, known by its column {@code already_done}. The budget is for what comes on top of it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BudgetJourneyTests {
    private static final String TEAM = "T0NORTHWIND";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final DatabaseTraffic TRAFFIC = new DatabaseTraffic();

    private static RunningDibs dibs;

    /**
     * What an interaction cost.
     *
     * @param outside statements outside of a transaction, without the door's
     * @param inside statements in a transaction
     * @param transactions how many were begun; each of them was committed
     * @param calls Web API methods that were called
     */
    private record Cost(List<String> outside, List<String> inside, int transactions, List<String> calls) {}

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp(TRAFFIC::listen);
    }

    @AfterAll
    static void stop() {
        try {
            assertThat(dibs.slack().violations()).isEmpty();
        } finally {
            dibs.close();
        }
    }

    @AfterEach
    void letGo() {
        dibs.awaitLetters();
    }

    @Test
    void theFormForALeadIsDrawnFromNothing() {
        draws(() -> dibs.as("U0BEN").in("#general").types("/lead new Jane Doe, $12k"), 0, "views.open");
        dibs.as("U0BEN").seesModal("New lead").closesModal();
    }

    @Test
    void theDayIsDrawnWithOneQuery() {
        ownedByAna("Day Dee");
        draws(() -> dibs.as("U0ANA").in("#general").types("/lead today"), 1);
        dibs.as("U0ANA").ephemeralSaying("Day Dee");
    }

    @Test
    void homeIsDrawnWithTwoQueries() {
        ownedByAna("Home Hal");
        long mark = dibs.slack().inspector().mark();
        draws(
                () -> {
                    dibs.as("U0SAM").opensHome();
                    assertThat(dibs.slack().inspector().await(mark, "app_home_opened", 1, PATIENCE))
                            .isTrue();
                },
                2,
                "views.publish");
        dibs.as("U0SAM").home().sees("Home Hal").sees("Yours due today");
    }

    /** What is chosen is remembered first, as for each page of Home. */
    @Test
    void theCustomersInHomeAreOneQueryBesideTheFigures() {
        customer("Home Hanna");
        Actor sam = dibs.as("U0SAM");
        publishes(sam::opensHome);
        draws(() -> publishes(() -> sam.home().clicks("Customers")), 3, "views.publish");
        sam.home().sees("Home Hanna");
        String home = sam.home().text();
        int at = home.indexOf("[Deals ") + 1;
        String deals = home.substring(at, home.indexOf(']', at));
        draws(() -> publishes(() -> sam.home().clicks(deals)), 3, "views.publish");
        sam.home().sees("Open in Sales");
        draws(() -> publishes(sam::opensHome), 2, "views.publish");
    }

    @Test
    void aContactIsDrawnWithOneQueryAndChangedInOneTransaction() {
        String contact = customer("Profile Pia");
        Actor ana = dibs.as("U0ANA").in("#general");
        draws(() -> ana.types("/lead " + contact), 1, "views.open");
        ana.seesModal("Contact " + contact);
        draws(() -> lays(() -> ana.clicks("Edit")), 1, "views.push");
        ana.seesModal("Edit " + contact).fills("Company", "Pia Inc");
        changes(ana::submits, 1, "views.update");
        ana.seesModal("Contact " + contact);
        changes(() -> updates(() -> ana.clicks("Delete")), 1, "views.update");
        ana.modal().sees("is in the trash");
        ana.closesModal();
        draws(() -> ana.types("/lead customers pia"), 1);
    }

    /** Answers the number of a contact that a lead has become. */
    private static String customer(String name) {
        Actor ben = dibs.as("U0BEN").in("#general").types("/lead add " + name);
        ben.ephemeralSaying(name);
        ben.types("/lead convert L-" + number(name))
                .seesModal("Convert L-" + number(name))
                .clicks("Convert to contact");
        ben.seesModal("Converted").closesModal();
        dibs.awaitLetters();
        return "C-"
                + dibs.look("select number from contact where name = '" + name + "'", Long.class)
                        .getFirst();
    }

    private static void publishes(Runnable act) {
        awaits("views.publish", act);
    }

    private static void lays(Runnable act) {
        awaits("views.push", act);
    }

    @Test
    void theFormOfDoneIsDrawnWithOneQuery() {
        ownedByAna("Form Finn");
        MessageHandle day = dibs.as("U0ANA").in("#general").types("/lead today").ephemeralSaying("Form Finn");
        draws(() -> day.near("Form Finn").clicks("Done"), 1, "views.open");
        dibs.as("U0ANA").closesModal();
    }

    @Test
    void theFormOfOtherIsDrawnFromNothing() {
        MessageHandle card = card("Other Ola");
        draws(() -> card.clicks("Other…"), 0, "views.open");
        dibs.as("U0MIA").closesModal();
    }

    @Test
    void helpIsDrawnFromNothing() {
        draws(() -> dibs.as("U0ANA").in("#general").types("/lead help"), 0);
    }

    @Test
    void theSettingsAreDrawnWithOneQuery() {
        draws(() -> dibs.as("U0SAM").in("#general").types("/lead settings"), 1, "views.open");
        dibs.as("U0SAM").closesModal();
    }

    @Test
    void aLeadIsDrawnWithOneQuery() {
        card("Look Lia");
        String command = "/lead L-" + number("Look Lia");
        draws(() -> dibs.as("U0ANA").in("#general").types(command), 1, "views.open");
        dibs.as("U0ANA").modal().sees("Look Lia");
        dibs.as("U0ANA").closesModal();
    }

    @Test
    void aLeadIsOpenedFromItsCardWithOneQuery() {
        MessageHandle card = card("Open Oda");
        draws(() -> card.clicks("Open"), 1, "views.open");
        dibs.as("U0MIA").closesModal();
    }

    @Test
    void anUnknownWordIsAnsweredFromNothing() {
        draws(() -> dibs.as("U0ANA").in("#general").types("/lead tody"), 0);
    }

    @Test
    void aLineIsSavedInOneTransaction() {
        changes(() -> dibs.as("U0BEN").in("#general").types("/lead add Line Lea, $5k, friday"), 0);
        assertThat(number("Line Lea")).isPositive();
    }

    @Test
    void aFormIsSavedInOneTransaction() {
        Actor ben = dibs.as("U0BEN").in("#general").types("/lead new Form Fia").seesModal("New lead");
        changes(ben::submits, 0);
        ben.modalIsClosed();
    }

    @Test
    void aFormWithAnOwnerIsSavedInOneTransaction() {
        Actor mia = dibs.as("U0MIA").in("#general").types("/lead new Given Gia").seesModal("New lead");
        mia.fills("Owner", "Ben Carter");
        changes(mia::submits, 1);
        mia.modalIsClosed();
    }

    @Test
    void aClaimIsOneTransaction() {
        card("Claim Cleo");
        MessageHandle card = dibs.as("U0ANA").in("#leads").messageSaying("Claim Cleo");
        changes(() -> card.clicks("Claim"), 0);
    }

    /** The new owner may have left, or have become a viewer, since the button was drawn: that is one query. */
    @Test
    void anAssignmentIsOneTransaction() {
        MessageHandle card = card("Assign Abe");
        String blocks = card.blocks().toString();
        int at = blocks.indexOf("Assign to Chloe Tanaka");
        changes(() -> card.clicks(blocks.substring(at, blocks.indexOf(')', at) + 1)), 1);
    }

    @Test
    void anAssignmentInTheFormIsOneTransaction() {
        MessageHandle card = card("Assign Asa");
        card.clicks("Other…");
        Actor mia = dibs.as("U0MIA").seesModal("Assign L-" + number("Assign Asa"));
        mia.fills("New owner", "Ben Carter");
        changes(mia::submits, 1);
        mia.modalIsClosed();
    }

    @Test
    void aFollowUpIsOneTransaction() {
        MessageHandle card = card("Follow Fay");
        changes(() -> card.picksDate("Follow up", LocalDate.of(2027, 1, 20)), 0);
    }

    /** The list from which the form was opened is drawn anew: that is one query. */
    @Test
    void doneWithANoteIsOneTransaction() {
        ownedByAna("Done Dag");
        Actor ana = dibs.as("U0ANA").in("#general").types("/lead today");
        ana.ephemeralSaying("Done Dag").near("Done Dag").clicks("Done");
        ana.seesModal("Done with L-" + number("Done Dag"));
        ana.fills("Next follow-up", "2027-01-20").fills("Note", "Called");
        changes(() -> awaits("response_url", ana::submits), 1);
        ana.modalIsClosed();
    }

    /** The list from which it was snoozed is drawn anew: that is one query. */
    @Test
    void aSnoozeIsOneTransaction() {
        ownedByAna("Snooze Sia");
        MessageHandle day = dibs.as("U0ANA").in("#general").types("/lead today").ephemeralSaying("Snooze Sia");
        changes(() -> awaits("response_url", () -> day.near("Snooze Sia").picks("Snooze", "Tomorrow")), 1);
    }

    /** The whole way: one query to open, none for a step that needs none, one transaction, and two calls. */
    @Test
    void convertingIsOneQueryToOpenAndOneTransactionAtTheEnd() {
        MessageHandle card = card("Budget Bo");
        Actor mia = dibs.as("U0MIA");
        draws(() -> card.clicks("Convert"), 1, "views.open");
        mia.seesModal("Convert L-" + number("Budget Bo"));
        draws(mia::submits, 0);
        mia.modal().sees("Step 2 of 3");
        draws(mia::submits, 0);
        mia.modal().sees("Step 3 of 3");
        Cost cost = watch(mia::submits);
        mia.modalIsClosed();
        assertThat(cost.outside()).isEmpty();
        assertThat(cost.transactions()).isOne();
        assertThat(cost.calls()).containsExactly("chat.getPermalink");
    }

    /** A new account has its name looked for, the deal its pipelines; an address that was typed has who has it. */
    @Test
    void aStepAsksOnlyWhatItNeeds() {
        dibs.as("U0BEN").in("#general").types("/lead add Needy Ned, Needs Inc").ephemeralSaying("Needy Ned");
        dibs.awaitLetters();
        MessageHandle card = dibs.as("U0MIA").in("#leads").messageSaying("Needy Ned");
        card.clicks("Convert");
        Actor mia = dibs.as("U0MIA").seesModal("Convert L-" + number("Needy Ned"));
        mia.fills("E-mail", "ned@needs.com");
        draws(mia::submits, 1);
        mia.modal().sees("Step 2 of 3");
        draws(() -> updates(() -> mia.clicks("Back")), 0, "views.update");
        mia.modal().sees("Step 1 of 3");
        mia.fills("Create", "Contact and deal");
        mia.modal().sees("makes the deal");
        draws(mia::submits, 0);
        mia.modal().sees("Step 2 of 3");
        draws(mia::submits, 2);
        mia.modal().sees("Step 3 of 3");
        draws(() -> updates(() -> mia.fills("Stage", "Proposal")), 1, "views.update");
        mia.modal().sees("Probability in %: 50");
        Cost cost = watch(mia::submits);
        mia.modalIsClosed();
        assertThat(cost.outside()).isEmpty();
        assertThat(cost.transactions()).isOne();
    }

    /** What becomes of open tasks is known from the lead: it costs no query until all is made. */
    @Test
    void openNurtureTasksCostTheStepsNothing() {
        nurture(true);
        try {
            card("Tasked Ted");
            String lead = "L-" + number("Tasked Ted");
            Actor mia = dibs.as("U0MIA").in("#general");
            mia.types("/lead nurture " + lead + " warm").ephemeralSaying("Tasked Ted");
            draws(() -> mia.types("/lead convert " + lead), 1, "views.open");
            mia.seesModal("Convert " + lead);
            draws(mia::submits, 0);
            mia.modal().sees("Step 2 of 3");
            draws(mia::submits, 0);
            mia.modal().sees("Open nurture tasks");
            String along = "Keep them as a note on the contact";
            draws(() -> updates(() -> mia.fills("Open nurture tasks", along)), 0, "views.update");
            mia.modal().sees("as a note on the contact");
            Cost cost = watch(mia::submits);
            mia.modalIsClosed();
            assertThat(cost.outside()).isEmpty();
            assertThat(cost.transactions()).isOne();
        } finally {
            nurture(false);
        }
    }

    private static void nurture(boolean on) {
        Actor sam = dibs.as("U0SAM").in("#general").types("/lead settings");
        sam.fills("Nurture", on ? "Nurture leads with plans" : "").submits().modalIsClosed();
    }

    @Test
    void convertingWithOneClickIsOneQueryAndOneTransaction() {
        card("Click Cy");
        dibs.as("U0MIA").in("#general").types("/lead convert L-" + number("Click Cy"));
        Actor mia = dibs.as("U0MIA").seesModal("Convert L-" + number("Click Cy"));
        Cost cost = watch(() -> updates(() -> mia.clicks("Convert to contact")));
        mia.seesModal("Converted");
        assertThat(cost.outside()).hasSize(1);
        assertThat(cost.transactions()).isOne();
        assertThat(cost.calls()).containsExactly("chat.getPermalink", "views.update");
        changes(() -> updates(() -> mia.clicks("Undo")), 0, "views.update");
        mia.seesModal("Undone");
        mia.closesModal();
    }

    @Test
    void aStepOfADealIsOneTransaction() {
        card("Deal Dev");
        Actor mia = dibs.as("U0MIA").in("#general").types("/lead convert L-" + number("Deal Dev"));
        mia.seesModal("Convert L-" + number("Deal Dev")).fills("Create", "Contact and deal");
        mia.submits().submits().fills("Deal name", "Dev's").submits().modalIsClosed();
        String deal =
                "D-" + dibs.look("select max(number) from deal", Long.class).getFirst();
        MessageHandle moved = mia.types("/lead stage " + deal + " meeting").ephemeralSaying("is at Meeting now");
        changes(() -> moved.clicks("Won"), 0);
        MessageHandle card = dibs.as("U0MIA").in("#leads").messageSaying("Won by Mia Lindqvist");
        changes(() -> card.clicks("Reopen"), 0);
    }

    @Test
    void thePipelinesAreDrawnWithOneQuery() {
        Actor sam = dibs.as("U0SAM").in("#general").types("/lead settings").seesModal("Settings of Dibs");
        draws(() -> sam.clicks("Pipelines…"), 1, "views.push");
        sam.seesModal("Pipelines").closesModal();
        sam.closesModal();
    }

    @Test
    void anUndoIsOneTransaction() {
        MessageHandle saved =
                dibs.as("U0BEN").in("#general").types("/lead add Undo Ulf").ephemeralSaying("Undo Ulf");
        dibs.awaitLetters();
        changes(() -> saved.clicks("Undo"), 0);
    }

    /** Also what is not a person's: the roll call, the digest, the letters, the sweep. */
    @Test
    @Order(Integer.MAX_VALUE)
    void everyStatementIsOfOneWorkspace() {
        ownedByAna("Morning Mo");
        dibs.slack().clock().moveToMorning(ZoneId.of("America/New_York"));
        dibs.as("U0ANA").directMessageSaying("Morning Mo");
        dibs.awaitLetters();

        List<Statement> all = TRAFFIC.since(0).stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .filter(statement -> !isOfAllWorkspaces(statement) && !isTheTestsOwn(statement))
                .toList();
        assertThat(all).hasSizeGreaterThan(100).allSatisfy(statement -> {
            assertThat(statement.sql()).contains("workspace_id");
            assertThat(statement.bound()).contains(TEAM);
        });
        assertThat(all.stream().map(Statement::sql).distinct()).anyMatch(sql -> sql.contains("insert into digest"));
    }

    /** {@code Workspaces.all()}: what a clock does, it does in each. */
    private static boolean isOfAllWorkspaces(Statement statement) {
        return statement.sql().endsWith("from workspace w order by w.workspace_id");
    }

    private static boolean isTheTestsOwn(Statement statement) {
        return statement.sql().startsWith("select count(*) from outbox where state in")
                || statement.sql().startsWith("select count(*) from member where workspace_id = '")
                || statement.sql().startsWith("select count(*) from qrtz_fired_triggers")
                || statement.sql().startsWith("select number from lead where name = '")
                || statement.sql().startsWith("select max(number) from deal")
                || statement.sql().startsWith("select number from contact where name = '");
    }

    private static void draws(Runnable act, int queries, String... calls) {
        Cost cost = watch(act);
        assertThat(cost.outside()).hasSize(queries);
        assertThat(cost.transactions()).isZero();
        assertThat(cost.calls()).containsExactly(calls).hasSizeLessThanOrEqualTo(1);
    }

    private static void changes(Runnable act, int queriesOutside, String... calls) {
        Cost cost = watch(act);
        assertThat(cost.transactions()).isOne();
        assertThat(cost.inside()).isNotEmpty();
        assertThat(cost.outside()).hasSize(queriesOutside);
        assertThat(cost.calls()).containsExactly(calls);
    }

    /** What is clicked in a modal is answered after Slack was told that the click has come. */
    private static void updates(Runnable act) {
        awaits("views.update", act);
    }

    private static void awaits(String call, Runnable act) {
        long mark = dibs.slack().inspector().mark();
        act.run();
        assertThat(dibs.slack().inspector().await(mark, call, 1, PATIENCE)).isTrue();
    }

    private static Cost watch(Runnable act) {
        dibs.awaitLetters();
        rest();
        int queries = TRAFFIC.mark();
        long calls = dibs.slack().inspector().mark();
        try {
            act.run();
            return cost(TRAFFIC.since(queries), calls);
        } finally {
            goOn();
        }
    }

    /** What fired just before the pause and has not begun is not done either. */
    private static final class Veto extends TriggerListenerSupport {
        static final String NAME = "veto";

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public boolean vetoJobExecution(Trigger trigger, JobExecutionContext context) {
            return true;
        }
    }

    private static void rest() {
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            // Not standby(): what the scheduler has reserved for the next seconds would still be done.
            dibs.bean(Scheduler.class).pauseAll();
            dibs.bean(Scheduler.class).getListenerManager().addTriggerListener(new Veto());
            while (dibs.look("select count(*) from qrtz_fired_triggers where state = 'EXECUTING'", Long.class)
                            .getFirst()
                    > 0) {
                Thread.onSpinWait();
            }
            dibs.bean("postman", SmartLifecycle.class).stop(stopped::countDown);
            assertThat(stopped.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (SchedulerException e) {
            throw new IllegalStateException("The bot does not rest", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bot was not left to rest", e);
        }
    }

    private static void goOn() {
        try {
            dibs.bean("postman", SmartLifecycle.class).start();
            dibs.bean(Scheduler.class).getListenerManager().removeTriggerListener(Veto.NAME);
            dibs.bean(Scheduler.class).resumeAll();
            dibs.bean(Scheduler.class).triggerJob(JobKey.jobKey("sweep", "delivery"));
        } catch (SchedulerException e) {
            throw new IllegalStateException("The bot does not go on", e);
        }
    }

    private static Cost cost(List<Event> events, long mark) {
        assertThat(events).doesNotContain(Border.ROLLBACK);
        assertThat(events.getFirst()).matches(BudgetJourneyTests::isAtTheDoor, "is the door's");
        assertThat(events).filteredOn(BudgetJourneyTests::isAtTheDoor).hasSize(1);
        List<String> outside = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        List<String> where = outside;
        int transactions = 0;
        for (Event event : events.subList(1, events.size())) {
            switch (event) {
                case Statement statement -> where.add(statement.sql());
                case Border.BEGIN -> {
                    transactions++;
                    where = inside;
                }
                case Border.COMMIT, Border.ROLLBACK -> where = outside;
            }
        }
        List<String> calls = dibs.slack().inspector().callsSince(mark).stream()
                .filter(what -> !what.equals("response_url"))
                .toList();
        return new Cost(outside, inside, transactions, calls);
    }

    private static boolean isAtTheDoor(Event event) {
        return event instanceof Statement statement && statement.isAtTheDoor();
    }

    /** A lead that nobody owns, its card as Mia sees it. */
    private static MessageHandle card(String name) {
        dibs.as("U0BEN").in("#general").types("/lead add " + name).ephemeralSaying(name);
        dibs.awaitLetters();
        return dibs.as("U0MIA").in("#leads").messageSaying(name);
    }

    /** A lead of Ana's that is due today. */
    private static void ownedByAna(String name) {
        dibs.as("U0ANA").in("#general").types("/lead add " + name + ", today").ephemeralSaying(name);
        MessageHandle card = dibs.as("U0ANA").in("#leads").messageSaying(name);
        card.clicks("Claim").sees("Owner Ana Souza");
        dibs.awaitLetters();
    }

    private static long number(String name) {
        return dibs.look("select number from lead where name = '" + name + "'", Long.class)
                .getFirst();
    }
}
