package app.dibs.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tasks of plans in the morning. It begins on Monday, 11 January, at 10:00 in New York. */
class NurtureMorningJourneyTests {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        Actor sam = dibs.as("U0SAM").in("#general").types("/lead settings");
        sam.fills("Nurture", "Nurture leads with plans")
                .fills("Holidays", "2027-01-14 Founders' day")
                .submits()
                .modalIsClosed();
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
    void tasksComeEachWorkingMorningUntilTheyAreSettled() {
        Actor ana = enrolled("Mona Morning");
        enrolled("Sid Snoozed");
        enrolled("Lena Lost");

        morning(12);
        MessageHandle tuesday = ana.directMessageSaying("Tuesday 12 January");
        tuesday.sees("Nurture tasks").sees("Mona Morning").sees("Overdue since Mon 11 Jan");
        tuesday.near("Call Sid Snoozed").picks("Snooze", "In 3 days");
        tuesday.sees("Ana Souza snoozed it to Fri 15 Jan");
        tuesday.near("Call Lena Lost").clicks("Open");
        ana.seesModal("Lead " + reference("Lena Lost"));
        ana.closesModal();
        ana.in("#general")
                .types("/lead status " + reference("Lena Lost") + " lost too dear")
                .ephemeralSaying("Lena Lost");
        tuesday.sees("the plan ended");

        morning(13);
        MessageHandle wednesday = ana.directMessageSaying("Wednesday 13 January");
        wednesday.sees("Call Mona Morning").seesNoMore("Call Sid Snoozed").seesNoMore("Lena Lost");
        wednesday.near("Call Mona Morning").picks("Snooze", "Tomorrow");
        wednesday.sees("Ana Souza snoozed it to Fri 15 Jan");

        morning(15);
        MessageHandle friday = ana.directMessageSaying("Friday 15 January");
        friday.sees("Call Sid Snoozed").near("Call Mona Morning").clicks("Done");
        friday.sees("Ana Souza did it");
    }

    @Test
    void theListOfTheDayHasThemToo() {
        Actor ana = enrolled("Tod Today");
        MessageHandle day = ana.in("#general").types("/lead today").ephemeralSaying("Nurture tasks");
        day.near("Call Tod Today").clicks("Skip");
        day.seesNoMore("Call Tod Today");
        enrolled("Pia Picked");
        MessageHandle later = ana.in("#general").types("/lead today").ephemeralSaying("Call Pia Picked");
        later.near("Call Pia Picked").picks("Snooze", "Pick a date…");
        ana.fills("Until", "2027-01-25").submits().modalIsClosed();
        later.seesNoMore("Call Pia Picked");
        assertThat(dibs.look(
                        "select t.status from task t join lead l on l.number = t.lead_number where l.name = 'Tod Today'"
                                + " order by t.place limit 1",
                        String.class))
                .containsExactly("skipped");
    }

    private static Actor enrolled(String name) {
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead add " + name).ephemeralSaying(name);
        ana.types("/lead claim " + reference(name));
        ana.in("#leads").messageSaying(name).sees("Owner Ana Souza");
        ana.in("#general").types("/lead nurture " + reference(name) + " warm").ephemeralSaying("is in the plan");
        return ana;
    }

    private static void morning(int day) {
        dibs.slack()
                .clock()
                .moveTo(LocalDate.of(2027, 1, day).atTime(9, 0).atZone(NEW_YORK).toInstant());
    }

    private static String reference(String name) {
        return "L-"
                + dibs.look("select number from lead where name = '" + name + "'", Long.class)
                        .getFirst();
    }
}
