package app.dibs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of open nurture tasks when their lead becomes a customer, and when it is a lead again. It is 11 January. */
class ConvertTasksJourneyTests {
    private static final String TASKS = "Open nurture tasks";

    private static ConvertDesk desk;

    @BeforeAll
    static void start() {
        desk = new ConvertDesk();
        turn(true);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(desk.dibs.slack().violations()).isEmpty();
    }

    @Test
    void theyEndWithTheLeadUnlessThePersonWantsThem() {
        String lead = inAPlan("Ende Ed, Ed Inc");
        Actor ben = desk.converting("U0BEN", lead);
        ben.modal().seesNoMore(TASKS).sees("and its open nurture tasks end");
        ben.submits().modal().sees("Step 2 of 3").seesNoMore(TASKS);
        ben.submits().modal().sees("Step 3 of 3").sees(TASKS);
        assertThat(ben.modal().field(TASKS)).isEqualTo("End them");
        ben.submits().modalIsClosed();
        ben.ephemeralSaying("Converted " + lead).sees("Its 5 open nurture tasks ended with it.");
        assertThat(states(lead)).containsOnly("ended");
        assertThat(notes(lead)).isZero();
    }

    @Test
    void theyGoAlongAsOneNoteOnTheContact() {
        String lead = inAPlan("Nina Note, Note Co, $4k");
        settleTheFirst("Nina Note");
        Actor ben = desk.converting("U0BEN", lead);
        ben.fills("Create", "Contact and deal").submits().submits();
        ben.modal().sees("Step 3 of 3");
        ben.fills("Deal name", "Notes").fills(TASKS, "Keep them as a note on the contact");
        ben.modal().sees("and its open nurture tasks as a note on the contact");
        assertThat(ben.modal().field("Deal name")).isEqualTo("Notes");
        ben.clicks("Back");
        ben.modal().sees("Step 2 of 3");
        ben.submits().modal().sees("Step 3 of 3");
        assertThat(ben.modal().field(TASKS)).isEqualTo("Keep them as a note on the contact");
        ben.submits().modalIsClosed();
        String contact = "C-" + desk.became(lead).getFirst();
        ben.ephemeralSaying("Converted " + lead).sees("Its 4 open nurture tasks are a note on " + contact + " now.");
        assertThat(states(lead)).containsExactly("done", "ended", "ended", "ended", "ended");
        ben.types("/lead " + contact).seesModal("Contact " + contact);
        ben.modal()
                .sees("Open nurture tasks of " + lead + " from the plan Warm welcome:")
                .sees("• Tue 12 Jan 2027 · ✉️ E-mail: Write to Nina Note: sum up the call")
                .seesNoMore("📞 Call: Call Nina Note: thank them");
        ben.closesModal();
        assertThat(notes(lead)).isOne();
    }

    @Test
    void whereADealAloneIsMadeTheNoteIsOnTheDeal() {
        String lead = inAPlan("Dora Dealonly, Dealonly Ltd");
        Actor ben = desk.converting("U0BEN", lead);
        ben.fills("Create", "Deal only").submits();
        ben.fills("Account", "Skip").submits();
        ben.modal().sees("Step 3 of 3");
        ben.fills(TASKS, "Keep them as a note on the deal").submits().modalIsClosed();
        ben.ephemeralSaying("Converted " + lead)
                .sees("are a note on D-" + desk.became(lead).get(2));
    }

    @Test
    void oneClickEndsThemAndSaysHowMany() {
        String lead = inAPlan("Una Click");
        Actor ben = desk.converting("U0BEN", lead);
        ben.clicks("Convert to contact");
        ben.seesModal("Converted").modal().sees("Its 5 open nurture tasks ended with it.");
        ben.closesModal();
        assertThat(states(lead)).containsOnly("ended");
    }

