package app.dibs.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Status, notes, star and copy, from the card, the detail and by command. */
class WorkJourneyTests {
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
    void aNewLeadIsContactedFromItsCard() {
        card("Cora Nye").clicks("Contacted").sees("· Contacted").replySaying("moved it from New to Contacted");
    }

    @Test
    void aLeadIsLostForAReasonAndReopenedInTheDetail() {
        MessageHandle card = card("Lost Liv");
        Actor ben = open(card);
        ben.picks("Status", "Lost").seesModal("Lost: " + reference("Lost Liv"));
        ben.submits().seesError("Why is it lost?", "Please complete this required field");
        ben.fills("Why is it lost?", "Too *expensive* <!channel>").submits();
        ben.modal().sees("Lost: Too ").sees("<!channel>").sees("Ben Carter moved it from New to Lost");
        card.sees("Lost: Too ").sees("expensive");
        ben.picks("Lost", "Reopen as Contacted");
        ben.modal().sees("moved it from Lost to Contacted");
        card.sees("· Contacted").seesNoMore("Lost: Too");
        ben.closesModal();
    }

    @Test
    void aStatusIsSetByCommand() {
        card("Status Sol");
        String lead = reference("Status Sol");
        Actor ana = ana();
        ana.types("/lead status " + lead + " qualified").ephemeralSaying("Status Sol is Qualified now");
        ana.types("/lead status " + lead + " qualified").ephemeralSaying("is Qualified already");
        ana.types("/lead status " + lead + " contcted")
                .ephemeralSaying("Did you mean /lead status " + lead + " contacted");
        ana.types("/lead status " + lead + " converted").ephemeralSaying("/lead convert " + lead);
        ana.types("/lead status " + lead).ephemeralSaying("Type the status behind it");
        ana.types("/lead status").ephemeralSaying("Type which lead you mean");
        ana.types("/lead status L-99999 lost gone").ephemeralSaying("There is no lead L-99999");
        ana.types("/lead status " + lead + " lost too expensive").ephemeralSaying("is Lost now: too expensive");
        ana.types("/lead status " + lead + " lost again").ephemeralSaying("is Lost already");
    }

    @Test
    void lostWithoutAReasonAsksForIt() {
        card("Ask Abe");
        Actor ana = ana().types("/lead status " + reference("Ask Abe") + " lost");
        ana.fills("Why is it lost?", "no budget").submits().modalIsClosed();
        ana.ephemeralSaying("is Lost now: no budget");
    }

    @Test
    void aNoteIsAddedInTheDetailAndReadByAll() {
        MessageHandle card = card("Note Ned");
        Actor ben = open(card);
        ben.modal().sees("Nobody has noted anything yet");
        ben.clicks("Add note")
                .fills("Note", "Asked for `two` offers\n<!channel> \u202e 😀")
                .submits();
        ben.modal().sees("Asked for ").sees(" offers").sees("<!channel>").sees("😀");
        ben.closesModal();
        card.clicks("Add note");
        ben.fills("Note", "And for a third").submits().modalIsClosed();
        ben.ephemeralSaying("Noted on " + reference("Note Ned")).sees("And for a third");
        dibs.awaitLetters();
        assertThat(card.thread()).hasSize(2);
        assertThat(card.thread().getLast().text()).contains("Ben Carter noted: And for a third");
        Actor ana = open(dibs.as("U0ANA").in("#leads").messageSaying("Note Ned"), "U0ANA");
        assertThat(ana.modal().text().indexOf("And for a third"))
                .isPositive()
                .isLessThan(ana.modal().text().indexOf("Asked for"));
        ana.closesModal();
    }

    @Test
    void aLongNoteIsKeptWholeAndReadInPieces() {
        card("Long Lou");
        String text = "word & more ".repeat(850) + "the end";
        ana().types("/lead note " + reference("Long Lou") + " " + text).ephemeralSaying("Noted on");
        assertThat(dibs.look("select body from note where body like 'word & more%'", String.class))
                .containsExactly(text);
        Actor ana = ana().types("/lead " + reference("Long Lou"));
        ana.modal().sees("word & more").clicks("Read on");
        ana.seesModal("Note on " + reference("Long Lou"));
        ana.modal().sees("the end");
        ana.closesModal();
        ana.closesModal();
    }

    @Test
    void aNoteTouchesTheLead() {
        card("Touch Tia");
        dibs.look(
                "update lead set touched_at = timestamp '2020-01-01' where name = 'Touch Tia' returning 1",
                Integer.class);
        ana().types("/lead note " + reference("Touch Tia") + " hello").ephemeralSaying("hello");
        assertThat(dibs.look(
                        "select touched_at > created_at - interval '1 minute' from lead where name = 'Touch Tia'",
                        Boolean.class))
                .containsExactly(true);
    }

