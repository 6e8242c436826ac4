package app.dibs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The pictures and the manager's morning, as they look in the sandbox's page. */
class PictureBrowserTests extends InTheBrowser {
    @Test
    void theManagerSeesThePicturesAndTheMorning() {
        SandboxPage page = page();
        for (String line : new String[] {
            "Jane Doe, Acme, $12k", "Tom Reed, Reed Doors, $4k", "Una Unowned, Gates Inc, $40k", "Otto Late, $2k"
        }) {
            dibs().as("U0BEN").in("#general").types("/lead add " + line).ephemeralSaying(line.split(",", 2)[0]);
        }
        var card = dibs().as("U0ANA").in("#leads").messageSaying("Otto Late");
        card.clicks("Claim");
        card.sees("Owner").picksDate("Follow up", LocalDate.of(2027, 1, 11));
        card.sees("Due today");

        page.as(MIA, LEADS).types("#leads", "/lead stats");
        Locator stats = page.message("Pipeline value by owner");
        assertThat(stats.locator("img")).hasCount(3);
        for (int i = 0; i < 3; i++) {
            assertThat(stats.locator("img").nth(i)).hasJSProperty("naturalWidth", 1600);
        }
        page.shows("20-stats");

        dibs().slack().clock().moveToMorning(ZoneId.of("Europe/Stockholm"));
        page.withDibs(MIA);
        Locator morning = page.message("Your team, Tuesday 12 January");
        assertThat(morning.locator("img")).hasJSProperty("naturalWidth", 1600);
        page.shows("21-overview").presses(morning, "Nudge");
        assertThat(morning).containsText("nudged at");
        page.shows("22-nudged");
    }
}
