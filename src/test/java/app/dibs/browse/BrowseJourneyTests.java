package app.dibs.browse;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import app.dibs.sandbox.ViewHandle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A team looks for its leads: in the Home tab, and by command. */
class BrowseJourneyTests {
    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        add("U0ANA", "Anders Berg, Berg Doors, anders@berg.example, +1 415 555 0101, $40k, referral, #vip");
        add("U0ANA", "Bea Costa, Costa Gates, bea@costa.example, $5k, website");
        for (int i = 1; i <= 23; i++) {
            add("U0BEN", "Page Turner %02d, Paper Inc, page%02d@paper.example".formatted(i, i));
        }
        dibs.as("U0ANA").types("/lead find berg").ephemeralSaying("Anders Berg");
    }

    private static void add(String user, String line) {
        dibs.as(user).in("#general").types("/lead add " + line).ephemeralSaying(line.split(",", 2)[0]);
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(dibs.slack().violations()).isEmpty();
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @Test
    void findsByPartOfANameACompanyAnEmailOrAPhoneNumber() {
        Actor ana = dibs.as("U0ANA").in("#general");
        for (String part : new String[] {"nders", "berg doors", "ANDERS@", "555-0101", "(415) 555 01 01"}) {
            assertThat(ana.types("/lead find " + part).ephemeralSaying("Leads").text())
                    .as(part)
                    .contains("Anders Berg")
                    .doesNotContain("Bea Costa");
        }
        ana.types("/lead find nobody-like-this").ephemeralSaying("No lead is like that.");
    }

    @Test
    void narrowsAListDownByTheFilterLanguage() {
        Actor ana = dibs.as("U0ANA").in("#general");
        assertThat(ana.types("/lead list value:>10k source:referral #vip")
                        .ephemeralSaying("Leads")
                        .text())
                .contains("Anders Berg", "$40k")
                .doesNotContain("Bea Costa");
        ana.types("/lead list stauts:new").ephemeralSaying("Did you mean status:?");
        ana.types("/lead list overdue status:lost").ephemeralSaying("never due");
    }

    @Test
    void turnsThePagesThereAndBack() {
        MessageHandle list = dibs.as("U0BEN")
                .in("#general")
                .types("/lead list company:\"Paper Inc\" sort:name")
                .ephemeralSaying("Leads");
        assertThat(list.text())
                .contains("Page Turner 01", "Page Turner 10")
                .doesNotContain("Page Turner 11", "Previous");
        list.clicks("Next");
        assertThat(list.sees("Page Turner 11").text())
                .contains("Page Turner 20", "Previous")
                .doesNotContain("Turner 10");
        list.clicks("Next");
        assertThat(list.sees("Page Turner 23").text()).doesNotContain("Next");
        list.clicks("Previous");
        list.sees("Page Turner 11").clicks("Previous");
        assertThat(list.sees("Page Turner 01").text()).doesNotContain("Previous");
        list.clicks("Refresh");
        list.sees("Page Turner 01");
    }

    @Test
    void homeRemembersWhatEachPersonChose() {
        Actor mia = dibs.as("U0MIA");
        ViewHandle home = mia.opensHome();
        home.sees("Page Turner 23").clicks("New 25");
        home.picks("Order", "Name");
        home.sees("Anders Berg");
        home.picks("Whose", "Nobody's leads");
        home.sees("Page Turner 08").seesNoMore("Page Turner 09");
        home.clicks("Next");
        home.sees("Page Turner 09").seesNoMore("Page Turner 08");

        mia.opensHome();
        mia.home().sees("Page Turner 01").seesNoMore("Page Turner 09");
        mia.home().clicks("Clear");
        mia.home().sees("Anders Berg");
    }

    @Test
    void theFormOffersAllFiltersAndSaysWhatCannotBe() {
        Actor chloe = dibs.as("U0CHLOE");
        chloe.opensHome().sees("No lead is like that.").clicks("Clear");
        chloe.home().sees("Page Turner 23").clicks("Filters…");
        chloe.seesModal("Filters").fills("Value from", "lots").submits().seesError("Value from", "lots");
        chloe.fills("Value from", "50k").fills("Value to", "1k").submits().seesError("Value to", "No value is both");
        chloe.fills("Value from", "")
                .fills("Value to", "50k")
                .fills("Source", "Referral")
                .fills("Tags", "vip");
        chloe.fills("Company", "Berg Doors").submits().modalIsClosed();
        chloe.home().sees("1 415-555-0101").seesNoMore("Page Turner 23");
        chloe.home().sees("source Referral").clicks("Clear");
        chloe.home().sees("Page Turner 23");
    }

    @Test
    void theTrashAndTheTeamAreAClickAway() {
        Actor mia = dibs.as("U0MIA");
        mia.opensHome();
        mia.home().clicks("Trash");
        mia.home().sees("The trash is empty.").clicks("Team");
        mia.home().sees("Ben Carter").sees("0 open leads");
        mia.home().near("Ana Souza").clicks("Show");
        mia.home().sees("No lead is like that.").clicks("Clear");
    }

    @Test
    void guestsAndOthersSeeNothing() {
        dibs.as("U0GUS")
                .in("#general")
                .types("/lead find berg")
                .ephemeralSaying("nothing was shown")
                .seesNoMore("Anders");
    }
}