    @Test
    void theHistoryIsReadPageByPage() {
        card("Page Pia");
        String lead = reference("Page Pia");
        for (int i = 0; i < 10; i++) {
            ana().types("/lead star " + lead).ephemeralSaying("is starred now");
            ana().types("/lead unstar " + lead).ephemeralSaying("has no star any more");
        }
        for (int i = 1; i <= 7; i++) {
            ana().types("/lead note " + lead + " note number " + i).ephemeralSaying("note number " + i);
        }
        Actor ana = ana().types("/lead " + lead);
        ana.modal()
                .sees("note number 7")
                .sees("note number 3")
                .seesNoMore("note number 2")
                .seesNoMore("added it");
        ana.clicks("Older").modal().sees("Ben Carter added it").sees("note number 7");
        ana.clicks("Older notes").modal().sees("note number 1").sees("added it").seesNoMore("note number 3");
        ana.clicks("Newer notes").modal().sees("note number 7").seesNoMore("note number 2");
        ana.clicks("Newer").modal().sees("took the star off").seesNoMore("added it");
        ana.closesModal();
    }

    @Test
    void aLeadIsStarredFromItsCard() {
        MessageHandle card = card("Star Stu");
        card.clicks("Star").sees("⭐ Starred");
        card.clicks("Remove star").seesNoMore("Starred");
        ana().types("/lead unstar " + reference("Star Stu")).ephemeralSaying("has no star");
    }

    @Test
    void aCopyHasNoAddressAndCanBeUndone() {
        ana().types("/lead add Copy Cat, cat@copy.com, $5k, referral, #vip").ephemeralSaying("Copy Cat");
        card(dibs.as("U0ANA").in("#leads"), "Copy Cat").clicks("Claim").sees("Owner Ana Souza");
        String lead = reference("Copy Cat");
        Actor ana = ana();
        MessageHandle answer = ana.types("/lead copy " + lead).ephemeralSaying("Copied " + lead);
        MessageHandle copy = dibs.as("U0BEN").in("#leads").messageSaying(copyOf("Copy Cat") + " · New");
        copy.sees("$5,000").sees("#vip").sees("Owner Ana Souza").seesNoMore("cat@copy.com");
        open(copy).modal().sees("copy of " + lead);
        dibs.as("U0BEN").closesModal();
        answer.clicks("Undo");
        ana.ephemeralSaying("was moved to the trash");
        copy.sees("is in the trash");
    }

    @Test
    void aCopyThatSomebodyHasActedOnStays() {
        card("Stay Sid");
        MessageHandle answer =
                ana().types("/lead copy " + reference("Stay Sid")).ephemeralSaying("Copied");
        MessageHandle copy = dibs.as("U0BEN").in("#leads").messageSaying(copyOf("Stay Sid") + " · New");
        copy.sees("Nobody owns it yet").clicks("Contacted").sees("· Contacted");
        answer.clicks("Undo");
        ana().ephemeralSaying("stays as it is");
    }

    @Test
    void aViewerChangesNothing() {
        MessageHandle card = card("View Vic");
        dibs.look("update member set role = 'viewer' where user_id = 'U0CHLOE' returning 1", Integer.class);
        dibs.as("U0CHLOE").in("#leads").messageSaying("View Vic").clicks("Contacted");
        dibs.as("U0CHLOE").in("#leads").ephemeralSaying("You can look at leads but not work them");
        Actor chloe = dibs.as("U0CHLOE").in("#general");
        chloe.types("/lead copy " + reference("View Vic")).ephemeralSaying("Nothing was copied");
        chloe.types("/lead star " + reference("View Vic")).ephemeralSaying("Nothing was changed");
        chloe.types("/lead note " + reference("View Vic") + " x").ephemeralSaying("Nothing was changed");
        chloe.types("/lead " + reference("View Vic"));
        chloe.modal().sees("View Vic");
        chloe.closesModal();
        card.sees("· New");
    }

    private static Actor ana() {
        return dibs.as("U0ANA").in("#general");
    }

    /** A lead of Ben's making that nobody owns, its card as Ben sees it. */
    private static MessageHandle card(String name) {
        dibs.as("U0BEN").in("#general").types("/lead add " + name).ephemeralSaying(name);
        return card(dibs.as("U0BEN").in("#leads"), name);
    }

    private static MessageHandle card(Actor reader, String name) {
        return reader.messageSaying(name);
    }

    private static Actor open(MessageHandle card) {
        return open(card, "U0BEN");
    }

    private static Actor open(MessageHandle card, String reader) {
        card.clicks("Open");
        dibs.as(reader).modal().sees("Activity");
        return dibs.as(reader).in("#leads");
    }

    private static String copyOf(String name) {
        return "L-"
                + dibs.look("select max(number) from lead where name = '" + name + "'", Long.class)
                        .getFirst();
    }

    private static String reference(String name) {
        return "L-"
                + dibs.look("select min(number) from lead where name = '" + name + "'", Long.class)
                        .getFirst();
    }
}