    @Test
    void undoTakesThePlanUpWhereItStood() {
        String lead = inAPlan("Uwe Undo");
        settleTheFirst("Uwe Undo");
        Actor ben = desk.converting("U0BEN", lead).submits().submits();
        ben.fills(TASKS, "Keep them as a note on the contact").submits().modalIsClosed();
        MessageHandle card = desk.card("U0BEN", "Uwe Undo").sees("Converted into contact");
        ben.ephemeralSaying("Converted " + lead).clicks("Undo");
        ben.ephemeralSaying(lead + " Uwe Undo is a lead again").sees("Its 4 nurture tasks are open again.");
        assertThat(states(lead)).containsExactly("done", "open", "open", "open", "open");
        card.replySaying("Ben Carter went on with the plan Warm welcome");
        ben.types("/lead nurture team").ephemeralSaying("Uwe Undo").sees("4 to come · 1 settled");
        desk.converting("U0BEN", lead).clicks("Convert to contact");
        ben.seesModal("Converted").modal().sees("Its 4 open nurture tasks ended with it.");
        ben.closesModal();
    }

    @Test
    void aPlanThatSomebodyHadEndedBeforeStaysEnded() {
        String lead = inAPlan("Enno Ended");
        Actor ben = desk.dibs.as("U0BEN").in("#general");
        ben.types("/lead nurture team")
                .ephemeralSaying("Enno Ended")
                .near("Enno Ended")
                .clicks("End plan");
        desk.card("U0BEN", "Enno Ended").replySaying("ended the plan Warm welcome");
        desk.converting("U0BEN", lead).submits().submits();
        ben.modal().sees("Step 3 of 3").seesNoMore(TASKS);
        ben.submits().modalIsClosed();
        assertThat(ben.ephemeralSaying("Converted " + lead).text()).doesNotContain("nurture");
        ben.types("/lead unconvert " + lead);
        assertThat(ben.ephemeralSaying("Enno Ended is a lead again").text()).doesNotContain("nurture");
        assertThat(states(lead)).containsOnly("ended");
    }

    @Test
    void aDraftThatWasKeptAsksAnewWhatIsThereToAsk() {
        String lead = desk.lead("Kay Kept");
        Actor ben = desk.converting("U0BEN", lead);
        ben.fills("First name", "Kayla").closesModal();
        ben.in("#general").types("/lead nurture " + lead + " warm").ephemeralSaying("is in the plan Warm welcome");
        desk.converting("U0BEN", lead).modal().sees("everything you had typed is here again");
        ben.submits().submits().modal().sees("Step 3 of 3").sees(TASKS);
        ben.fills(TASKS, "Keep them as a note on the contact");
        ben.modal().sees("as a note on the contact");
        ben.closesModal();
        turn(false);
        try {
            desk.converting("U0BEN", lead).submits().submits();
            ben.modal().sees("Step 3 of 3").seesNoMore("nurture");
            ben.submits().modalIsClosed();
            assertThat(ben.in("#general").ephemeralSaying("Converted " + lead).text())
                    .doesNotContain("nurture");
            assertThat(notes(lead)).isZero();
        } finally {
            turn(true);
        }
    }

    private static String inAPlan(String line) {
        String lead = desk.lead(line);
        desk.dibs.as("U0BEN").in("#general").types("/lead nurture " + lead + " warm");
        desk.dibs.as("U0BEN").in("#general").ephemeralSaying(lead).sees("is in the plan Warm welcome");
        return lead;
    }

    private static void settleTheFirst(String name) {
        Actor ben = desk.dibs.as("U0BEN").in("#general").types("/lead nurture team");
        ben.ephemeralSaying(name).near(name).clicks("Done");
        ben.ephemeralSaying("4 to come · 1 settled");
    }

    private static List<String> states(String lead) {
        return desk.dibs.look(
                "select status from task where lead_number = %d order by place".formatted(ConvertDesk.number(lead)),
                String.class);
    }

    private static long notes(String lead) {
        return desk.count("customer_activity where kind = 'noted' and detail like 'Open nurture tasks of %s from%%'"
                .formatted(lead));
    }

    private static void turn(boolean on) {
        Actor sam = desk.dibs.as("U0SAM").in("#general").types("/lead settings");
        sam.fills("Nurture", on ? "Nurture leads with plans" : "").submits().modalIsClosed();
    }
}
