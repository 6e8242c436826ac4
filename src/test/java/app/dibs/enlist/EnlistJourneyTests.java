package app.dibs.enlist;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A manager enrols all leads of a list, and takes it back. */
class EnlistJourneyTests {
    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        Actor sam = dibs.as("U0SAM").in("#general").types("/lead settings");
        sam.fills("Nurture", "Nurture leads with plans").submits().modalIsClosed();
        for (int i = 1; i <= 12; i++) {
            dibs.as("U0ANA")
                    .in("#general")
                    .types("/lead add Row " + i + ", Row Inc")
                    .ephemeralSaying("Row " + i + " ");
        }
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
    void enrolsAllOfAListButThoseInAPlanAndTakesBackWhatNobodyTouched() {
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead nurture " + reference("Row 3") + " keep").ephemeralSaying("is in the plan Keep in touch");
        Actor mia = dibs.as("U0MIA").in("#general");
        mia.types("/lead list company:\"Row Inc\"").ephemeralSaying("Leads").clicks("Enrol all…");
        mia.seesModal("Enrol many leads").modal().sees("This enrols 12 leads");
        mia.fills("Plan", "Warm welcome (5 steps, 17 days)").submits();
        mia.modal()
                .sees(
                        "11 leads enrolled in the plan Warm welcome. 1 lead was left alone: closed, or in a plan already.");
        assertThat(inPlan("Warm welcome")).isEqualTo(11);

        ana.types("/lead nurture " + reference("Row 1")).seesModal("Nurture " + reference("Row 1"));
        ana.clicks("Done").modal().sees("✅ Done by Ana Souza");
        ana.closesModal();
        mia.clicks("Undo").modal().sees("Undone: 10 leads are out of the plan again.");
        mia.closesModal();
        assertThat(inPlan("Warm welcome")).isEqualTo(1);
        assertThat(inPlan("Keep in touch")).isEqualTo(1);
    }

    @Test
    void aRepSeesNoWayToIt() {
        assertThat(dibs.as("U0ANA")
                        .in("#general")
                        .types("/lead list")
                        .ephemeralSaying("Leads")
                        .text())
                .doesNotContain("Enrol all…");
    }

    private static long inPlan(String plan) {
        return dibs.look(
                        "select count(*) from enrolment e join nurture_plan p using (plan_id) where ended_at is null and p.name = '%s'"
                                .formatted(plan),
                        Long.class)
                .getFirst();
    }

    private static String reference(String name) {
        return "L-"
                + dibs.look("select number from lead where name = '" + name + "'", Long.class)
                        .getFirst();
    }
}
