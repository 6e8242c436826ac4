package app.dibs.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The switch of the workspace: off at first, and then there is nothing of plans to see. */
class NurtureOffJourneyTests {
    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
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
    void nothingIsSeenWhileItIsOffAndAllOfItComesBackWithTheSwitch() {
        Actor mia = dibs.as("U0MIA").in("#general");
        mia.types("/lead add Offa Off, referral").ephemeralSaying("Offa Off");
        seesNoTrace(mia);
        mia.types("/lead nurture").ephemeralSaying("An admin turns them on in /lead settings");
        mia.types("/lead plans").ephemeralSaying("Nurture plans are switched off");
        dibs.as("U0SAM").in("#general").types("/lead nurture").ephemeralSaying("Turn them on with Nurture in");

        turn(true);
        mia.types("/lead nurture L-1 warm").ephemeralSaying("is in the plan Warm welcome");
        MessageHandle card = mia.in("#leads").messageSaying("Offa Off").sees("Task today");
        mia.opensHome();
        mia.home().sees("[Nurture]").sees("[Nurture plans]").sees("Task today");
        MessageHandle list = mia.in("#general").types("/lead nurture team").ephemeralSaying("Offa Off");

        turn(false);
        list.near("Offa Off").clicks("Done");
        mia.in("#general").ephemeralSaying("Nurture plans are switched off");
        mia.types("/lead note L-1 still here").ephemeralSaying("Offa Off");
        seesNoTrace(mia);
        mia.types("/lead status L-1 lost no budget").ephemeralSaying("Offa Off");
        card.sees("Lost: no budget").seesNoMore("Task today");

        turn(true);
        assertThat(dibs.look("select status from task", String.class)).containsOnly("ended");
        assertThat(dibs.look("select count(*) from nurture_plan", Long.class)).containsExactly(3L);
    }

    private static void seesNoTrace(Actor who) {
        assertThat(who.in("#general")
                        .types("/lead help")
                        .ephemeralSaying("Your day")
                        .text())
                .doesNotContainIgnoringCase("nurture")
                .doesNotContainIgnoringCase("plan");
        assertThat(who.types("/lead list").ephemeralSaying("Offa Off").text())
                .doesNotContain("Enrol all")
                .doesNotContain("Task today");
        who.types("/lead L-1").seesModal("Lead L-1");
        assertThat(who.modal().text()).doesNotContainIgnoringCase("nurture").doesNotContain("Task today");
        who.closesModal();
        who.opensHome();
        who.home().sees("Offa Off").seesNoMore("[Nurture");
        assertThat(who.home().text()).doesNotContainIgnoringCase("nurture").doesNotContain("Task today");
    }

    private static void turn(boolean on) {
        Actor sam = dibs.as("U0SAM").in("#general").types("/lead settings");
        sam.fills("Nurture", on ? "Nurture leads with plans" : "").submits().modalIsClosed();
    }
}
