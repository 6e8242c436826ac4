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

/** What is said in Slack becomes a lead, or a note on one. */
class MessageJourneyTests {
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
    void aMessageIsMadeALeadAndItsThreadIsTold() {
        MessageHandle message =
                says("#leads", "Hi, I'm Jane Doe from Acme, jane@acme.com, (415) 555-0134. 3 doors & <b>?");
        Actor ana = dibs.as("U0ANA").in("#leads");
        ana.messageSaying("I'm Jane Doe").shortcut("Make this a lead");
        ana.seesModal("New lead");
        assertThat(ana.modal().field("Name")).isEqualTo("Jane Doe");
        assertThat(ana.modal().field("Company")).isEqualTo("Acme");
        assertThat(ana.modal().field("E-mail")).isEqualTo("jane@acme.com");
        assertThat(ana.modal().field("Phone")).isEqualTo("+1 415-555-0134");
        assertThat(ana.modal().field("Note")).contains("3 doors & <b>?");
        ana.submits().modalIsClosed();
        ana.ephemeralSaying("Saved L-");
        message.replySaying("Ana Souza made " + lead("Jane Doe") + " of this");
        assertThat(notes("Jane Doe"))
                .singleElement()
                .asString()
                .contains(
                        "3 doors & <b>?",
                        "\n\nFrom https://",
                        "/archives/C0LEADS/p" + message.ts().replace(".", ""));
    }

    @Test
    void aReplyIsToldInItsOwnThread() {
        MessageHandle question = says("#leads", "Anything from the fair?");
        dibs.as("U0BEN").replies(question, "Yes, Otto Berg (Berg AG) wants a call");
        MessageHandle reply = dibs.as("U0ANA")
                .in("#leads")
                .messageSaying("Anything from the fair")
                .replySaying("Otto Berg");
        reply.shortcut("Make this a lead");
        Actor ana = dibs.as("U0ANA").seesModal("New lead");
        assertThat(ana.modal().field("Company")).isEqualTo("Berg AG");
        ana.submits().modalIsClosed();
        question.replySaying("Ana Souza made " + lead("Otto Berg") + " of this");
    }

    @Test
    void nothingIsToldWhereDibsIsNoMember() {
        MessageHandle message = says("#general", "Please call Nils Holm, nils@holm.com");
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.messageSaying("Nils Holm").shortcut("Make this a lead");
        ana.seesModal("New lead").submits().modalIsClosed();
        dibs.awaitLetters();
        assertThat(message.thread()).isEmpty();
        assertThat(dibs.look("select count(*) from outbox where state = 'dead'", Long.class))
                .containsExactly(0L);
        assertThat(dibs.look("select count(*) from dead_recipient", Long.class)).containsExactly(0L);
    }

    @Test
    void aMessageOfSomebodyWhoIsKnownBecomesANote() {
        dibs.as("U0BEN")
                .in("#general")
                .types("/lead add Rosa Lund, rosa@lund.com")
                .ephemeralSaying("Saved L-");
        says("#leads", "rosa@lund.com called again about the gate");
        Actor ana = dibs.as("U0ANA").in("#leads");
        ana.messageSaying("called again").shortcut("Make this a lead");
        ana.seesModal("New lead").fills("Name", "Rosa").submits().seesModal("This lead exists");
        ana.clicks("Add as note");
        ana.modal().sees("What you typed is a note on " + lead("Rosa Lund"));
        ana.closesModal();
        assertThat(notes("Rosa Lund")).singleElement().asString().contains("about the gate", "From https://");
    }

