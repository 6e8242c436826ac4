package app.dibs.plans;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A task that nobody settles. It begins on Monday, 11 January, at 10:00 in New York, where Ana is; Mia, the manager, has had
 * her morning in Stockholm by then.
 */
class LateTasksJourneyTests {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private RunningDibs dibs;
    private Actor ana;
    private Actor mia;

    @BeforeEach
    void start() {
        dibs = RunningDibs.setUp();
        ana = dibs.as("U0ANA").in("#general");
        mia = dibs.as("U0MIA").in("#general");
        settings().fills("Nurture", "Nurture leads with plans").submits().modalIsClosed();
        settings().fills("Managers hear of a task", "2").submits().modalIsClosed();
        dibs.as("U0BEN").in("#general").types("/lead add Una Unowned").ephemeralSaying("Una Unowned");
        ana.types("/lead add Lena Late").ephemeralSaying("Lena Late");
        ana.types("/lead claim L-2");
        ana.in("#leads").messageSaying("Lena Late").sees("Owner Ana Souza");
        ana.in("#general").types("/lead nurture L-2 keep").ephemeralSaying("is in the plan");
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        try {
            assertThat(dibs.slack().violations()).isEmpty();
        } finally {
            dibs.close();
        }
    }

    @Test
    void comesToItsOwnerEachWorkingDayAndToTheManagerAfterTheDaysOfTheSetting() {
        morning(12);
        ana.directMessageSaying("Tuesday 12 January").sees("1 nurture tasks").sees("Overdue since Mon 11 Jan");
        assertThat(mia.directMessageSaying("Your team, Tuesday 12 January").text())
                .contains("1 unassigned")
                .doesNotContainIgnoringCase("nurture");

        morning(13);
        ana.directMessageSaying("Wednesday 13 January").sees("1 nurture tasks").sees("Overdue since Mon 11 Jan");
        MessageHandle team = mia.directMessageSaying("Your team, Wednesday 13 January");
        team.sees("1 unassigned, 1 nurture task long overdue");
        assertThat(team.text())
                .containsSubsequence(
                        "Nurture tasks overdue for 2 days or more",
                        "Lena Late",
                        "L-2",
                        "E-mail: Write to Lena Late",
                        "Ana Souza",
                        "since Mon 11 Jan");
        team.near("E-mail: Write to Lena Late").clicks("Open");
        mia.seesModal("Lead L-2");
        mia.closesModal();

        morning(15);
        ana.directMessageSaying("Friday 15 January")
                .near("E-mail: Write to Lena Late")
                .clicks("Done");
        ana.directMessageSaying("Friday 15 January").sees("Ana Souza did it");

        morning(18);
        assertThat(mia.directMessageSaying("Your team, Monday 18 January").text())
                .contains("1 unassigned")
                .doesNotContainIgnoringCase("nurture");
        dibs.awaitLetters();
        assertThat(ana.directMessagesFromApp())
                .noneMatch(message -> message.text().contains("Monday 18 January"))
                .noneMatch(message -> message.text().contains("Saturday 16 January"));
    }

    @Test
    void isNotHeardOfWhereNurtureIsSwitchedOff() {
        settings().fills("Nurture", "").submits().modalIsClosed();
        morning(14);
        assertThat(mia.directMessageSaying("Your team, Thursday 14 January").text())
                .contains("1 unassigned")
                .doesNotContainIgnoringCase("nurture");
        settings().fills("Nurture", "Nurture leads with plans").submits().modalIsClosed();
        morning(15);
        mia.directMessageSaying("Your team, Friday 15 January").sees("1 nurture task long overdue");
    }

    private Actor settings() {
        return dibs.as("U0SAM").in("#general").types("/lead settings");
    }

    private void morning(int day) {
        dibs.slack()
                .clock()
                .moveTo(LocalDate.of(2027, 1, day).atTime(9, 0).atZone(NEW_YORK).toInstant());
    }
}
