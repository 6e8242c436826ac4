package app.dibs.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Plans and their tasks, in the words of those who work them. It is Monday, 11 January. */
class NurtureJourneyTests {
    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        Actor sam = dibs.as("U0SAM").in("#general").types("/lead settings");
        sam.fills("Nurture", "Nurture leads with plans").submits().modalIsClosed();
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(dibs.slack().violations()).isEmpty();
    }

    @Test
    void aLeadIsEnrolledFromItsCardAndMarkedEverywhere() {
        MessageHandle card = ownedByAna("Enid Card");
        card.clicks("More…");
        Actor ana = dibs.as("U0ANA").seesModal("Lead " + reference("Enid Card"));
        ana.clicks("Nurture…").seesModal("Nurture " + reference("Enid Card"));
        ana.fills("Plan", "Warm welcome (5 steps, 17 days)").submits();
        ana.seesModal("Lead " + reference("Enid Card"));
        ana.modal().sees("Task today").sees("Ana Souza enrolled it in the plan Warm welcome");
        ana.closesModal();
        card.sees("Task today").replySaying("enrolled it in the plan");
        ana.in("#general")
                .types("/lead find Enid Card")
                .ephemeralSaying("Enid Card")
                .sees("🔔 Task today");
    }

    @Test
    void aLineEnrolsALeadAndTheAnswerIsWorkedLikeAList() {
        ownedByAna("Lina Line");
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead nurture " + reference("Lina Line") + " warm")
                .ephemeralSaying("is in the plan Warm welcome. The first task is on Mon 11 Jan.");
        ana.types("/lead nurture " + reference("Lina Line") + " keep").ephemeralSaying("is in a plan already");
        MessageHandle list = ana.types("/lead nurture").ephemeralSaying("Lina Line");
        list.sees("Call Lina Line: thank them for asking").sees("5 to come · 0 settled");
        list.near("Lina Line").clicks("Done");
        list = ana.ephemeralSaying("Write to Lina Line")
                .sees("4 to come · 1 settled")
                .sees("Next Tue 12 Jan");
        list.near("Lina Line").clicks("Skip");
        list = ana.ephemeralSaying("3 to come · 2 settled").sees("Next Fri 15 Jan");
        list.near("Lina Line").picks("Snooze", "In 3 days");
        list = ana.ephemeralSaying("Next Thu 14 Jan");
        list.near("Lina Line").clicks("End plan");
        ana.types("/lead " + reference("Lina Line")).seesModal("Lead " + reference("Lina Line"));
        ana.modal()
                .sees("Ana Souza did the task “Call Lina Line: thank them for asking, and find out what they need”")
                .sees("Ana Souza skipped the task")
                .sees("to Thu 14 Jan")
                .sees("Ana Souza ended the plan Warm welcome");
        ana.closesModal();
    }

    @Test
    void whatIsSnoozedToADayOffWaitsForTheNextWorkingDay() {
        ownedByAna("Wendy Weekend");
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead nurture " + reference("Wendy Weekend") + " warm").ephemeralSaying("Wendy Weekend");
        ana.types("/lead nurture " + reference("Wendy Weekend")).seesModal("Nurture " + reference("Wendy Weekend"));
        ana.modal().near("Call Wendy Weekend: thank").picks("Snooze", "Pick a date…");
        ana.seesModal("Snooze the task").fills("Until", "2027-01-08").submits();
        ana.seesError("Until", "has passed");
        ana.fills("Until", "2027-01-16").submits();
        ana.seesModal("Nurture " + reference("Wendy Weekend"))
                .modal()
                .near("Call Wendy Weekend: thank")
                .sees("Mon 18 Jan");
        ana.closesModal();
        assertThat(dues("Wendy Weekend")).allMatch(day -> day.getDayOfWeek().getValue() <= 5);
    }

    @Test
    void homeShowsWhoIsInAPlanAndIsDrawnAnewWithEachClick() {
        ownedByAna("Hope Home");
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead nurture " + reference("Hope Home") + " after").ephemeralSaying("Hope Home");
        ana.opensHome();
        ana.home().clicks("Nurture");
        ana.home().sees("Hope Home").sees("Next Tue 12 Jan").near("Hope Home").clicks("Done");
        ana.home().sees("Next Thu 14 Jan").sees("4 to come · 1 settled");
        ana.home().clicks("Everybody's leads");
        ana.home().sees("Hope Home");
        ana.home().clicks("Leads");
        ana.home().sees("Search");
    }

    @Test
    void ofTwoPeopleWhoPressDoneOneIsToldOfTheOther() {
        ownedByAna("Tess Two");
        dibs.as("U0ANA")
                .in("#general")
                .types("/lead nurture " + reference("Tess Two") + " warm")
                .ephemeralSaying("Tess Two");
        MessageHandle hers =
                dibs.as("U0ANA").in("#general").types("/lead nurture").ephemeralSaying("Tess Two");
        MessageHandle his =
                dibs.as("U0MIA").in("#general").types("/lead nurture team").ephemeralSaying("Tess Two");
        his.near("Tess Two").clicks("Done");
        dibs.as("U0MIA").in("#general").ephemeralSaying("4 to come · 1 settled");
        hers.near("Tess Two").clicks("Done");
        dibs.as("U0ANA").in("#general").ephemeralSaying("Mia Lindqvist did this task already. Nothing was changed.");
        assertThat(states("Tess Two")).containsExactly("done", "open", "open", "open", "open");
    }

    @Test
    void closingALeadEndsItsPlanAndReopeningDoesNotBeginAnew() {
        MessageHandle card = ownedByAna("Lou Lost");
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead nurture " + reference("Lou Lost") + " warm").ephemeralSaying("Lou Lost");
        card.sees("Task today");
        ana.types("/lead status " + reference("Lou Lost") + " lost too dear").ephemeralSaying("Lou Lost");
        card.sees("Lost: too dear").seesNoMore("Task today");
        assertThat(states("Lou Lost")).containsOnly("ended");
        ana.types("/lead status " + reference("Lou Lost") + " new").ephemeralSaying("Lou Lost");
        card.seesNoMore("Lost: too dear").seesNoMore("Task today");
        assertThat(states("Lou Lost")).containsOnly("ended");
    }

    @Test
    void aTaskOfSomebodyElseIsForThemAndForManagers() {
        ownedByAna("Olga Other");
        dibs.as("U0BEN")
                .in("#general")
                .types("/lead nurture " + reference("Olga Other") + " warm")
                .ephemeralSaying("is with Ana Souza; its owner or a manager does this");
    }

    @Test
    void aNameThatMeansNoPlanOrSeveralNamesThoseThereAre() {
        ownedByAna("Wren Which");
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead nurture " + reference("Wren Which") + " cold")
                .ephemeralSaying("No single plan is called “cold”")
                .sees("Warm welcome (5 steps")
                .sees("Keep in touch");
        ana.types("/lead nurture whatever").ephemeralSaying("Type /lead nurture for who is in a plan");
    }

    private static MessageHandle ownedByAna(String name) {
        dibs.as("U0ANA").in("#general").types("/lead add " + name).ephemeralSaying(name);
        dibs.as("U0ANA").in("#general").types("/lead claim " + reference(name));
        return dibs.as("U0ANA").in("#leads").messageSaying(name).sees("Owner Ana Souza");
    }

    private static String reference(String name) {
        return "L-"
                + dibs.look("select number from lead where name = '" + name + "'", Long.class)
                        .getFirst();
    }

    private static List<String> states(String name) {
        return dibs.look(
                "select t.status from task t join lead l on l.number = t.lead_number where l.name = '%s' order by t.place"
                        .formatted(name),
                String.class);
    }

    private static List<LocalDate> dues(String name) {
        return dibs.look(
                "select t.due from task t join lead l on l.number = t.lead_number where l.name = '%s' order by t.place"
                        .formatted(name),
                LocalDate.class);
    }
}
