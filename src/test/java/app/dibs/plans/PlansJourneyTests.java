package app.dibs.plans;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Managers write plans, and plans take leads by their rules. It is Monday, 11 January. */
class PlansJourneyTests {
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

    private static Actor opensPlans(String user) {
        return dibs.as(user).in("#general").types("/lead plans").seesModal("Nurture plans");
    }

    @Test
    void aManagerWritesAPlanStepByStep() {
        Actor mia = opensPlans("U0MIA");
        mia.modal().sees("Warm welcome").sees("Keep in touch").sees("After the offer");
        mia.clicks("New plan").seesModal("New plan");
        mia.fills("Name of the plan", "Trade fair").fills("Step 1: what to do", "Write to {name}");
        mia.clicks("Add a step");
        mia.fills("Step 2: day", "7")
                .fills("Step 2: kind", "✉️ E-mail")
                .fills("Step 2: what to do", "Send {company} the slides");
        mia.clicks("Add a step").fills("Step 3: day", "9").fills("Step 3: what to do", "Not needed");
        mia.picks("Remove a step", "Step 3").modal().seesNoMore("Step 3: day");
        assertThat(mia.modal().field("Step 2: what to do")).isEqualTo("Send {company} the slides");
        mia.submits().seesModal("Nurture plans");
        mia.modal()
                .sees("“Trade fair” was saved")
                .sees("Day 0  📞 Call: Write to {name}")
                .sees("Day 7  ✉️ E-mail: Send {company} the slides");
        mia.closesModal();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        Actor mia = opensPlans("U0MIA").clicks("New plan").seesModal("New plan");
        mia.fills("Name of the plan", "Keep In Touch").fills("Step 1: what to do", "Call {nmae}");
        mia.submits().seesError("Step 1: what to do", "There is no field {nmae}. There are {name} {company}");
        mia.fills("Step 1: what to do", "Call {name}")
                .fills("Step 1: day", "366")
                .submits();
        mia.seesError("Step 1: day", "A plan goes on for a year at most: type a day from 0 to 365.");
        mia.fills("Step 1: day", "-1").submits().seesError("Step 1: day", "can't come before the enrolment");
        mia.fills("Step 1: day", "365").fills("Step 1: what to do", "  ").submits();
        mia.seesError("Step 1: what to do", "A plan has at least one step");
        mia.fills("Step 1: what to do", "Call {name}").submits();
        mia.seesError("Name of the plan", "Another plan has this name");
        assertThat(mia.modal().field("Step 1: what to do")).isEqualTo("Call {name}");
        mia.closesModal();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        writesPlan("Twice", "Source", "");
        Actor mia = opensPlans("U0MIA");
        mia.modal().near("Twice · ").clicks("Edit");
        mia.seesModal("Edit the plan");
        Actor sam = opensPlans("U0SAM");
        sam.modal().near("Twice · ").clicks("Edit");
        sam.seesModal("Edit the plan")
                .fills("Step 1: what to do", "Call first")
                .submits()
                .seesModal("Nurture plans");
        sam.closesModal();
        mia.fills("Step 1: what to do", "Call second").submits();
        mia.seesError("Name of the plan", "Somebody changed or deleted this plan");
        mia.closesModal();
    }

    @Test
    void aDeletedPlanComesBackAndLeadsInItGoOn() {
        writesPlan("Short lived", "Source", "");
        dibs.as("U0ANA").in("#general").types("/lead add Dee Deleted").ephemeralSaying("Dee Deleted");
        dibs.as("U0ANA")
                .in("#general")
                .types("/lead nurture " + reference("Dee Deleted") + " short lived")
                .ephemeralSaying("is in the plan Short lived");
        Actor mia = opensPlans("U0MIA");
        mia.modal().sees("1 lead is in it").near("Short lived · ").clicks("Edit");
        mia.seesModal("Edit the plan").clicks("Delete the plan");
        mia.modal()
                .sees("“Short lived” was deleted. Leads that are in it go on.")
                .seesNoMore("1 lead is in it");
        assertThat(openTasks("Dee Deleted")).isEqualTo(1);
        mia.clicks("Undo").modal().sees("It is back.").sees("1 lead is in it");
        mia.closesModal();
    }

    @Test
    void aRuleTakesALeadThatComesToBeWhatItAsksForOnce() {
        writesPlan("For events", "Source", "Event");
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead add Eve Event, event").ephemeralSaying("Eve Event");
        MessageHandle card = ana.in("#leads").messageSaying("Eve Event").sees("Task today");
        card.clicks("Open");
        ana.seesModal("Lead " + reference("Eve Event")).modal().sees("The rule of the plan For events enrolled it");
        ana.closesModal();
        ana.in("#general")
                .types("/lead nurture team")
                .ephemeralSaying("Eve Event")
                .near("Eve Event")
                .clicks("End plan");
        card.seesNoMore("Task today");
        ana.types("/lead status " + reference("Eve Event") + " contacted").ephemeralSaying("Eve Event");
        assertThat(openTasks("Eve Event")).isZero();
        ana.types("/lead add Rita Referral, referral").ephemeralSaying("Rita Referral");
        assertThat(openTasks("Rita Referral")).isZero();
    }

    @Test
    void aRuleForAStatusTakesALeadWhenItGetsThere() {
        writesPlan("For the qualified", "Status", "Qualified");
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead add Quin Qualified").ephemeralSaying("Quin Qualified");
        assertThat(openTasks("Quin Qualified")).isZero();
        ana.types("/lead status " + reference("Quin Qualified") + " qualified").ephemeralSaying("Quin Qualified");
        assertThat(openTasks("Quin Qualified")).isEqualTo(1);
        ana.types("/lead status " + reference("Quin Qualified") + " lost gone").ephemeralSaying("Quin Qualified");
        ana.types("/lead status " + reference("Quin Qualified") + " qualified").ephemeralSaying("Quin Qualified");
        assertThat(openTasks("Quin Qualified")).isZero();
    }

    @Test
    void aRepReadsPlansAndWritesNone() {
        Actor ana = opensPlans("U0ANA");
        ana.modal().sees("Warm welcome").seesNoMore("New plan").seesNoMore("Edit");
        ana.closesModal();
    }

    private static void writesPlan(String name, String field, String rule) {
        Actor mia = opensPlans("U0MIA").clicks("New plan").seesModal("New plan");
        mia.fills("Name of the plan", name).fills("Step 1: what to do", "Call {name}");
        if (!rule.isEmpty()) {
            mia.fills(field, rule);
        }
        mia.submits().seesModal("Nurture plans").modal().sees("“" + name + "” was saved");
        mia.closesModal();
    }

    private static long openTasks(String name) {
        return dibs.look(
                        "select count(*) from task t join lead l on l.number = t.lead_number where l.name = '%s'"
                                        .formatted(name)
                                + " and t.status = 'open'",
                        Long.class)
                .getFirst();
    }

    private static String reference(String name) {
        return "L-"
                + dibs.look("select number from lead where name = '" + name + "'", Long.class)
                        .getFirst();
    }
}
