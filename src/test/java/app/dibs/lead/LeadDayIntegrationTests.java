package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.slack.TeamId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a day brought for the leads, in a real database. */
class LeadDayIntegrationTests {
    private static final TeamId TEAM = new TeamId("T0NORTHWIND");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @Test
    void tellsWhatWasConvertedAndLostAndNotWhatWasOpenedAgain() {
        Actor ben = dibs.as("U0BEN").in("#general");
        String lost = lead("Lou Lost");
        ben.types("/lead status " + lost + " lost too expensive").ephemeralSaying(lost);
        String reopened = lead("Rea Reopened");
        ben.types("/lead status " + reopened + " lost gone").ephemeralSaying("is Lost now: gone");
        ben.types("/lead status " + reopened + " new").ephemeralSaying("is New now");
        String converted = convert("Cora Converted");
        String undone = convert("Una Undone");
        ben.types("/lead unconvert " + undone).ephemeralSaying("is a lead again");
        String deleted = lead("Della Deleted");
        ben.types("/lead status " + deleted + " lost gone").ephemeralSaying("is Lost now: gone");
        ben.types("/lead delete " + deleted).ephemeralSaying("trash");
        String earlier = lead("Ed Earlier");
        ben.types("/lead status " + earlier + " lost long ago").ephemeralSaying("long ago");
        dibs.look(
                "update activity set at = at - interval '1 day' where kind = 'status_set' and lead_number = "
                        + earlier.substring(2) + " returning 1",
                Integer.class);

        assertThat(day(MONDAY))
                .extracting(end -> end.lead().number() + " " + end.activity().kind() + " "
                        + end.activity().whoName())
                .containsExactly(converted + " CONVERTED Ben Carter", lost + " STATUS_SET Ben Carter");
        assertThat(day(MONDAY).getLast().activity().detail()).isEqualTo("too expensive");
        assertThat(day(MONDAY.minusDays(1)))
                .extracting(end -> end.lead().number().toString())
                .containsExactly(earlier);
        assertThat(day(MONDAY.plusDays(1))).isEmpty();
    }

    private static List<LeadDay.End> day(LocalDate day) {
        return dibs.bean(LeadDay.class)
                .of(TEAM, day, NEW_YORK)
                .collectList()
                .blockOptional(Duration.ofSeconds(20))
                .orElseThrow();
    }

    private static String convert(String name) {
        String lead = lead(name);
        Actor ben = dibs.as("U0BEN").in("#general");
        ben.types("/lead convert " + lead).seesModal("Convert " + lead).clicks("Convert to contact");
        ben.seesModal("Converted").closesModal();
        return lead;
    }

    private static String lead(String name) {
        dibs.as("U0BEN").in("#general").types("/lead add " + name).ephemeralSaying(name);
        return "L-" + dibs.look("select max(number) from lead", Long.class).getFirst();
    }
}
