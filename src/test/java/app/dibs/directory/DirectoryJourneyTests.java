package app.dibs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import app.dibs.sandbox.ViewHandle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A team looks for its customers: in the Home tab, by command, and from one to what belongs to it. */
class DirectoryJourneyTests {
    private static final String NASTY = "<!channel> *bold* _it_ & \u202Esdrawkcab";

    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        customer("U0BEN", "Jane Doe, Acme Doors, jane@acme.example, +1 415 555 0101, $40k, #vip", "Proposal");
        customer("U0ANA", "Olga Orlova, Berg Gates, olga@berg.example, $5k", "Discovery");
        for (int i = 1; i <= 23; i++) {
            dibs.look("""
                    insert into contact (workspace_id, number, name, created_at, created_by, touched_at, owner_id)
                    values ('T0NORTHWIND', %1$d, 'Page Turner %2$02d', now(), 'U0CHLOE', now(), 'U0CHLOE') returning 1
                    """.formatted(1000 + i, i), Integer.class);
        }
    }

    /** A lead becomes a contact, an account and a deal at this stage; the owner is who converts it. */
    private static void customer(String user, String line, String stage) {
        String name = line.split(",", 2)[0];
        Actor actor = dibs.as(user).in("#general");
        actor.types("/lead add " + line + ", note: met " + name + " at the fair")
                .ephemeralSaying(name);
        String lead =
                "L-" + dibs.look("select max(number) from lead", Long.class).getFirst();
        actor.types("/lead convert " + lead).seesModal("Convert " + lead);
        actor.fills("Create", "Contact and deal").submits().submits();
        actor.modal().sees("Step 3 of 3");
        actor.fills("Stage", stage);
        actor.modal().sees("Probability in %: " + (stage.equals("Proposal") ? "50" : "10"));
        actor.submits().modalIsClosed();
        dibs.awaitLetters();
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(dibs.slack().violations()).isEmpty();
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    private static ViewHandle customers(String user, String kind) {
        dibs.as(user).opensHome().clicks("Customers");
        return dibs.as(user).home().sees("Contacts ").clicks(kind);
    }

    @Test
    void contactsAreSearchedSortedAndFiltered() {
        ViewHandle home = customers("U0MIA", "Contacts 25");
        home.sees("Page Turner 23").fills("Search", "acme").sees("Jane Doe").seesNoMore("Page Turner");
        home.clicks("Clear")
                .picks("Order", "Name")
                .sees("Jane Doe")
                .sees("Olga Orlova")
                .sees("Page Turner 08");
        home.picks("Whose", "Nobody's")
                .sees("No contacts are like that")
                .clicks("Clear")
                .sees("Jane Doe");
        home.clicks("Filters…");
        dibs.as("U0MIA").seesModal("Filters").fills("Tag", "#vip").submits().modalIsClosed();
        home.sees("Shown: #vip").sees("Jane Doe").seesNoMore("Olga");
        home.clicks("Filters…");
        dibs.as("U0MIA")
                .seesModal("Filters")
                .fills("Account", "Berg Gates")
                .fills("Tag", "")
                .submits()
                .modalIsClosed();
        home.sees("account A-").sees("Olga Orlova").seesNoMore("Jane Doe").clicks("Clear");
    }

    @Test
    void pagesAreTurnedThereAndBackAndTheChoiceIsRemembered() {
        ViewHandle home = customers("U0CHLOE", "Contacts 25");
        home.picks("Whose", "Mine").sees("Shown: mine");
        home.picks("Order", "Name")
                .sees("Page Turner 01")
                .sees("Page Turner 10")
                .seesNoMore("Page Turner 11");
        home.clicks("Next")
                .sees("Page Turner 11")
                .seesNoMore("Page Turner 10")
                .clicks("Next")
                .sees("Page Turner 23");
        home.seesNoMore("Next").clicks("Previous").sees("Page Turner 11").sees("Page Turner 20");
        dibs.as("U0CHLOE").opensHome().sees("Page Turner 01").sees("Shown: mine");
    }

    @Test
    void dealsShowWhatIsOpenByStage() {
        ViewHandle home = customers("U0SAM", "Deals 2");
        home.sees("Open in Sales: $45,000").sees("Proposal 1, $40,000").sees("Discovery 1, $5,000");
        home.picks("Order", "Highest value").sees("Acme Doors").sees("Sales: Proposal, 50 %");
        home.clicks("Filters…");
        dibs.as("U0SAM").seesModal("Filters").fills("Stage", "Proposal").fills("Status", "Open");
        dibs.as("U0SAM").submits().modalIsClosed();
        home.sees("Shown: stage Proposal · Open").sees("Acme Doors").seesNoMore("Berg Gates");
        home.clicks("Filters…");
        dibs.as("U0SAM")
                .seesModal("Filters")
                .fills("Expected close", "This month")
                .submits()
                .modalIsClosed();
        home.sees("No deals are like that").clicks("Clear").sees("Berg Gates");
        home.clicks("Accounts 2").sees("Acme Doors").sees("Berg Gates");
    }

    @Test
    void whatBelongsTogetherIsOpenedFromOneToTheOther() {
        Actor ben = dibs.as("U0BEN").in("#general").types("/lead " + number("contact", "Jane Doe"));
        ben.seesModal("Contact " + number("contact", "Jane Doe"));
        ben.modal()
                .sees("Jane Doe")
                .sees("jane@acme.example")
                .sees("#vip")
                .sees("met Jane Doe at the fair")
                .sees("Ben Carter added it, made of L-")
                .sees("Account");
        ben.clicks("Open " + number("account", "Acme Doors"));
        ben.seesModal("Account " + number("account", "Acme Doors"))
                .modal()
                .sees("Contacts")
                .sees("Deals")
                .sees("Proposal");
        ben.clicks("Open " + number("deal", "Acme Doors"));
        ben.seesModal("Deal " + number("deal", "Acme Doors"))
                .modal()
                .sees("$40,000")
                .sees("Proposal")
                .sees("50 %")
                .sees("met Jane Doe at the fair");
        ben.clicks("Open " + number("contact", "Jane Doe")).seesModal("Contact " + number("contact", "Jane Doe"));
        String contact = number("contact", "Jane Doe");
        String lead = "L-"
                + dibs.look("select number from lead where name = 'Jane Doe'", Long.class)
                        .getFirst();
        ben.clicks("Open " + lead).seesModal("Lead " + lead);
        ben.clicks("Open " + contact).seesModal("Contact " + contact);
        ben.clicks("Open " + lead).seesModal("Lead " + lead);
        ben.clicks("Open " + number("deal", "Acme Doors")).seesModal("Deal " + number("deal", "Acme Doors"));
        ben.closesModal().closesModal().closesModal();
    }

    @Test
    void aCommandLooksInAllThree() {
        Actor ben = dibs.as("U0BEN").in("#general");
        MessageHandle found = ben.types("/lead customers ACME").ephemeralSaying("with “ACME”");
        assertThat(found.text())
                .contains("Jane Doe", "A-", "Acme Doors", "Proposal")
                .doesNotContain("Olga");
        found.clicks("Open");
        ben.seesModal("Contact " + number("contact", "Jane Doe")).closesModal();
        ben.types("/lead customers turner").ephemeralSaying("There may be more than 5 contacts");
        ben.types("/lead customers nobody-like-this").ephemeralSaying("There is no contact, account or deal");
        ben.types("/lead customers be").ephemeralSaying("Berg Gates");
        ben.types("/lead D-999").ephemeralSaying("There is no deal D-999");
        String account = number("account", "Berg Gates");
        ben.types("/lead " + account.toLowerCase(Locale.ROOT))
                .seesModal("Account " + account)
                .closesModal();
    }

    @Test
    void aConvertedLeadLeadsToWhatItBecame() {
        MessageHandle card = dibs.as("U0MIA").in("#leads").messageSaying("Jane Doe");
        String deal = number("deal", "Acme Doors");
        card.clicks("Open " + deal);
        dibs.as("U0MIA").seesModal("Deal " + deal).closesModal();
        String contact = number("contact", "Jane Doe");
        card.clicks("Open " + contact);
        dibs.as("U0MIA").seesModal("Contact " + contact).closesModal();
    }

    @Test
    void namesStayWords() {
        dibs.client()
                .sql("insert into account (workspace_id, number, name, website, created_at, created_by, touched_at)"
                        + " values ('T0NORTHWIND', 900, :name, 'x|y>.com', now(), 'U0ANA', now())")
                .bind("name", NASTY)
                .then()
                .block();
        Actor ana = dibs.as("U0ANA").in("#general").types("/lead A-900").seesModal("Account A-900");
        assertThat(mrkdwn(ana.modal().json())).isNotEmpty().noneMatch(text -> text.contains("<!channel>"));
        ana.closesModal();
        assertThat(mrkdwn(ana.types("/lead customers sdrawkcab")
                        .ephemeralSaying("Customers")
                        .blocks()))
                .anyMatch(text -> text.contains("&lt;!channel&gt;"))
                .noneMatch(text -> text.contains("<!channel>") || text.contains(" *bold*"));
        dibs.look("update account set deleted_at = now() where number = 900 returning 1", Integer.class);
        customers("U0ANA", "Accounts 2")
                .clicks("In the trash")
                .sees("in the trash since")
                .sees("Back from the trash");
        dibs.as("U0ANA").home().clicks("Back from the trash").sees("Berg Gates");
    }

    @Test
    void guestsSeeNothing() {
        String guest = dibs.look("select user_id from member where outsider and not is_bot limit 1", String.class)
                .getFirst();
        dibs.as(guest).opensHome().sees("can't use it").seesNoMore("Customers");
        dibs.as(guest).in("#general").types("/lead customers acme");
        assertThat(dibs.as(guest).in("#general").ephemeral().text()).doesNotContain("Acme");
    }

    /** All that Slack reads as mrkdwn. */
    private static List<String> mrkdwn(JsonNode blocks) {
        return blocks.findParents("type").stream()
                .filter(node -> "mrkdwn".equals(node.path("type").asString()))
                .map(node -> node.path("text").asString())
                .toList();
    }

    private static String number(String kind, String name) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + "-"
                + dibs.look(
                                "select number from " + kind + " where name = '" + name + "' and deleted_at is null",
                                Long.class)
                        .getFirst();
    }
}
