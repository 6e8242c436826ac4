package app.dibs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.dibs.sandbox.Actor;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The customers in Home, their detail, a deal's way and its card, in the sandbox's page in a real browser. */
class CustomersBrowserTests extends InTheBrowser {
    private record Sold(String name, String line, String stage) {}

    private static final List<Sold> SOLD = List.of(
            new Sold("Jane Doe", "Jane Doe, Acme Doors, jane@acme.com, +1 415 555 0134, $40k", "Proposal"),
            new Sold("Olga Berg", "Olga Berg, Berg Gates, olga@berg.example, $5k", "Discovery"),
            new Sold("Kenji Mori", "Kenji Mori, Mori Works, kenji@mori.example, $18k", "Negotiation"));

    @BeforeAll
    static void threeLeadsBecameCustomers() {
        Actor ben = dibs().as(BEN).in("#general");
        for (Sold sold : SOLD) {
            ben.types("/lead add " + sold.line() + ", note: met at the fair").ephemeralSaying(sold.name());
            String lead = "L-" + number(sold.name());
            ben.types("/lead convert " + lead).seesModal("Convert " + lead);
            ben.fills("Create", "Contact and deal").submits().submits();
            ben.modal().sees("Step 3 of 3");
            ben.fills("Stage", sold.stage());
            ben.submits().modalIsClosed();
        }
        dibs().awaitLetters();
    }

    @Test
    void customersAreListedOpenedAndWon() {
        SandboxPage page = page().onAScreenOf(1100).home(BEN);
        page.presses(page.main(), "Customers");
        assertThat(page.main()).containsText("Contacts 3");
        assertThat(page.main()).containsText("Jane Doe");
        page.shows("41-contacts").presses(page.main(), "Accounts 3");
        assertThat(page.main()).containsText("Acme Doors");
        page.shows("42-accounts").presses(page.main(), "Deals 3");
        assertThat(page.main()).containsText("Open in Sales: $63,000");
        page.shows("43-deals");

        page.as(BEN, LEADS).types("#leads", "/lead C-1");
        Locator contact = page.modal("Contact C-1");
        assertThat(contact).containsText("met at the fair");
        page.shows("44-contact").presses(contact, "Close");
        page.types("#leads", "/lead D-1");
        Locator deal = page.modal("Deal D-1");
        page.chooses(deal, "Stage", "Negot", "Negotiation, 75 %");
        assertThat(deal).containsText("75 %");
        page.shows("45-deal").presses(deal, "Close");
        assertThat(page.message("Negotiation, 75 %")).isVisible();
        page.shows("46-deal-card").types("#leads", "/lead won D-1");
        assertThat(page.message("Won by Ben Carter")).isVisible();
        page.shows("47-won");
    }
}
