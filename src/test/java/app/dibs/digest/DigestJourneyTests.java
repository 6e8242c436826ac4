package app.dibs.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a rep reads in the morning, and does with it. */
class DigestJourneyTests extends Mornings {
    @Test
    void theSectionsStandInTheirOrderTheWorstFirst() {
        lead("Late Lou", "U0ANA", monday.minusDays(3));
        lead("Later Lee", "U0ANA", monday.minusDays(9));
        lead("Soon Sue", "U0ANA", monday.plusDays(2));
        lead("Today Tom", "U0ANA", monday.plusDays(1));
        plants.give("Ficus", "U0ANA", dibs.bean(DigestNews.class), dibs.slack().clock());
        dibs.as("U0BEN").in("#general").types("/lead add Given Gil").ephemeralSaying("Given Gil");
        dibs.as("U0ANA").in("#general").types("/lead add Taken Tim").ephemeralSaying("Taken Tim");
        dibs.awaitLetters();
        dibs.as("U0ANA").in("#leads").messageSaying("Taken Tim").clicks("Claim").sees("Owner Ana Souza");
        MessageHandle card = dibs.as("U0MIA").in("#leads").messageSaying("Given Gil");
        card.clicks("Assign to Ana Souza (4)");
        card.sees("Owner Ana Souza");

        to(monday.plusDays(1), NINE, NEW_YORK);
        MessageHandle digest = digest("U0ANA", monday.plusDays(1));
        digest.sees("2 overdue, 1 due today, 1 coming up, 1 plants thirsty, 1 newly yours");
        assertThat(digest.text())
                .containsSubsequence(
                        "Overdue (2)",
                        "Later Lee",
                        "since " + day(monday.minusDays(9)),
                        "Late Lou",
                        "Due today (1)",
                        "Today Tom",
                        "Upcoming (1)",
                        "Soon Sue",
                        "Plants thirsty (1)",
                        "Ficus",
                        "A glass of water",
                        "Newly yours (1)",
                        "Given Gil",
                        "My settings")
                .doesNotContain("Taken Tim");

        digest.near("Ficus").clicks("Water");
        digest.sees("Ana Souza watered it").seesNoMore("A glass of water");
        to(monday.plusDays(2), NINE, NEW_YORK);
        digest("U0ANA", monday.plusDays(2)).seesNoMore("Given Gil").seesNoMore("Ficus");
    }

    @Test
    void doneWithANewLeadOffersContactedAndAsksForTheNextDate() {
        lead("New Nia", "U0ANA", monday.plusDays(1));
        to(monday.plusDays(1), NINE, NEW_YORK);
        MessageHandle digest = digest("U0ANA", monday.plusDays(1));
        digest.near("New Nia").clicks("Done");
        Actor ana = dibs.as("U0ANA");
        ana.modal().sees("Status");
        ana.fills("Status", "It is Contacted from now on")
                .fills("Next follow-up", monday.plusDays(4).toString())
                .submits()
                .modalIsClosed();
        digest.sees("Ana Souza did the follow-up, next on " + day(monday.plusDays(4)));
        assertThat(dibs.look("select status from lead where name = 'New Nia'", String.class))
                .containsExactly("contacted");
        ana.in("#general").types("/lead today").ephemeralSaying(title(monday.plusDays(1)));

        to(monday.plusDays(4), NINE, NEW_YORK);
        digest("U0ANA", monday.plusDays(4)).near("New Nia").clicks("Done");
        assertThat(ana.modal().text()).contains("Next follow-up").doesNotContain("Status");
        ana.closesModal();
    }

    @Test
    void aSnoozeNeverFallsOnADayOffAndSaysSo() {
        dibs.as("U0SAM").in("#general").types("/lead settings").seesModal("Settings of Dibs");
        dibs.as("U0SAM")
                .fills("Holidays", monday.plusDays(7) + " Founders' day")
                .submits()
                .modalIsClosed();
        lead("Weekend Wes", "U0ANA", monday.plusDays(4));
        lead("Midweek Max", "U0ANA", monday.plusDays(4));
        lead("Picked Pia", "U0ANA", monday.plusDays(4));
        to(monday.plusDays(4), NINE, NEW_YORK);
        MessageHandle digest = digest("U0ANA", monday.plusDays(4));

        digest.near("Weekend Wes").picks("Snooze", "Tomorrow");
        digest.sees("snoozed it to %s: %s is a day off".formatted(day(monday.plusDays(8)), day(monday.plusDays(5))));
        digest.near("Midweek Max").picks("Snooze", "In 3 days");
        digest.sees(
                "snoozed it to %s: %s is Founders' day".formatted(day(monday.plusDays(8)), day(monday.plusDays(7))));
        digest.near("Picked Pia").picks("Snooze", "Pick a date…");
        dibs.as("U0ANA")
                .fills("Until", monday.plusDays(12).toString())
                .submits()
                .modalIsClosed();
        digest.sees("snoozed it to %s: %s is a day off".formatted(day(monday.plusDays(14)), day(monday.plusDays(12))));
    }