    @Test
    void aMessageIsAddedToALeadThatIsFoundByNameOrReference() {
        dibs.as("U0BEN").in("#general").types("/lead add Vera Moss, Moss Ltd").ephemeralSaying("Saved L-");
        String vera = lead("Vera Moss");
        says("#leads", "The *moss* people want <!channel> 4 doors");
        Actor ana = dibs.as("U0ANA").in("#leads");
        ana.messageSaying("people want").shortcut("Add to lead as note");
        ana.seesModal("Add to lead as note");
        ana.modal().fills("Lead", vera);
        ana.fills("Lead", "Moss Lt");
        assertThat(ana.modal().field("Lead")).isEqualTo(vera + " Vera Moss · Moss Ltd");
        ana.submits().modalIsClosed();
        ana.ephemeralSaying("Your note stands with " + vera).clicks("Open");
        ana.seesModal("Lead " + vera).modal().sees("4 doors");
        ana.closesModal();
        assertThat(notes("Vera Moss")).singleElement().asString().contains("4 doors", "From https://");
    }

    @Test
    void aLongMessageIsKeptWhole() {
        dibs.as("U0BEN").in("#general").types("/lead add Long Lars").ephemeralSaying("Saved L-");
        String text = "The story of Lars. " + "très long 長い ".repeat(900).strip();
        says("#leads", text);
        Actor ana = dibs.as("U0ANA").in("#leads");
        ana.messageSaying("The story of Lars").shortcut("Add to lead as note");
        ana.seesModal("Add to lead as note")
                .fills("Lead", lead("Long Lars"))
                .submits()
                .modalIsClosed();
        assertThat(notes("Long Lars"))
                .singleElement()
                .asString()
                .satisfies(note -> assertThat(note.replace("\n", " ")).startsWith(text));
    }

    @Test
    void aLeadThatWentToTheTrashMeanwhileTakesNoNoteAndNothingTypedIsLost() {
        dibs.as("U0BEN").in("#general").types("/lead add Tara Trash").ephemeralSaying("Saved L-");
        says("#leads", "Tara is not coming");
        Actor ana = dibs.as("U0ANA").in("#leads");
        ana.messageSaying("not coming").shortcut("Add to lead as note");
        ana.seesModal("Add to lead as note").fills("Lead", lead("Tara Trash"));
        dibs.look("update lead set deleted_at = now() where name = 'Tara Trash' returning 1", Integer.class);
        ana.submits().seesError("Lead", "is in the trash");
        assertThat(ana.modal().field("Note")).isEqualTo("Tara is not coming");
        ana.closesModal();
    }

    @Test
    void aReferenceOrALinkInAMessageIsAnsweredWithNothing() {
        dibs.as("U0BEN").in("#leads").types("/lead add Quiet Quinn").ephemeralSaying("Saved L-");
        MessageHandle card = dibs.as("U0ANA").in("#leads").messageSaying("Quiet Quinn");
        dibs.awaitLetters();
        long mark = dibs.slack().inspector().mark();
        MessageHandle message = says(
                "#leads",
                "See " + lead("Quiet Quinn") + " and https://northwind.slack.com/archives/C0LEADS/p"
                        + card.ts().replace(".", ""));
        dibs.awaitLetters();
        assertThat(dibs.slack().inspector().callsSince(mark)).isEmpty();
        assertThat(message.thread()).isEmpty();
    }

    @Test
    void aViewerIsToldKindly() {
        dibs.look("update member set role = 'viewer' where user_id = 'U0CHLOE' returning 1", Integer.class);
        says("#leads", "I'm Val Viewer");
        Actor chloe = dibs.as("U0CHLOE").in("#leads");
        chloe.messageSaying("Val Viewer").shortcut("Make this a lead");
        chloe.ephemeralSaying("You can look at leads but not add any");
        chloe.messageSaying("Val Viewer").shortcut("Add to lead as note");
        chloe.ephemeralSaying("no note was added");
        dibs.look("update member set role = 'rep' where user_id = 'U0CHLOE' returning 1", Integer.class);
    }

    private static MessageHandle says(String channel, String text) {
        return dibs.as("U0BEN").in(channel).types(text).latestMessageIn(channel);
    }

    private static String lead(String name) {
        return "L-"
                + dibs.look("select number from lead where name = '" + name + "'", Long.class)
                        .getFirst();
    }

    private static List<String> notes(String name) {
        return dibs.look(
                "select n.body from note n join lead l on l.number = n.lead_number where l.name = '" + name + "'",
                String.class);
    }
}
