package app.dibs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The four ways from a lead to a customer, in the sandbox's page in a real browser; a picture of each step is kept. */
class ConvertBrowserTests extends InTheBrowser {
    @Test
    void threeStepsMakeAContactAnAccountAndADeal() {
        SandboxPage page = lead("Vera van Dam, Dam Doors, vera@dam.com, +1 415 555 0142, $12k");
        page.presses(page.message("Dam Doors"), "Convert");
        Locator wizard = page.modal("Convert L-" + number("Vera van Dam"));
        assertThat(wizard).containsText("Step 1 of 3");
        wizard.getByText("Contact and deal", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.shows("30-convert-contact");
        page.presses(wizard, "Next");
        assertThat(wizard).containsText("Step 2 of 3");
        page.fills(wizard, "Industry", "Doors").shows("31-convert-account").presses(wizard, "Next");
        assertThat(wizard).containsText("Step 3 of 3");
        page.chooses(wizard, "Stage", "Proposal");
        assertThat(wizard).containsText("makes the contact Vera van Dam");
        page.shows("32-convert-deal").presses(wizard, "Convert");
        assertThat(wizard).isHidden();
        assertThat(page.message("Converted into contact C-")).containsText("Dam Doors");
        page.shows("33-converted");
    }

    @Test
    void aDealAContactOrBothIsChosenInTheFirstStep() {
        SandboxPage page = lead("Nora Nuvo, Nuvo Labs, nora@nuvo.example, $7k");
        page.presses(page.message("Nuvo Labs"), "Convert");
        Locator wizard = page.modal("Convert L-" + number("Nora Nuvo"));
        wizard.getByText("Deal only", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.shows("34-convert-what").presses(wizard, "Next");
        assertThat(wizard).containsText("Account");
        page.presses(wizard, "Next");
        assertThat(wizard).containsText("makes the deal");
        page.shows("35-convert-deal-alone").presses(wizard, "Convert");
        assertThat(wizard).isHidden();
        assertThat(page.message("Nuvo Labs")).containsText("deal D-");
    }

    @Test
    void aCustomerWhoIsThereIsShownBesideTheLead() {
        SandboxPage page = lead("Gary Garage, Garage One, gary@garage.example, +1 415 555 0160");
        dibs().look("""
                        insert into contact (workspace_id, number, name, first_name, last_name, email, tags, created_at,
                            created_by, touched_at)
                        select workspace_id, 900, 'Gary Garage', 'Gary', 'Garage', 'gary@garage.example', '{}', now(), 'U0BEN',
                            now()
                        from workspace
                        returning 1
                        """, Integer.class);
        page.as(BEN, LEADS).presses(page.message("gary@garage.example"), "Convert");
        Locator wizard = page.modal("Convert L-" + number("Gary Garage"));
        assertThat(wizard).containsText("C-900");
        page.shows("36-convert-conflict").presses(wizard, "Next");
        page.presses(wizard, "Next").presses(wizard, "Convert");
        assertThat(wizard).isHidden();
        assertThat(page.message("gary@garage.example")).containsText("C-900");
        page.shows("37-converted-into-the-same");
    }

    @Test
    void oneClickMakesAContactAndSplitsTheName() {
        SandboxPage page = lead("Maria de la Cruz, maria@cruz.example");
        page.presses(page.message("maria@cruz.example"), "Open");
        Locator detail = page.modal("Lead L-" + number("Maria de la Cruz"));
        page.shows("38-detail").presses(detail, "Convert to contact");
        assertThat(detail).containsText("Converted");
        page.shows("39-one-click");
        assertThat(dibs().look(
                                "select first_name || '/' || last_name from contact where email = 'maria@cruz.example'",
                                String.class))
                .containsExactly("Maria/de la Cruz");
        page.presses(detail, "Close");
        page.as(MIA, LEADS).types("#leads", "/lead convert L-" + number("Maria de la Cruz"));
        assertThat(page.message("converted")).isVisible();
        page.shows("40-not-twice");
    }

    private static SandboxPage lead(String line) {
        SandboxPage page = page();
        page.as(BEN, LEADS).types("#leads", "/lead add " + line);
        assertThat(page.message("Nobody owns it yet")
                        .filter(new Locator.FilterOptions().setHasText(line.substring(0, line.indexOf(',')))))
                .isVisible();
        return page;
    }
}
