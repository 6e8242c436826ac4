package app.dibs.stats;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A team looks at its figures: by command, and from Home. */
class StatsJourneyTests {
    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
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
    void showsTheFiguresAsPicturesAndInWords() {
        Actor mia = dibs.as("U0MIA").in("#general");
        mia.types("/lead add Stan Stats, stan@stats.example, $12k, @ana");
        mia.ephemeralSaying("Stan Stats");
        MessageHandle answer = mia.types("/lead stats").ephemeralSaying("Leads by status");
        System.out.println(answer.text());
        System.out.println(dibs.look("select file_id from picture", String.class));
    }
}
