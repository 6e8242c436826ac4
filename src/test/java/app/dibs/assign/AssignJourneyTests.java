package app.dibs.assign;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Claim, assign and due, by command and in the detail. */
class AssignJourneyTests {
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
    void aLeadIsClaimedByCommandOnce() {
        MessageHandle card = card("Claim Cleo");
        String lead = reference("Claim Cleo");
        dibs.as("U0ANA").in("#general").types("/lead claim " + lead).ephemeralSaying("is with Ana Souza now");
        card.sees("Owner Ana Souza");
        dibs.as("U0BEN")
                .in("#general")
                .types("/lead claim " + lead)
                .ephemeralSaying("Ana Souza has " + lead + " already");
        dibs.as("U0ANA").in("#general").types("/lead claim " + lead).ephemeralSaying("is yours already");
        dibs.as("U0ANA").in("#general").types("/lead claim").ephemeralSaying("Type which lead you mean");
    }

    @Test
    void aManagerAssignsByCommand() {
        MessageHandle card = card("Assign Abe");
        String lead = reference("Assign Abe");
        Actor mia = dibs.as("U0MIA").in("#general");
        mia.types("/lead assign " + lead + " @Ben Carter").ephemeralSaying("is with Ben Carter now");
        card.sees("Owner Ben Carter");
        mia.types("/lead assign " + lead + " @Ana Souza").ephemeralSaying("is with Ana Souza now");
        mia.types("/lead assign " + lead + " @Gus Webb").ephemeralSaying("cannot own leads");
        mia.types("/lead assign " + lead);
        mia.fills("New owner", "Ben Carter").submits().modalIsClosed();
        card.sees("Owner Ben Carter");
        dibs.as("U0ANA")
                .in("#general")
                .types("/lead assign " + lead + " @Ana Souza")
                .ephemeralSaying("Only a manager");
    }

    @Test
    void theDetailShowsWhoOwnsItAfterEachAct() {
        card("Detail Dot");
        Actor mia = dibs.as("U0MIA").in("#general").types("/lead " + reference("Detail Dot"));
        mia.clicks("Claim").modal().sees("Mia Lindqvist claimed it");
        mia.clicks("Reassign…").fills("New owner", "Ben Carter").submits();
        mia.seesModal("Lead " + reference("Detail Dot")).modal().sees("assigned it to Ben Carter");
        mia.closesModal();
    }

    @Test
    void aFollowUpIsSetByCommandAndInTheDetail() {
        MessageHandle card = card("Due Dan");
        String lead = reference("Due Dan");
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead due " + lead + " next tuesday").ephemeralSaying("Due Dan comes up on Tue 19 Jan");
        card.sees("Tue 19 Jan");
        ana.types("/lead due " + lead + " 3/4/2027").ephemeralSaying("Nothing was changed");
        ana.types("/lead due " + lead + " yesterday").ephemeralSaying("Nothing was changed");
        ana.types("/lead due " + lead + " none").ephemeralSaying("has no follow-up date any more");
        card.sees("No follow-up date");
        ana.types("/lead " + lead);
        ana.picksDate("Follow up", LocalDate.of(2027, 1, 20)).modal().sees("set the follow-up to Wed 20 Jan");
        ana.picks("Snooze", "Tomorrow").modal().sees("snoozed it to Tue 12 Jan");
        ana.clicks("Done").fills("Note", "Spoke to her").submits();
        ana.seesModal("Lead " + lead).modal().sees("Spoke to her").sees("did the follow-up, no next date");
        ana.closesModal();
    }

    private static MessageHandle card(String name) {
        dibs.as("U0BEN").in("#general").types("/lead add " + name).ephemeralSaying(name);
        return dibs.as("U0BEN").in("#leads").messageSaying(name);
    }

    private static String reference(String name) {
        return "L-"
                + dibs.look("select number from lead where name = '" + name + "'", Long.class)
                        .getFirst();
    }
}
