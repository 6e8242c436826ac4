package app.dibs.mine;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everybody has their own mornings. */
class MineJourneyTests {
    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
    }

    @AfterAll
    static void stop() {
        try {
            assertThat(dibs.slack().violations()).isEmpty();
        } finally {
            dibs.close();
        }
    }

    @Test
    void aRepChoosesHourZoneDaysAndPause() {
        Actor ben = dibs.as("U0BEN").in("#general");
        ben.types("/lead settings").seesModal("My settings");
        assertThat(ben.modal().field("Morning digest")).isEqualTo("As in the workspace: 09:00");
        assertThat(ben.modal().field("Time zone")).startsWith("As Slack says: ");
        assertThat(ben.modal().field("Working days")).contains("Monday").doesNotContain("Saturday");
        assertThat(ben.modal().field("When nothing is due")).isEqualTo("As in the workspace: silence");

        ben.fills("Working days", "").submits().seesError("Working days", "Choose at least one day");
        ben.fills("Working days", "Tuesday, Saturday").fills("Pause until", "2027-01-10");
        ben.submits().seesError("Pause until", "Sun 10 Jan has passed");
        ben.fills("Pause until", "2027-01-12").fills("Morning digest", "07:45");
        ben.fills("Time zone", "Asia/Kathmandu").fills("When nothing is due", "Tell me so");
        ben.submits().modalIsClosed();
        ben.ephemeralSaying("Saved. Your morning digest comes at 07:45, Tuesday, Saturday, in Asia/Kathmandu.")
                .sees("You are paused until Tue 12 Jan");

        ben.types("/lead settings").seesModal("My settings");
        assertThat(ben.modal().field("Morning digest")).isEqualTo("07:45");
        assertThat(ben.modal().field("Time zone")).isEqualTo("Asia/Kathmandu");
        ben.fills("Time zone", "As Slack says")
                .fills("Pause until", "")
                .submits()
                .modalIsClosed();
        ben.ephemeralSaying("Tuesday, Saturday, in America/Los Angeles.");
        assertThat(dibs.look("select time_zone from member where user_id = 'U0BEN' and own_zone is null", String.class))
                .containsExactly("America/Los_Angeles");
    }

    @Test
    void anAdminComesToTheirOwnFromThoseOfTheWorkspaceAndLosesNothingTypedThere() {
        Actor sam = dibs.as("U0SAM").in("#general");
        sam.types("/lead settings").seesModal("Settings of Dibs").fills("Sources", "Fair");
        sam.clicks("My settings");
        sam.seesModal("My settings").fills("Morning digest", "08:15").submits();
        sam.seesModal("Settings of Dibs");
        assertThat(sam.modal().field("Sources")).isEqualTo("Fair");
        sam.closesModal();
        assertThat(dibs.look("select digest_minute from member where user_id = 'U0SAM'", Integer.class))
                .containsExactly(8 * 60 + 15);
    }

    @Test
    void nonsenseInTheHolidaysIsNamedByLineAndNothingTypedIsLost() {
        Actor sam = dibs.as("U0SAM").in("#general");
        String typed = "25 Dec Christmas\n\nsoon\n2027-02-30 Leap party\nJan 1st New Year";
        sam.types("/lead settings").seesModal("Settings of Dibs").fills("Holidays", typed);
        sam.submits()
                .seesError("Holidays", "Line 3, “soon”, has no date at its start.")
                .seesError("Holidays", "Line 4, “2027-02-30 Leap party”, is no day of the calendar.");
        assertThat(sam.modal().field("Holidays")).isEqualTo(typed);
        sam.fills("Holidays", "25 Dec Christmas\n2027-02-28 Founders' day\nJan 1st New Year")
                .submits()
                .modalIsClosed();
        sam.types("/lead settings").seesModal("Settings of Dibs");
        assertThat(sam.modal().field("Holidays"))
                .isEqualTo("25 Dec Christmas\n2027-02-28 Founders' day\n1 Jan New Year");
        sam.fills("Holidays", "").submits().modalIsClosed();
    }

    @Test
    void theZoneFollowsTheSlackProfileUnlessOneWasChosen() {
        Actor mia = dibs.as("U0MIA").in("#general");
        dibs.slack().moveTo("U0MIA", java.time.ZoneId.of("Pacific/Auckland"));
        awaitZone("U0MIA", "Pacific/Auckland");
        mia.types("/lead settings").seesModal("My settings");
        mia.fills("Time zone", "Europe/London").submits().modalIsClosed();
        dibs.slack().moveTo("U0MIA", java.time.ZoneId.of("Asia/Tokyo"));
        awaitSlackZone("U0MIA", "Asia/Tokyo");
        awaitZone("U0MIA", "Europe/London");
    }

    private static void awaitZone(String user, String zone) {
        await("select time_zone from member where user_id = '" + user + "'", zone);
    }

    private static void awaitSlackZone(String user, String zone) {
        await("select slack_zone from member where user_id = '" + user + "'", zone);
    }

    private static void await(String query, String wanted) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!dibs.look(query, String.class).contains(wanted)) {
            assertThat(Instant.now()).as("waits for " + wanted).isBefore(end);
            Thread.onSpinWait();
        }
    }
}
