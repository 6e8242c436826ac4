package app.dibs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A week of a team of five, by their clocks; a picture of each morning as the rep and as the manager reads it. */
class WeekBrowserTests extends InTheBrowser {
    private static final String CHLOE = "U0CHLOE";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final List<String> LEADS_OF_THE_WEEK = List.of(
            "Jane Doe, Acme, jane@acme.com, $12k",
            "Tom Reed, Reed Doors, +1 415 555 0134, $4k",
            "Rob Stone, Stone & Co, $3k",
            "Lena Fox, Fox Labs, lena@fox.com, $7k",
            "Omar Aziz, Aziz Foods, omar@aziz.example, $18k",
            "Priya Nair, Nair Gates, $2,500",
            "Kenji Mori, Mori Works, $9k",
            "Una Berg, Bergs, $40k");

    @Test
    void aWeekReadsLikeHelp() {
        mondayTheTeamSetsOut();
        tuesdayAnaWorksHerList();
        wednesdaySomethingIsLate();
        thursdayOneIsWonAndOneIsLost();
        fridayIsQuiet();
        mondayTellsOfTheWeek();
    }

    private static void mondayTheTeamSetsOut() {
        page().onAScreenOf(1400);
        dibs().as(SAM).in("#general").types("/lead settings");
        dibs().as(SAM).fills("Nurture", "Nurture leads with plans").submits().modalIsClosed();
        for (String lead : LEADS_OF_THE_WEEK) {
            dibs().as(BEN).in("#general").types("/lead add " + lead).ephemeralSaying(lead.split(",", 2)[0]);
        }
        gives(ANA, "Jane Doe", MONDAY.plusDays(1));
        gives(ANA, "Tom Reed", MONDAY.plusDays(1));
        gives(ANA, "Rob Stone", MONDAY.plusDays(2));
        gives(ANA, "Lena Fox", MONDAY.plusDays(3));
        gives(BEN, "Omar Aziz", MONDAY.plusDays(1));
        gives(CHLOE, "Kenji Mori", MONDAY.plusDays(1));
        Actor ana = dibs().as(ANA).in("#general");
        ana.types("/lead nurture " + reference("Lena Fox") + " warm").ephemeralSaying("is in the plan");
    }

    private static void tuesdayAnaWorksHerList() {
        LocalDate tuesday = MONDAY.plusDays(1);
        morning(MIA, tuesday, STOCKHOLM, "Your team, Tuesday 12 January", "51-tuesday-manager");
        MessageHandle digest = morning(ANA, tuesday, NEW_YORK, "Tuesday 12 January", "52-tuesday-rep");
        digest.near("Jane Doe").clicks("Done");
        Actor ana = dibs().as(ANA).seesModal("Done with " + reference("Jane Doe"));
        ana.fills("Note", "Wants a quote for ten doors.").fills("Next follow-up", "2027-01-14");
        ana.submits().modalIsClosed();
        digest.sees("Ana Souza did the follow-up");
        digest.near("Tom Reed").picks("Snooze", "Tomorrow");
        digest.sees("snoozed it");
        page().withDibs(ANA);
        assertThat(page().message("Tuesday 12 January")).containsText("snoozed it");
        page().shows("53-tuesday-rep-worked");
    }

    private static void wednesdaySomethingIsLate() {
        LocalDate wednesday = MONDAY.plusDays(2);
        MessageHandle team =
                morning(MIA, wednesday, STOCKHOLM, "Your team, Wednesday 13 January", "54-wednesday-manager");
        team.near("Una Berg").clicks("Assign to Ben Carter (1)");
        team.sees("assigned it to Ben Carter");
        team.near("Ben Carter has").clicks("Nudge");
        team.sees("nudged at");
        MessageHandle digest = morning(ANA, wednesday, NEW_YORK, "Wednesday 13 January", "55-wednesday-rep");
        digest.near("Tom Reed").picks("Snooze", "In 3 days");
        digest.sees("snoozed it");
    }

    private static void thursdayOneIsWonAndOneIsLost() {
        LocalDate thursday = MONDAY.plusDays(3);
        morning(MIA, thursday, STOCKHOLM, "Your team, Thursday 14 January", "56-thursday-manager");
        morning(ANA, thursday, NEW_YORK, "Thursday 14 January", "57-thursday-rep");
        Actor ana = dibs().as(ANA).in("#general");
        ana.types("/lead status " + reference("Rob Stone") + " lost too expensive")
                .ephemeralSaying("Rob Stone");
        ana.types("/lead " + reference("Jane Doe")).seesModal("Lead " + reference("Jane Doe"));
        ana.clicks("Convert to contact");
        ana.modal().sees("Converted");
        ana.closesModal();
    }

    private static void fridayIsQuiet() {
        LocalDate friday = MONDAY.plusDays(4);
        morning(MIA, friday, STOCKHOLM, "Your team, Friday 15 January", "58-friday-manager");
        morning(ANA, friday, NEW_YORK, "Friday 15 January", "59-friday-rep");
    }

    private static void mondayTellsOfTheWeek() {
        LocalDate monday = MONDAY.plusDays(7);
        morning(MIA, monday, STOCKHOLM, "Your team, Monday 18 January", "60-monday-manager");
        morning(ANA, monday, NEW_YORK, "Monday 18 January", "61-monday-rep");
    }

    private static void gives(String rep, String lead, LocalDate due) {
        MessageHandle card = dibs().as(rep).in("#leads").messageSaying(lead);
        card.clicks("Claim");
        card.sees("Owner").picksDate("Follow up", due);
        card.sees("[" + due + "]");
    }

    /** It is nine where they are: the digest comes, and is looked at. */
    private static MessageHandle morning(String who, LocalDate day, ZoneId zone, String title, String picture) {
        Instant nine = day.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant();
        dibs().slack().clock().moveTo(nine);
        MessageHandle digest = dibs().as(who).directMessageSaying(title);
        assertThat(dibs().as(who).directMessagesFromApp())
                .filteredOn(message -> message.text().contains(title))
                .as("one message of that morning")
                .hasSize(1);
        page().withDibs(who);
        assertThat(page().message(title)).isVisible();
        page().shows(picture);
        return digest;
    }

    private static String reference(String name) {
        return "L-" + number(name);
    }
}
