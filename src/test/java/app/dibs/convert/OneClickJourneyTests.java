package app.dibs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Convert to contact with one click, who may, what is refused, and the way back. */
class OneClickJourneyTests {
    private static ConvertDesk desk;

    @BeforeAll
    static void start() {
        desk = new ConvertDesk();
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
    void oneClickInTheDetailMakesAContactWithItsNameSplit() {
        String lead = desk.lead("Dr. Ludwig van Beethoven Jr., ludwig@bonn.de, +1 415 555 0161, #music");
        Actor ben = desk.dibs.as("U0BEN").in("#general").types("/lead " + lead).seesModal("Lead " + lead);
        ben.clicks("Convert to contact");
        ben.modal().sees("Converted").sees("contact C-");
        assertThat(desk.text(
                        "select first_name || '|' || last_name || '|' || name || '|' || email || '|' || phone || tags::text"
                                + " from contact where number = "
                                + desk.became(lead).getFirst()))
                .isEqualTo("Ludwig|van Beethoven Jr.|Dr. Ludwig van Beethoven Jr.|ludwig@bonn.de|+14155550161{music}");
        ben.clicks("Undo conversion");
        ben.modal().sees("Convert to contact");
        ben.closesModal();
        assertThat(desk.status(lead)).isEqualTo("new");
        assertThat(desk.count("contact where name like 'Dr. Ludwig%' and deleted_at is null"))
                .isZero();
    }

    @Test
    void oneClickStandsInTheFirstStepToo() {
        String lead = desk.lead("Acme Supplies Inc., Acme Supplies Inc.");
        Actor ben = desk.converting("U0BEN", lead);
        assertThat(ben.modal().field("Last name or company")).isEqualTo("Acme Supplies Inc.");
        ben.clicks("Convert to contact");
        ben.seesModal("Converted").modal().sees("Converted " + lead);
        ben.closesModal();
        assertThat(desk.count("contact where name = 'Acme Supplies Inc.' and first_name is null and last_name is null"))
                .isOne();
    }

    @Test
    void oneClickOpensTheStepsWhereThereIsSomethingToDecide() {
        String first = desk.lead("Ora Once, ora@once.com");
        Actor ben = desk.converting("U0BEN", first);
        ben.clicks("Convert to contact");
        ben.seesModal("Converted").closesModal();
        String second = desk.lead("Ora Onceagain, +1 415 555 0162");
        ben = desk.dibs.as("U0BEN").in("#general").types("/lead edit " + second).seesModal("Edit " + second);
        ben.fills("E-mail", "").fills("Name", "Ora Once").submits().modalIsClosed();
        ben.types("/lead " + second).seesModal("Lead " + second).clicks("Convert to contact");
        ben.seesModal("Convert " + second).modal().sees("may be the same one");
        ben.closesModal().closesModal();
        assertThat(desk.status(second)).isEqualTo("new");
    }

    @Test
    void lostAndConvertedLeadsSayWhyNot() {
        String lost = desk.lead("Lou Lost");
        Actor ben = desk.dibs.as("U0BEN").in("#general");
        ben.types("/lead status " + lost + " lost too expensive").ephemeralSaying("is Lost now");
        ben.types("/lead convert " + lost)
                .ephemeralSaying("is lost, and a lost lead cannot be converted")
                .sees("/lead status " + lost + " new");
        desk.dibs.awaitLetters();
        assertThat(desk.card("U0BEN", "Lou Lost").blocks().toString()).doesNotContain("convert:start");
        String done = desk.lead("Connie Converted");
        MessageHandle stale = desk.card("U0ANA", "Connie Converted");
        desk.converting("U0BEN", done).clicks("Convert to contact");
        ben.seesModal("Converted").closesModal();
        ben.types("/lead convert " + done).ephemeralSaying("is converted already, into contact C-");
        stale.sees("Converted into contact C-");
        assertThat(stale.blocks().toString())
                .doesNotContain("convert:start", "assign:claim", "followup:date", "work:status");
        ben.types("/lead convert L-9999").ephemeralSaying("There is no lead L-9999");
        ben.types("/lead convert").ephemeralSaying("/lead convert L-42");
        ben.types("/lead status " + done + " new").ephemeralSaying("Converted");
    }

    @Test
    void aManagerUndoesWhatSomebodyElseConvertedAndItsOwnerIsTold() {
        String lead = desk.lead("Owen Owned, Owned Co, $7k");
        desk.card("U0BEN", "Owen Owned").clicks("Claim").sees("Owner Ben Carter");
        Actor ana = desk.converting("U0ANA", lead);
        ana.fills("Create", "Contact and deal").submits().submits().submits().modalIsClosed();
        desk.dibs.as("U0BEN").directMessageSaying("Owen Owned").sees("Ana Souza converted it into contact C-");
        desk.dibs.as("U0CHLOE").in("#general").types("/lead unconvert " + lead);
        desk.dibs.as("U0CHLOE").in("#general").ephemeralSaying("Only whoever converted " + lead + ", or a manager");
        Actor mia = desk.dibs.as("U0MIA").in("#general");
        mia.types("/lead unconvert " + lead).ephemeralSaying("is a lead again, New as before");
        desk.card("U0BEN", "Owen Owned").sees("Owner Ben Carter").sees("Convert");
        assertThat(desk.count("contact where name = 'Owen Owned' and deleted_at is null"))
                .isZero();
        assertThat(desk.count("account where name = 'Owned Co' and deleted_at is null"))
                .isZero();
        assertThat(desk.count("deal where name = 'Owned Co' and deleted_at is null"))
                .isZero();
        mia.types("/lead unconvert " + lead).ephemeralSaying("is not a converted lead that can be undone");
        desk.converting("U0ANA", lead).submits().submits().submits().modalIsClosed();
        assertThat(desk.count("account where name = 'Owned Co' and deleted_at is null"))
                .isOne();
    }

    @Test
    void itsOwnerIsToldOnceWhenSomebodyElseLosesALead() {
        String lead = desk.lead("Lea Lostone, Lost Ltd");
        desk.card("U0BEN", "Lea Lostone").clicks("Claim").sees("Owner Ben Carter");
        Actor ana = desk.dibs.as("U0ANA").in("#general");
        ana.types("/lead status " + lead + " lost no budget").ephemeralSaying("is Lost now");
        desk.dibs.as("U0BEN").directMessageSaying("Lea Lostone").sees("Ana Souza moved it from New to Lost: no budget");
        desk.dibs.as("U0BEN").in("#general").types("/lead status " + lead + " new");
        desk.dibs.as("U0BEN").in("#general").types("/lead status " + lead + " lost too late");
        desk.card("U0BEN", "Lea Lostone").sees("Lost: too late");
        desk.dibs.awaitLetters();
        assertThat(desk.dibs.as("U0BEN").directMessagesFromApp())
                .filteredOn(message -> message.text().contains("Lea Lostone"))
                .hasSize(1);
    }

    @Test
    void whatWasTouchedIsNotUndoneAndSaidByName() {
        String lead = desk.lead("Toni Touched, Touched Co");
        Actor ben = desk.converting("U0BEN", lead);
        ben.submits().submits().submits().modalIsClosed();
        String other = desk.lead("Otto Other, Touched Co");
        desk.converting("U0ANA", other).submits().submits().submits().modalIsClosed();
        ben.types("/lead unconvert " + lead)
                .ephemeralSaying("stays converted, because somebody went on")
                .sees("Ana Souza put C-" + desk.became(other).getFirst() + " to A-"
                        + desk.became(lead).get(1));
        assertThat(desk.status(lead)).isEqualTo("converted");
    }

    @Test
    void undoGivesAContactThatWasThereBackWhatItHad() {
        String first = desk.lead("Greta Given, greta@given.com");
        Actor ben = desk.converting("U0BEN", first);
        ben.clicks("Convert to contact");
        ben.seesModal("Converted").closesModal();
        String second = desk.lead("Greta Given, Given Co, +1 415 555 0171");
        ben = desk.converting("U0BEN", second);
        ben.fills(
                "What to do",
                "Link C-%d and fill its blanks".formatted(desk.became(first).getFirst()));
        ben.modal().sees("links C-");
        ben.submits().submits().submits().modalIsClosed();
        assertThat(desk.became(second).getFirst()).isEqualTo(desk.became(first).getFirst());
        ben.ephemeralSaying("Converted " + second).clicks("Undo");
        ben.ephemeralSaying("is a lead again");
        assertThat(
                        desk.text(
                                "select name || '/' || email || '/' || coalesce(phone, '-') || '/' || coalesce(account, 0)"
                                        + " || '/' || coalesce(company, '-') from contact where email = 'greta@given.com' and deleted_at is null"))
                .isEqualTo("Greta Given/greta@given.com/-/0/-");
    }

    @Test
    void aViewerReadsWhyNothingHappens() {
        String lead = desk.lead("Vi View");
        desk.dibs.look("update member set role = 'viewer' where user_id = 'U0CHLOE' returning 1", Integer.class);
        try {
            desk.dibs.as("U0CHLOE").in("#general").types("/lead convert " + lead);
            desk.dibs.as("U0CHLOE").in("#general").ephemeralSaying("You can look at leads but not convert them");
        } finally {
            desk.dibs.look("update member set role = 'rep' where user_id = 'U0CHLOE' returning 1", Integer.class);
        }
    }
}
