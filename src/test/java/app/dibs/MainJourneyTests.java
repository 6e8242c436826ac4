package app.dibs;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.MessageHandle;
import app.dibs.slack.Journey;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From capture to the next morning. */
class MainJourneyTests {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
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
    void aLeadIsCapturedAssignedAndItsOwnerRemindedInTheMorning() {
        dibs.as("U0BEN")
                .in("#general")
                .types("/lead new Jane Doe, jane@acme.com, $12k")
                .seesModal("New lead");
        assertThat(dibs.as("U0BEN").modal().field("Name")).isEqualTo("Jane Doe");
        dibs.as("U0BEN").submits().modalIsClosed();

        MessageHandle card = dibs.as("U0MIA").in("#leads").messageSaying("Jane Doe");
        card.sees("$12,000").sees("Nobody owns it yet");
        card.clicks("Assign to Ana Souza (0)");
        card.sees("Owner Ana Souza");
        dibs.as("U0ANA").directMessageSaying("Mia Lindqvist assigned you");

        dibs.as("U0ANA").in("#leads").messageSaying("Jane Doe").picksDate("Follow up", LocalDate.of(2027, 1, 12));
        card.sees("Tue 12 Jan");

        dibs.slack().clock().moveToMorning(NEW_YORK);
        MessageHandle digest = dibs.as("U0ANA").directMessageSaying("Tuesday 12 January");
        digest.sees("Due today").sees("Jane Doe");

        digest.near("Jane Doe").picks("Snooze", "Tomorrow");
        digest.sees("Ana Souza snoozed it to Wed 13 Jan");
        card.sees("Wed 13 Jan");

        dibs.slack().clock().moveToMorning(NEW_YORK);
        MessageHandle next = dibs.as("U0ANA").directMessageSaying("Wednesday 13 January");
        next.near("Jane Doe").clicks("Done");
        dibs.as("U0ANA").fills("Next follow-up", "2027-01-20");
        dibs.as("U0ANA").submits().modalIsClosed();
        next.sees("Ana Souza did the follow-up, next on Wed 20 Jan");
        card.sees("Wed 20 Jan");
        card.replySaying("did the follow-up");
    }

    @Test
    void theManifestsNameWhatTheRoutesAnswer() {
        ManifestRoutes.areEqualToTheRoutes(dibs.beans(Journey.class));
    }
}
