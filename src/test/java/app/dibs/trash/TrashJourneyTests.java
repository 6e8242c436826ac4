package app.dibs.trash;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Delete and its Undo, restore, erase, and what is said of leads that are not on the desk. */
class TrashJourneyTests {
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
    void aLeadIsDeletedByCommandAndTheUndoBringsItBack() {
        MessageHandle card = card("Del Dora");
        Actor ana = dibs.as("U0ANA").in("#general");
        MessageHandle answer =
                ana.types("/lead delete " + reference("Del Dora")).ephemeralSaying("was moved to the trash");
        card.sees("is in the trash").seesNoMore("Claim").seesNoMore("Open");
        answer.clicks("Undo");
        ana.ephemeralSaying("is back from the trash");
        card.sees("Nobody owns it yet").replySaying("Ana Souza restored it from the trash");
    }

    @Test
    void whatSomebodyElseDeletedIsForManagersToRestore() {
        MessageHandle card = card("Res Rae");
        String lead = reference("Res Rae");
        dibs.as("U0ANA").in("#general").types("/lead delete " + lead).ephemeralSaying("was moved to the trash");
        card.sees("is in the trash").clicks("Restore");
        dibs.as("U0BEN").in("#leads").ephemeralSaying("Only a manager, or whoever deleted it");
        dibs.as("U0MIA").in("#leads").messageSaying("Res Rae").clicks("Restore").sees("Nobody owns it yet");
        dibs.as("U0MIA").in("#general").types("/lead restore " + lead).ephemeralSaying("is not in the trash");
    }

    @Test
    void theDetailOffersDeleteAndRestore() {
        MessageHandle card = card("Det Dan");
        card.clicks("Open");
        Actor ben = dibs.as("U0BEN").clicks("Delete");
        ben.modal()
                .sees("is in the trash. /lead restore")
                .sees("moved it to the trash")
                .seesNoMore("Add note");
        ben.clicks("Restore").modal().sees("Add note").sees("restored it from the trash");
        ben.closesModal();
        card.sees("Nobody owns it yet");
    }

    @Test
    void aRestoredLeadTakesNoAddressFromALiveOne() {
        dibs.as("U0BEN")
                .in("#general")
                .types("/lead add Addy One, same@address.com")
                .ephemeralSaying("Addy One");
        String lead = reference("Addy One");
        Actor mia = dibs.as("U0MIA").in("#general");
        mia.types("/lead delete " + lead).ephemeralSaying("Addy One");
        dibs.as("U0BEN")
                .in("#general")
                .types("/lead add Addy Two, same@address.com")
                .ephemeralSaying("Addy Two");
        mia.types("/lead restore " + lead)
                .ephemeralSaying("Addy Two has its e-mail address by now")
                .sees("It stays in the trash");
    }

    @Test
    void whatIsInTheTrashSaysSoWithTheWayOn() {
        card("Gone Gil");
        String lead = reference("Gone Gil");
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead delete " + lead).ephemeralSaying("was moved");
        for (String command : new String[] {
            "status %s lost x",
            "note %s x",
            "star %s",
            "tag %s +x",
            "edit %s",
            "copy %s",
            "delete %s",
            "due %s friday",
            "claim %s"
        }) {
            ana.types("/lead " + command.formatted(lead)).ephemeral().sees("is in the trash. /lead restore " + lead);
        }
        ana.types("/lead " + lead).modal().sees("Gone Gil").sees("is in the trash");
        ana.closesModal();
    }

    @Test
    void whatWasMergedLeadsToTheOther() {
        card("Into Ivy");
        card("Merged Max");
        String into = reference("Into Ivy");
        String lead = reference("Merged Max");
        dibs.look(
                "update lead set deleted_at = now(), merged_into = " + into.substring(2)
                        + " where name = 'Merged Max' returning 1",
                Integer.class);
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead star " + lead)
                .ephemeralSaying("was merged into " + into)
                .clicks("Open " + into);
        ana.seesModal("Lead " + into).closesModal();
        ana.types("/lead " + lead)
                .seesModal("Lead " + lead)
                .clicks("Open " + into)
                .seesModal("Lead " + into);
        ana.closesModal().closesModal();
    }

    @Test
    void anAdminErasesAPersonForGood() {
        dibs.as("U0BEN")
                .in("#general")
                .types("/lead add Erase Eve, eve@erase.com, note: secret")
                .ephemeralSaying("Erase Eve");
        String lead = reference("Erase Eve");
        MessageHandle card = dibs.as("U0BEN").in("#leads").messageSaying("Erase Eve");
        dibs.as("U0MIA").in("#general").types("/lead erase " + lead).ephemeralSaying("Only an admin can erase");
        Actor sam = dibs.as("U0SAM").in("#general").types("/lead erase " + lead).seesModal("Erase " + lead);
        sam.modal().sees("This cannot be undone").sees("all of its notes");
        sam.fills("Type " + lead + " to erase it", "yes")
                .submits()
                .seesError("Type " + lead + " to erase it", "Nothing is erased yet");
        sam.fills("Type " + lead + " to erase it", lead).submits().modalIsClosed();
        sam.ephemeralSaying("was erased for good");
        card.sees("was erased for good").seesNoMore("eve@erase.com").seesNoMore("Restore");
        assertThat(dibs.look("select count(*) from lead where email = 'eve@erase.com'", Long.class))
                .containsExactly(0L);
        assertThat(dibs.look("select count(*) from note where body = 'secret'", Long.class))
                .containsExactly(0L);
        sam.types("/lead erase " + lead).ephemeralSaying("was erased for good. Nothing was changed");
        sam.types("/lead restore " + lead).ephemeralSaying("was erased for good. Nothing was changed");
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
