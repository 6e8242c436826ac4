package app.dibs.capture;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Duplicates at the door: nothing typed is lost, and nothing is made twice unawares. */
class DuplicateJourneyTests {
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
        duplicatesAllowed(false);
        assertThat(dibs.slack().violations()).isEmpty();
    }

    @Test
    void theLeadThatExistsIsShownAndOpened() {
        String known = known("Pia Holm, Fjord, pia@holm.com");
        Actor ana = ana();
        ana.types("/lead new P. Holm, PIA@holm.com").seesModal("New lead");
        ana.submits().seesModal("This lead exists");
        ana.modal()
                .sees(known + " has this e-mail address already")
                .sees("Fjord")
                .sees("nobody owns it yet");
        ana.clicks("Open").seesModal("Lead " + known);
        ana.closesModal().seesModal("This lead exists");
        assertThat(ana.modal().text()).doesNotContain("Save anyway");
        ana.closesModal();
    }

    @Test
    void backInTheFormEverythingStandsAsTyped() {
        known("Quentin Roe, quentin@roe.com");
        Actor mia = dibs.as("U0MIA").in("#general");
        mia.usesShortcut("New lead").seesModal("New lead");
        mia.fills("Name", "*Q.* Roe <!channel>")
                .fills("Company", "Roe & Sons")
                .fills("Contact", "Bob Ray")
                .fills("E-mail", "quentin@roe.com")
                .fills("Phone", "+1 415 555 0177")
                .fills("Estimated value", "12k")
                .fills("Source", "Referral")
                .fills("Category", "Business")
                .fills("Owner", "Ben Carter")
                .fills("Follow-up", "2027-01-15")
                .fills("Tags", "vip, West Coast")
                .fills("Note", "Met at the fair.\nLikes `tea`.");
        mia.submits().seesModal("This lead exists");
        mia.clicks("Back to the form").seesModal("New lead");
        assertThat(mia.modal().field("Name")).isEqualTo("*Q.* Roe <!channel>");
        assertThat(mia.modal().field("Company")).isEqualTo("Roe & Sons");
        assertThat(mia.modal().field("Contact")).isEqualTo("Bob Ray");
        assertThat(mia.modal().field("E-mail")).isEqualTo("quentin@roe.com");
        assertThat(mia.modal().field("Phone")).isEqualTo("+1 415 555 0177");
        assertThat(mia.modal().field("Estimated value")).isEqualTo("12k");
        assertThat(mia.modal().field("Source")).isEqualTo("Referral");
        assertThat(mia.modal().field("Category")).isEqualTo("Business");
        assertThat(mia.modal().field("Owner")).contains("Ben Carter");
        assertThat(mia.modal().field("Follow-up")).contains("2027-01-15");
        assertThat(mia.modal().field("Tags")).isEqualTo("vip, West Coast");
        assertThat(mia.modal().field("Note")).isEqualTo("Met at the fair.\nLikes `tea`.");
        mia.fills("E-mail", "q.roe@roe.com").submits().modalIsClosed();
        assertThat(dibs.look("select category from lead where email = 'q.roe@roe.com'", String.class))
                .containsExactly("Business");
    }

    @Test
    void whatWasTypedBecomesANoteOnTheLeadThatExists() {
        String known = known("Rita Sand, +1 415 555 0188");
        Actor ana = ana();
        ana.types("/lead new R. Sand, Sand Co, (415) 555-0188, note: wants *two*")
                .seesModal("New lead");
        ana.submits().seesModal("This lead exists");
        ana.clicks("Add as note");
        ana.modal().sees("What you typed is a note on " + known);
        ana.closesModal().modalIsClosed();
        assertThat(notes(known)).singleElement().asString().contains("R. Sand", "Sand Co", "wants *two*");
        assertThat(dibs.look("select count(*) from lead where name = 'R. Sand'", Long.class))
                .containsExactly(0L);
    }

    @Test
    void aSecondLeadIsSavedKnowinglyWhereTheWorkspaceAllowsIt() {
        known("Tom Ulm, tom@ulm.com");
        duplicatesAllowed(true);
        Actor ana = ana();
        ana.types("/lead new Tom Ulm Junior, tom@ulm.com").seesModal("New lead");
        ana.submits().seesModal("This lead exists");
        ana.clicks("Save anyway");
        ana.modal().sees("Saved L-").sees("Tom Ulm Junior");
        ana.closesModal();
        assertThat(dibs.look("select count(*) from lead where email = 'tom@ulm.com'", Long.class))
                .containsExactly(2L);
    }

    @Test
    void theSettingIsAskedWhenTheClickArrives() {
        known("Una Vale, una@vale.com");
        duplicatesAllowed(true);
        Actor ana = ana();
        ana.types("/lead add U. Vale, una@vale.com");
        MessageHandle answer = ana.ephemeralSaying("Nothing was saved");
        duplicatesAllowed(false);
        answer.clicks("Save anyway");
        ana.ephemeralSaying("does not take two leads with the same e-mail address");
        assertThat(dibs.look("select count(*) from lead where email = 'una@vale.com'", Long.class))
                .containsExactly(1L);
    }

    @Test
    void aLineHasTheSameWays() {
        String known = known("Vera Wolf, vera@wolf.com");
        Actor ana = ana();
        ana.types("/lead add V. Wolf, Wolf Inc, vera@wolf.com, $9k, friday, note: <!channel> call");
        MessageHandle answer = ana.ephemeralSaying("Nothing was saved").sees(known);
        answer.clicks("Open the form");
        ana.seesModal("New lead");
        assertThat(ana.modal().field("Company")).isEqualTo("Wolf Inc");
        assertThat(ana.modal().field("Follow-up")).contains("2027-01-15");
        ana.closesModal();
        answer.clicks("Add as note");
        ana.ephemeralSaying("What you typed is a note on " + known);
        assertThat(notes(known)).singleElement().asString().contains("Wolf Inc", "<!channel> call");
    }

    @Test
    void aLineIsSavedKnowinglyToo() {
        known("Xena Young, xena@young.com");
        duplicatesAllowed(true);
        Actor ana = ana();
        ana.types("/lead add Xena Young the Second, xena@young.com");
        ana.ephemeralSaying("Nothing was saved").clicks("Save anyway");
        ana.ephemeralSaying("Xena Young the Second. Its card is")
                .sees("Saved L-")
                .clicks("Undo");
        ana.ephemeralSaying("was moved to the trash");
    }

    @Test
    void whatIsTooLongToTravelIsKeptAndNothingOfItIsLost() {
        known("Zoe Abel, zoe@abel.com");
        String note = "word ".repeat(590).strip();
        Actor ana = ana();
        ana.types("/lead new Z. Abel, zoe@abel.com").seesModal("New lead");
        ana.fills("Note", note).fills("Name", "ñ".repeat(190)).submits().seesModal("This lead exists");
        assertThat(dibs.look("select count(*) from capture_draft", Long.class)).containsExactly(1L);
        ana.clicks("Back to the form").seesModal("New lead");
        assertThat(ana.modal().field("Note")).isEqualTo(note);
        ana.submits().seesModal("This lead exists");
        ana.clicks("Add as note");
        ana.modal().sees("What you typed is a note on");
        ana.closesModal();
    }

    @Test
    void aNearMatchIsAHintAndNoMore() {
        String known = known("Jane Doe, Acme, jane@acme.com");
        Actor ana = ana();
        ana.types("/lead add Jane Do, ACME");
        MessageHandle answer = ana.ephemeralSaying("Saved L-").sees("Similar: " + known + " Jane Doe");
        answer.near("Similar").clicks("Open");
        ana.seesModal("Lead " + known).closesModal();
        ana.types("/lead new jane doe").seesModal("New lead").submits().modalIsClosed();
        ana.ephemeralSaying("Similar: ");
        ana.types("/lead add Jane Doe, Globex");
        assertThat(ana.ephemeralSaying("Globex").text()).doesNotContain(known);
    }

    @Test
    void aViewerAddsNoNote() {
        known("Bert Cole, bert@cole.com");
        Actor chloe = dibs.as("U0CHLOE").in("#general");
        chloe.types("/lead add B. Cole, bert@cole.com");
        MessageHandle answer = chloe.ephemeralSaying("Nothing was saved");
        dibs.look("update member set role = 'viewer' where user_id = 'U0CHLOE' returning 1", Integer.class);
        answer.clicks("Add as note");
        chloe.ephemeralSaying("You can look at leads but not change them");
        dibs.look("update member set role = 'rep' where user_id = 'U0CHLOE' returning 1", Integer.class);
    }

    @Test
    void aLeadThatWentToTheTrashMeanwhileTakesNoNote() {
        String known = known("Dora Ek, dora@ek.com");
        Actor ana = ana();
        ana.types("/lead new D. Ek, dora@ek.com").seesModal("New lead");
        ana.submits().seesModal("This lead exists");
        dibs.look("update lead set deleted_at = now() where email = 'dora@ek.com' returning 1", Integer.class);
        ana.clicks("Add as note");
        ana.sees(known + " was moved to the trash meanwhile");
        ana.closesModal().clicks("Back to the form").seesModal("New lead");
        ana.submits().modalIsClosed();
    }

    private static String known(String line) {
        Actor ben = dibs.as("U0BEN").in("#general").types("/lead add " + line);
        ben.ephemeralSaying("Saved L-").sees(line.substring(0, line.indexOf(',')));
        List<Long> numbers = dibs.look("select max(number) from lead", Long.class);
        return "L-" + numbers.getFirst();
    }

    private static List<String> notes(String lead) {
        return dibs.look("select body from note where lead_number = " + lead.substring(2), String.class);
    }

    private static void duplicatesAllowed(boolean allowed) {
        dibs.look("update workspace set duplicates_allowed = " + allowed + " returning 1", Integer.class);
    }

    private static Actor ana() {
        return dibs.as("U0ANA").in("#general");
    }
}
