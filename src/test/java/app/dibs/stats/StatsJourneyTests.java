package app.dibs.stats;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.Faults;
import app.dibs.sandbox.MessageHandle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A team looks at its figures: by command, and from Home. */
class StatsJourneyTests {
    private RunningDibs dibs;

    @BeforeEach
    void start() {
        dibs = RunningDibs.setUp();
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        try {
            assertThat(dibs.slack().violations()).isEmpty();
        } finally {
            dibs.close();
        }
    }

    private void add(String line) {
        dibs.as("U0BEN").in("#general").types("/lead add " + line).ephemeralSaying(line.split(",", 2)[0]);
    }

    @Test
    void theFiguresAreSaidInPicturesAndWords() {
        Actor mia = dibs.as("U0MIA").in("#general");
        mia.types("/lead stats").ephemeralSaying("There is nothing to show yet");

        add("Stan Stats, stan@stats.example, $12k");
        long mark = dibs.slack().inspector().mark();
        MessageHandle answer = mia.types("/lead stats").ephemeralSaying("Pipeline value by owner");
        assertThat(answer.text())
                .containsSubsequence(
                        "Leads by status",
                        "New 1 worth $12k, Contacted 0",
                        "(Leads by status: New 1 worth $12k",
                        "Pipeline value by owner",
                        "(Pipeline value by owner: Nobody $12k in 1 lead)",
                        "Created and converted by week",
                        "(Created and converted by week: Week of 11 Jan, so far 1 created and 0 converted");
        assertThat(dibs.slack().inspector().callsSince(mark)).contains("files.completeUploadExternal");

        mark = dibs.slack().inspector().mark();
        mia.types("/lead stats").ephemeralSaying("Pipeline value by owner");
        assertThat(dibs.slack().inspector().callsSince(mark)).noneMatch(call -> call.startsWith("files."));
    }

    @Test
    void theModalOfHomeHasTheWordsAtOnceAndThePicturesAfterThem() {
        add("Holly Home, $3k");
        dibs.as("U0MIA").opensHome().sees("Holly Home").clicks("Pictures");
        dibs.as("U0MIA").seesModal("Figures");
        dibs.as("U0MIA")
                .modal()
                .sees("New 1 worth $3k")
                .sees("(Created and converted by week")
                .seesNoMore("being drawn");
    }

    @Test
    void whoSeesToNoTeamSeesNoOwners() {
        add("Rita Rep, $3k");
        MessageHandle answer =
                dibs.as("U0ANA").in("#general").types("/lead stats").ephemeralSaying("Leads by status");
        answer.sees("Created and converted by week").seesNoMore("by owner");
        dibs.as("U0GUS").in("#general").types("/lead stats").ephemeralSaying("nothing was shown");
    }

    @Test
    void theWordsRemainWhereSlackTakesNoFiles() {
        add("Nora Nofile, $3k");
        dibs.slack().faults().on("files.getUploadURLExternal", Faults.Kind.SERVER_ERROR, -1);
        MessageHandle answer =
                dibs.as("U0MIA").in("#general").types("/lead stats").ephemeralSaying("New 1 worth $3k");
        answer.sees("A picture could not be drawn or brought to Slack").seesNoMore("(Leads by status");
        dibs.slack().faults().off("files.getUploadURLExternal");
        dibs.as("U0MIA").in("#general").types("/lead stats").ephemeralSaying("(Leads by status");
    }
}
