package app.dibs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The customer is there already, or somebody else is faster. */
class ConflictJourneyTests {
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
    void aMatchingCustomerIsLinkedAndOnlyItsBlanksAreFilled() {
        contact("Jane Garage", "jane@garage.com", "");
        String lead = desk.lead("Jane G. Garage, Garage Co, jane@garage.com, +1 415 555 0151, #new");
        Actor ben = desk.converting("U0BEN", lead);
        ben.modal().sees("has this e-mail address").sees("Jane Garage").sees("Link C-");
        assertThat(ben.modal().field("What to do")).startsWith("Link C-");
        assertThat(ben.modal().field("Name")).isEqualTo("Keep Jane Garage");
        ben.modal().sees("links C-");
        ben.submits().submits().submits().modalIsClosed();
        ben.ephemeralSaying("Converted " + lead);
        assertThat(desk.count("contact where lower(email) = 'jane@garage.com'")).isOne();
        assertThat(desk.text("select name || '/' || phone || '/' || tags::text || '/' || (account is not null)"
                        + " from contact where email = 'jane@garage.com'"))
                .isEqualTo("Jane Garage/+14155550151/{old,new}/true");
        assertThat(desk.count("customer_activity where kind = 'led_here' and became = '" + lead + "'"))
                .isOne();
    }

    @Test
    void theFieldsOfAMatchAreChosenOneByOne() {
        contact("Carl Choice", "carl@choice.com", "+14155550152");
        String lead = desk.lead("Karl Choice, carl@choice.org, +1 415 555 0152");
        Actor ben = desk.converting("U0BEN", lead);
        ben.modal().sees("has this phone number").sees("carl@choice.org").sees("carl@choice.com");
        ben.fills("Name", "Take Karl Choice").fills("E-mail of the contact", "Take carl@choice.org");
        ben.submits().submits().submits().modalIsClosed();
        assertThat(desk.text("select name || '/' || email from contact where phone = '+14155550152'"))
                .isEqualTo("Karl Choice/carl@choice.org");
    }

    @Test
    void anotherContactNeedsAnotherAddressWhereDuplicatesAreNotAllowed() {
        contact("Nora No", "nora@no.com", "");
        String lead = desk.lead("Nora Nope, nora@no.com");
        Actor ben = desk.converting("U0BEN", lead);
        ben.fills("What to do", "Make another contact, with another e-mail and phone");
        ben.modal().sees("makes the contact Nora Nope");
        ben.submits().seesError("E-mail", "has this e-mail address. Link it, or type another");
        ben.fills("E-mail", "nope@no.com").submits().submits().submits().modalIsClosed();
        assertThat(desk.text("select name from contact where email = 'nope@no.com'"))
                .isEqualTo("Nora Nope");
    }

    @Test
    void anotherContactIsMadeKnowinglyWhereTheSettingAllowsIt() {
        contact("Dup Dan", "dup@dan.com", "");
        String lead = desk.lead("Dan Dup, dup@dan.com");
        desk.dibs.look("update workspace set duplicates_allowed = true returning 1", Integer.class);
        try {
            Actor ben = desk.converting("U0BEN", lead);
            ben.fills("What to do", "Make another contact")
                    .submits()
                    .submits()
                    .submits()
                    .modalIsClosed();
            assertThat(desk.count("contact where email = 'dup@dan.com'")).isEqualTo(2);
        } finally {
            desk.dibs.look("update workspace set duplicates_allowed = false returning 1", Integer.class);
        }
    }

    @Test
    void somebodyOfTheSameNameIsAskedAbout() {
        contact("Sam Same", "", "");
        String lead = desk.lead("Sam Same, sam@same.com");
        Actor ben = desk.converting("U0BEN", lead);
        ben.modal().sees("may be the same one");
        ben.fills("What to do", "Make another contact")
                .submits()
                .submits()
                .submits()
                .modalIsClosed();
        assertThat(desk.count("contact where name = 'Sam Same'")).isEqualTo(2);
    }