    @Test
    void aManagerWhoSnoozesForSomebodyGoesByTheirDaysOff() {
        run("update member set working_days = 1 where user_id = 'U0ANA'");
        lead("Their Theo", "U0ANA", monday);
        Actor mia = dibs.as("U0MIA").in("#general");
        long number = dibs.look("select number from lead where name = 'Their Theo'", Long.class)
                .getFirst();
        mia.types("/lead L-" + number).seesModal("Lead L-" + number);
        mia.picks("Snooze", "Tomorrow").modal().sees("snoozed it to %s".formatted(day(monday.plusDays(7))));
        mia.closesModal();
    }

    @Test
    void aLongListShowsTheWorstFirstAndTheRestInPages() {
        IntStream.rangeClosed(1, 57).forEach(i -> lead("Many %02d".formatted(i), "U0ANA", monday.minusDays(60L - i)));
        to(monday.plusDays(1), NINE, NEW_YORK);
        MessageHandle digest = digest("U0ANA", monday.plusDays(1));
        digest.sees("57 overdue").sees("Many 01").sees("Many 20").seesNoMore("Many 21");
        digest.clicks("Show the other 37");

        Actor ana = dibs.as("U0ANA").in("Dibs");
        MessageHandle rest = ana.ephemeralSaying("This is 21 to 40 of 57.");
        rest.sees("Many 21").sees("Many 40").seesNoMore("Many 20").seesNoMore("Many 41");
        rest.near("Many 30").picks("Snooze", "Tomorrow");
        rest.sees("Ana Souza snoozed it to " + day(monday.plusDays(2))).sees("This is 21 to 40 of 57.");
        rest.near("Many 31").clicks("Done");
        ana.submits().modalIsClosed();
        rest.sees("Ana Souza did the follow-up, no next date").sees("This is 21 to 40 of 57.");
        rest.near("Many 32").picks("Snooze", "Pick a date…");
        ana.fills("Until", monday.plusDays(3).toString()).submits().modalIsClosed();
        rest.sees("Ana Souza snoozed it to " + day(monday.plusDays(3))).sees("This is 21 to 40 of 57.");
        rest.clicks("Show the next 17");
        rest.sees("This is 41 to 57 of 57.").sees("Many 57");
        rest.clicks("Back to the first");
        rest.sees("Many 01").seesNoMore("This is");

        ana.types("/lead today").ephemeralSaying("54 overdue").clicks("Show the next 20");
        ana.ephemeralSaying("This is 21 to 40 of 56.");
    }

    @Test
    void aStaleDigestActedOnDaysLaterDoesTheRightThing() {
        lead("Stale Stan", "U0ANA", monday.plusDays(1));
        lead("Gone Gus", "U0ANA", monday.plusDays(1));
        to(monday.plusDays(1), NINE, NEW_YORK);
        MessageHandle tuesday = digest("U0ANA", monday.plusDays(1));
        to(monday.plusDays(2), NINE, NEW_YORK);
        MessageHandle wednesday = digest("U0ANA", monday.plusDays(2));
        wednesday.near("Gone Gus").clicks("Done");
        dibs.as("U0ANA").submits().modalIsClosed();
        wednesday.sees("Ana Souza did the follow-up, no next date");
        tuesday.sees("Ana Souza did the follow-up, no next date");

        to(monday.plusDays(4), LocalTime.of(15, 0), NEW_YORK);
        tuesday.near("Stale Stan").picks("Snooze", "Tomorrow");
        tuesday.sees("snoozed it to " + day(monday.plusDays(7)));
        assertThat(dibs.look("select follow_up::text from lead where name = 'Stale Stan'", String.class))
                .containsExactly(monday.plusDays(7).toString());
    }

    @Test
    void whoWantsToHearThatNothingIsDueHearsItAndTheOthersDoNot() {
        Actor ana = dibs.as("U0ANA").in("#general").types("/lead settings").seesModal("My settings");
        ana.fills("When nothing is due", "Tell me so").submits().modalIsClosed();
        to(monday.plusDays(1), LocalTime.of(10, 0), ZoneId.of("America/Los_Angeles"));
        MessageHandle digest = digest("U0ANA", monday.plusDays(1)).sees("Nothing is due. Enjoy the quiet.");
        awaitClaim("U0BEN", monday.plusDays(1));
        dibs.awaitLetters();
        assertThat(digests("U0BEN", monday.plusDays(1))).isZero();

        digest.clicks("My settings");
        ana.seesModal("My settings").fills("When nothing is due", "Silence").submits();
        ana.modalIsClosed();
    }
}
