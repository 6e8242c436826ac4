package app.dibs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What people see and press, in the sandbox's page in a real browser; a picture of each step is kept in the target. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainBrowserTests extends InTheBrowser {
    @Test
    @Order(1)
    void aLeadGoesFromTheComposerToTheNextMorningAndOn() {
        SandboxPage page = page();

        page.as(BEN, LEADS).types("#leads", "/lead new Jane Doe, jane@acme.com, $12k");
        assertThat(page.modal("New lead")).containsText("Estimated value");
        page.shows("01-new-lead").submits("New lead", "Save");
        assertThat(page.message("Jane Doe")).containsText("Nobody owns it yet");
        page.shows("02-card");

        page.as(MIA, LEADS).presses(page.message("Nobody owns it yet"), "Assign to Ana Souza (0)");
        assertThat(page.message("$12,000")).containsText("Owner Ana Souza");
        page.shows("03-assigned");

        page.withDibs(ANA);
        assertThat(page.message("Mia Lindqvist assigned you")).isVisible();
        page.shows("04-owner-is-told");

        page.as(ANA, LEADS).dates(page.message("$12,000"), "Follow up", "2027-01-12");
        assertThat(page.message("$12,000")).containsText("Tue 12 Jan");
        page.shows("05-follow-up");

        page.withDibs(ANA).sleepsOverIt();
        Locator tuesday = page.message("Tuesday 12 January");
        assertThat(tuesday).containsText("Due today");
        page.shows("06-digest");
        page.home(ANA);
        assertThat(page.main()).containsText("Hot leads");
        assertThat(page.main()).containsText("Jane Doe");
        page.shows("07-home");

        page.withDibs(ANA).chooses(tuesday, "Snooze", "Tomorrow");
        assertThat(tuesday).containsText("Ana Souza snoozed it to Wed 13 Jan");
        page.shows("08-snoozed");

        page.sleepsOverIt();
        Locator wednesday = page.message("Wednesday 13 January");
        page.shows("09-next-digest").presses(wednesday, "Done");
        page.dates(page.modal("Done with L-1"), "Next follow-up", "2027-01-20")
                .fills(page.modal("Done with L-1"), "Note", "Wants a quote for ten doors.")
                .shows("10-done")
                .submits("Done with L-1", "Save");
        assertThat(wednesday).containsText("Ana Souza did the follow-up, next on Wed 20 Jan");
        page.shows("11-all-done");

        page.as(ANA, LEADS);
        assertThat(page.message("$12,000")).containsText("Wed 20 Jan");
        page.presses(page.message("$12,000"), "replies");
        assertThat(page.thread()).containsText("Ana Souza did the follow-up");
        page.shows("12-card-and-thread").presses(page.message("$12,000"), "Open");
        assertThat(page.modal("Lead L-1")).containsText("Wants a quote for ten doors.");
        page.shows("13-detail").presses(page.modal("Lead L-1"), "Close");
    }

    @Test
    @Order(2)
    void aRepWhoPressesTheManagersButtonIsToldWhyNot() {
        SandboxPage page = page();
        page.as(BEN, LEADS).types("#leads", "/lead new Tom Reed, Reed Doors, +1 415 555 0134");
        page.submits("New lead", "Save").presses(page.message("Tom Reed"), "Assign to Chloe Tanaka");
        assertThat(page.message("Only a manager can assign leads")).containsText("Only visible to you");
        assertThat(page.message("Reed Doors")).containsText("Nobody owns it yet");
        page.shows("14-refused");
    }

    @Test
    @Order(3)
    void whatIsWrongInTheFormStandsBesideItsField() {
        SandboxPage page = page();
        page.as(BEN, LEADS).types("#leads", "/lead new Lena Fox");
        Locator form = page.modal("New lead");
        page.fills(form, "E-mail", "lena@fox")
                .fills(form, "Estimated value", "a lot")
                .presses(form, "Save");
        assertThat(form).containsText("“lena@fox” is not an e-mail address");
        assertThat(form).containsText("“a lot” is not an amount");
        page.shows("15-errors");
        page.fills(form, "E-mail", "lena@fox.com").fills(form, "Estimated value", "7k");
        page.submits("New lead", "Save");
        assertThat(page.message("Lena Fox")).containsText("$7,000");
    }

    @Test
    @Order(4)
    void theHelpListsWhatCanBeTyped() {
        SandboxPage page = page();
        page.as(ANA, LEADS).types("#leads", "/lead help");
        assertThat(page.message("Your day")).containsText("/lead today");
        page.shows("16-help");
    }

    @Test
    @Order(5)
    void myDayIsThereAtAnyTime() {
        SandboxPage page = page();
        page.as(ANA, LEADS).types("#leads", "/lead new Rob Stone, Stone & Co, $3k, today");
        Locator form = page.modal("New lead");
        form.getByText("Me", new Locator.GetByTextOptions().setExact(true)).click();
        page.submits("New lead", "Save").types("#leads", "/lead today");
        assertThat(page.message("due today")).containsText("Rob Stone");
        page.shows("17-today");
    }

    @Test
    @Order(6)
    void theSettingsShowWhatIsChosen() {
        SandboxPage page = page();
        page.as(SAM, LEADS).types("#leads", "/lead settings");
        assertThat(page.modal("Settings of Dibs")).containsText("Mia Lindqvist");
        page.shows("18-settings");
    }
}
