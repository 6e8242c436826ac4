package app.dibs.edit;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The form with all fields, two who change the same lead, and tags. */
class EditJourneyTests {
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
    void allFieldsAreChangedFromTheCard() {
        MessageHandle card =
                card("Nora Lind, Fjord, nora@fjord.com, +1 415 555 0142, $12k, referral, #vip", "Nora Lind");
        card.clicks("Edit");
        Actor ben = dibs.as("U0BEN").seesModal("Edit " + reference("Nora Lind"));
        assertThat(ben.modal().field("Company")).isEqualTo("Fjord");
        assertThat(ben.modal().field("Phone")).isEqualTo("+1 415-555-0142");
        assertThat(ben.modal().field("Estimated value")).isEqualTo("$12,000");
        assertThat(ben.modal().field("Source")).isEqualTo("Referral");
        ben.fills("Company", "Fjord & Søn").fills("Contact", "Ola Nord").fills("E-mail", "nora@fjord");
        ben.submits().seesError("E-mail", "no dot after the @");
        assertThat(ben.modal().field("Contact")).isEqualTo("Ola Nord");
        ben.fills("E-mail", "nora@fjord.no").fills("Estimated value", "15k").fills("Source", "None");
        ben.fills("Category", "Partner")
                .fills("Tags", "vip, west coast")
                .submits()
                .modalIsClosed();
        card.sees("Fjord & Søn")
                .sees("nora@fjord.no")
                .sees("$15,000")
                .sees("#west coast")
                .seesNoMore("Referral");
        card.replySaying("Ben Carter changed company from Fjord to Fjord & Søn");
    }

    @Test
    void whatTwoPeopleChangedInDifferentFieldsIsMerged() {
        MessageHandle card = card("Mia Merge, Acme, $1k", "Mia Merge");
        String lead = reference("Mia Merge");
        card.clicks("Edit");
        Actor ben = dibs.as("U0BEN").seesModal("Edit " + lead);
        Actor ana = dibs.as("U0ANA").in("#general").types("/lead edit " + lead).seesModal("Edit " + lead);
        ana.fills("Company", "Acme GmbH").submits().modalIsClosed();
        ana.ephemeralSaying("Saved " + lead);
        ben.fills("Estimated value", "$2k").submits().modalIsClosed();
        card.sees("Acme GmbH").sees("$2,000");
    }

    @Test
    void whoChangesWhatSomebodyElseChangedSeesBothAndChooses() {
        MessageHandle card = card("Connie Flict, Acme, $1k, con@flict.com", "Connie Flict");
        String lead = reference("Connie Flict");
        card.clicks("Edit");
        Actor ben = dibs.as("U0BEN").seesModal("Edit " + lead);
        Actor ana = dibs.as("U0ANA").in("#general").types("/lead edit " + lead).seesModal("Edit " + lead);
        ana.fills("Company", "Acme GmbH")
                .fills("Estimated value", "$5k")
                .fills("E-mail", "c@flict.com")
                .submits();
        ana.modalIsClosed();
        ben.fills("Company", "Acme Inc")
                .fills("Estimated value", "$3k")
                .fills("Contact", "Carl")
                .submits();
        ben.modal()
                .sees("Ana Souza changed " + lead)
                .sees("Now: Acme GmbH")
                .sees("You typed: Acme Inc")
                .sees("Now: $5,000");
        assertThat(ben.modal().field("E-mail")).isEqualTo("c@flict.com");
        assertThat(ben.modal().field("Contact")).isEqualTo("Carl");
        ben.fills("Company: which one?", "Keep theirs").fills("Estimated value: which one?", "Save mine");
        ben.submits().modalIsClosed();
        card.sees("Acme GmbH").sees("$3,000").sees("c@flict.com");
        assertThat(dibs.look("select contact from lead where name = 'Connie Flict'", String.class))
                .containsExactly("Carl");
    }

    @Test
    void anAddressThatAnotherLeadHasNamesThatLead() {
        card("First Fay, fay@first.com, +1 415 555 0177", "First Fay");
        MessageHandle card = card("Second Sue", "Second Sue");
        card.clicks("Edit");
        Actor ben = dibs.as("U0BEN")
                .fills("E-mail", "FAY@first.com")
                .fills("Company", "Kept")
                .submits();
        ben.seesError("E-mail", "First Fay has this e-mail address already");
        assertThat(ben.modal().field("Company")).isEqualTo("Kept");
        ben.fills("E-mail", "").fills("Phone", "415 555 0177").submits();
        ben.seesError("Phone", "First Fay has this phone number already");
        ben.closesModal();
    }

    @Test
    void theDetailIsTrueAfterAnEdit() {
        card("Detail Dee", "Detail Dee").clicks("Open");
        Actor ben = dibs.as("U0BEN");
        ben.clicks("Edit").seesModal("Edit " + reference("Detail Dee"));
        ben.fills("Company", "New <Co> & *").submits();
        ben.seesModal("Lead " + reference("Detail Dee"))
                .modal()
                .sees("New <Co> &")
                .sees("changed company to New <Co>");
        ben.clicks("Tags").fills("Tags", "hot cold").submits();
        ben.seesModal("Lead " + reference("Detail Dee")).modal().sees("#hot #cold");
        ben.closesModal();
    }

    @Test
    void tagsComeAndGoByCommand() {
        MessageHandle card = card("Tag Tom, #cold, #west", "Tag Tom");
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead tag " + reference("Tag Tom") + " +vip -COLD").ephemeralSaying("has #west #vip now");
        card.sees("#west #vip");
        ana.types("/lead tag " + reference("Tag Tom")).ephemeralSaying("Type +tag to add one");
        ana.types("/lead tag L-99999 +x").ephemeralSaying("There is no lead L-99999");
    }

    @Test
    void tagsThatCameWhileTheFormWasOpenStay() {
        MessageHandle card = card("Tag Tia, #old", "Tag Tia");
        card.clicks("Open");
        Actor ben = dibs.as("U0BEN").clicks("Tags").seesModal("Tags of " + reference("Tag Tia"));
        dibs.as("U0ANA")
                .in("#general")
                .types("/lead tag " + reference("Tag Tia") + " +meanwhile")
                .ephemeralSaying("#meanwhile");
        ben.fills("Tags", "mine").submits();
        ben.seesModal("Lead " + reference("Tag Tia")).closesModal();
        card.sees("#meanwhile #mine");
    }

    private static MessageHandle card(String line, String name) {
        dibs.as("U0BEN").in("#general").types("/lead add " + line).ephemeralSaying(name);
        return dibs.as("U0BEN").in("#leads").messageSaying(name);
    }

    private static String reference(String name) {
        return "L-"
                + dibs.look("select number from lead where name = '" + name + "'", Long.class)
                        .getFirst();
    }
}
