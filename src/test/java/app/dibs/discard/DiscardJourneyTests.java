package app.dibs.discard;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.ViewHandle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Customers go to the trash and come back; a person is erased for good. */
class DiscardJourneyTests {
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

    private static void contact(long number, String name, String email) {
        dibs.look("""
                insert into contact (workspace_id, number, name, email, created_at, created_by, touched_at)
                values ('T0NORTHWIND', %d, '%s', '%s', now(), 'U0ANA', now()) returning 1
                """.formatted(number, name, email), Integer.class);
    }

    private static Actor looksAt(String user, String number) {
        return dibs.as(user).in("#general").types("/lead " + number);
    }

    @Test
    void theDetailOffersDeleteAndRestore() {
        contact(11, "Del Dora", "dora@del.com");
        Actor ben = looksAt("U0BEN", "C-11").seesModal("Contact C-11").clicks("Delete");
        ben.modal()
                .sees("C-11 is in the trash")
                .sees("Ben Carter moved it to the trash")
                .seesNoMore("Edit");
        ben.clicks("Restore").modal().sees("Edit").sees("Ben Carter restored it from the trash");
        ben.closesModal();
    }

    @Test
    void whatIsClickedCanBeTyped() {
        contact(17, "Ty Typed", "ty@typed.com");
        Actor ben = dibs.as("U0BEN").in("#general").types("/lead delete c-17");
        ben.ephemeralSaying("C-17 Ty Typed was moved to the trash").clicks("Undo");
        ben.ephemeralSaying("C-17 Ty Typed is back from the trash");
        ben.types("/lead delete C-17").types("/lead delete C-17").ephemeralSaying("C-17 is in the trash");
        ben.types("/lead restore C-17").ephemeralSaying("C-17 Ty Typed is back from the trash");
        ben.types("/lead delete A-999").ephemeralSaying("There is no account A-999");
        ben.types("/lead restore D-999").ephemeralSaying("D-999");
        ben.types("/lead erase C-17").ephemeralSaying("Only an admin can erase");
        Actor sam = dibs.as("U0SAM").in("#general").types("/lead erase D-9");
        sam.ephemeralSaying("D-9 is no person");
        sam.types("/lead erase C-17").seesModal("Erase C-17").closesModal();
        sam.types("/lead help").ephemeralSaying("/lead delete C-7");
    }

    @Test
    void aRowOfAnAnswerIsDeletedAndTheUndoBringsItBack() {
        contact(12, "Una Undone", "una@undone.com");
        Actor ben = dibs.as("U0BEN").in("#general").types("/lead customers undone");
        ben.ephemeralSaying("Una Undone").clicks("Delete");
        ben.ephemeralSaying("C-12 Una Undone was moved to the trash").clicks("Undo");
        ben.ephemeralSaying("C-12 Una Undone is back from the trash");
        assertThat(dibs.look("select count(*) from contact where number = 12 and deleted_at is null", Long.class))
                .containsExactly(1L);
    }

    @Test
    void theTrashListsWhatWasDeletedAndAManagerRestoresIt() {
        contact(13, "Tess Trash", "tess@trash.com");
        looksAt("U0ANA", "C-13").clicks("Delete").closesModal();
        Actor ben = looksAt("U0BEN", "C-13").clicks("Restore");
        ben.modal().sees("Only a manager, or whoever deleted it, can bring C-13 back");
        ben.closesModal().closesModal();
        Actor mia = dibs.as("U0MIA");
        mia.opensHome().clicks("Customers");
        ViewHandle home = mia.home()
                .sees("Contacts ")
                .clicks("In the trash")
                .sees("Tess Trash")
                .sees("in the trash since");
        home.clicks("Restore");
        mia.modal().sees("C-13 Tess Trash is back from the trash");
        mia.closesModal();
        mia.home().seesNoMore("Tess Trash").clicks("Back from the trash").sees("Tess Trash");
    }

    @Test
    void whoComesBackTakesNoAddressFromALiveOne() {
        contact(14, "Addy One", "same@address.com");
        looksAt("U0MIA", "C-14").clicks("Delete").closesModal();
        contact(15, "Addy Two", "same@address.com");
        Actor mia = looksAt("U0MIA", "C-14").clicks("Restore");
        mia.modal().sees("It stays in the trash").sees("Addy Two has its e-mail address by now");
        mia.closesModal().closesModal();
    }

    @Test
    void anAdminErasesAPersonForGoodAndIsToldWhatLeadsHold() {
        Actor ben = dibs.as("U0BEN").in("#general");
        ben.types("/lead add Eve Erased, Erased Co, eve@erased.com, +1 415 555 0177, note: secret")
                .ephemeralSaying("Eve");
        String lead =
                "L-" + dibs.look("select max(number) from lead", Long.class).getFirst();
        ben.types("/lead convert " + lead).seesModal("Convert " + lead).fills("Create", "Contact and deal");
        ben.submits().submits().submits().modalIsClosed();
        long number = dibs.look("select number from contact where email = 'eve@erased.com'", Long.class)
                .getFirst();
        String contact = "C-" + number;
        looksAt("U0BEN", contact).clicks("Add note").fills("Note", "Eve is ill").submits();
        ben.seesModal("Contact " + contact)
                .clicks("Edit")
                .fills("E-mail", "eve2@erased.com")
                .submits();
        ben.seesModal("Contact " + contact).clicks("Delete").modal().sees("is in the trash");
        ben.clicks("Erase…").modal().sees("Only an admin can erase a person");
        ben.closesModal().closesModal();

        Actor sam = looksAt("U0SAM", contact).clicks("Erase…").seesModal("Erase " + contact);
        sam.modal().sees("This cannot be undone").sees("It was made of " + lead).sees("/lead erase " + lead);
        sam.fills("Type " + contact + " to erase it", "yes").submits();
        sam.seesError("Type " + contact + " to erase it", "Nothing is erased yet");
        sam.fills("Type " + contact + " to erase it", contact).submits().seesModal("Contact " + contact);
        sam.modal()
                .sees("was erased for good")
                .sees("Sam")
                .sees("erased it")
                .seesNoMore("Eve is ill")
                .seesNoMore("eve2@erased.com")
                .seesNoMore("Restore");
        sam.closesModal();
        assertThat(everythingOf("contact", "number", number) + everythingOf("customer_activity", "contact", number))
                .doesNotContain("Eve", "erased.com", "ill", "4155550177", "Erased Co");
        assertThat(dibs.look("select count(*) from conversion", Long.class)).containsExactly(0L);
        looksAt("U0SAM", contact).modal().sees("was erased for good");
        sam.closesModal();
        dibs.as("U0SAM").in("#general").types("/lead customers eve2").ephemeralSaying("There is no contact");
    }

    private static String everythingOf(String table, String column, long number) {
        return String.join(
                "\n",
                dibs.look("select t::text from %s t where %s = %d".formatted(table, column, number), String.class));
    }
}