    @Test
    void anAddressThatIsTypedInTheStepIsLookedUp() {
        contact("Tia Typed", "tia@typed.com", "");
        String lead = desk.lead("Ty Ped, ty@ped.com");
        Actor ben = desk.converting("U0BEN", lead);
        ben.fills("E-mail", "TIA@typed.com").submits();
        ben.modal().sees("Step 1 of 3").sees("Tia Typed");
        ben.submits();
        ben.modal().sees("Step 2 of 3").sees("links C-");
        ben.closesModal();
    }

    @Test
    void whoIsMadeWhileTheStepsAreOpenIsShown() {
        String first = desk.lead("Rick Race, rick@race.com");
        Actor ben = desk.converting("U0BEN", first).submits().submits();
        contact("Rick Racer", "rick@race.com", "");
        ben.modal().sees("Step 3 of 3");
        ben.submits();
        ben.modal().sees("Step 1 of 3").sees("Somebody has just made a contact").sees("Rick Racer");
        assertThat(desk.status(first)).isEqualTo("new");
        ben.submits().submits().submits().modalIsClosed();
        assertThat(desk.count("contact where email = 'rick@race.com'")).isOne();
        assertThat(desk.status(first)).isEqualTo("converted");
    }

    @Test
    void aContactThatWasChangedMeanwhileIsShownAnew() {
        contact("Mo Meanwhile", "mo@mean.com", "");
        String lead = desk.lead("Mo M, mo@mean.com");
        Actor ben = desk.converting("U0BEN", lead).submits().submits();
        desk.dibs.look(
                "update contact set version = version + 1, name = 'Mo Newname' where email = 'mo@mean.com' returning 1",
                Integer.class);
        ben.modal().sees("Step 3 of 3");
        ben.submits();
        ben.modal().sees("Step 1 of 3").sees("Somebody changed the contact Mo Newname meanwhile");
        ben.submits().submits().submits().modalIsClosed();
    }

    @Test
    void aLeadThatWasChangedMeanwhileIsToldAndCanBeGoneOnWith() {
        String lead = desk.lead("Chad Changed, Chad Co");
        Actor ben = desk.converting("U0BEN", lead).submits().submits();
        desk.dibs
                .as("U0ANA")
                .in("#general")
                .types("/lead tag " + lead + " +meanwhile")
                .ephemeralSaying("#meanwhile");
        ben.modal().sees("Step 3 of 3");
        ben.submits();
        ben.modal().sees("Somebody changed " + lead + " meanwhile");
        assertThat(desk.status(lead)).isEqualTo("new");
        ben.submits().modalIsClosed();
        assertThat(desk.text("select tags::text from contact where name = 'Chad Changed'"))
                .isEqualTo("{meanwhile}");
    }

    @Test
    void ofTwoWhoConvertTheSameLeadTheSecondIsToldWhatItBecame() {
        String lead = desk.lead("Twice Tess, tess@twice.com");
        Actor ben = desk.converting("U0BEN", lead).submits().submits();
        Actor ana = desk.converting("U0ANA", lead).submits().submits();
        ben.submits().modalIsClosed();
        ana.submits();
        ana.modal().sees("is converted already, into contact C-");
        ana.closesModal();
        assertThat(desk.count("contact where email = 'tess@twice.com'")).isOne();
    }

    @Test
    void aLeadThatWasDeletedMeanwhileIsToldWithTheWayBack() {
        String lead = desk.lead("Dell Deleted");
        Actor ben = desk.converting("U0BEN", lead).submits().submits();
        desk.dibs.as("U0ANA").in("#general").types("/lead delete " + lead).ephemeralSaying("was moved to the trash");
        ben.submits();
        ben.modal().sees("is in the trash").sees("/lead restore " + lead);
        ben.closesModal();
    }

    private static void contact(String name, String email, String phone) {
        desk.dibs.look(
                "insert into contact (workspace_id, number, name, first_name, email, phone, tags, created_at, created_by, touched_at)"
                        + " select 'T0NORTHWIND', 1000 + count(*), '%s', 'x', %s, %s, '{old}', now(), 'U0ANA', now() from contact returning 1"
                                .formatted(name, quoted(email), quoted(phone)),
                Integer.class);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "null" : "'" + text + "'";
    }
}
