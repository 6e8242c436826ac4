package app.dibs.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What a manager reads in the morning, and does with it. */
class OverviewJourneyTests {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

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
        dibs.as("U0BEN").in("#leads").messageSaying(line.split(",", 2)[0]);
    }

    private void claimedBy(String user, String name, LocalDate due) {
        MessageHandle card = dibs.as(user).in("#leads").messageSaying(name);
        card.clicks("Claim");
        card.sees("Owner").picksDate("Follow up", due);
        card.sees("Due today");
    }

    /** A clock that moves ticks at once. */
    private void awaitOverviews(LocalDate day, int count) {
        dibs.slack().clock().moveBy(Duration.ofMinutes(1));
        Mono<Long> claimed = dibs.client()
                .sql("select count(*) from overview where day = :day")
                .bind("day", day)
                .mapValue(Long.class)
                .one();
        claimed.filter(overviews -> overviews >= count)
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(50)))
                .block(Duration.ofSeconds(90));
        dibs.awaitLetters();
    }

    @Test
    void theManagerAssignsAndNudgesInTheMorning() {
        awaitOverviews(TUESDAY.minusDays(1), 1);
        add("Una Unowned, $40k");
        add("Otto Overdue, $2k");
        claimedBy("U0ANA", "Otto Overdue", TUESDAY.minusDays(1));

        dibs.slack().clock().moveToMorning(STOCKHOLM);
        MessageHandle digest = dibs.as("U0MIA").directMessageSaying("Your team, Tuesday 12 January");
        assertThat(digest.text())
                .containsSubsequence(
                        "1 unassigned, 1 overdue",
                        "Nobody works these",
                        "Una Unowned",
                        "$40,000",
                        "Overdue",
                        "Ana Souza has 1 lead overdue",
                        "Yesterday",
                        "Created 2 worth $42k, converted 0, lost 0",
                        "(Leads by status: New 2 worth $42k",
                        "My settings");

        digest.near("Una Unowned").clicks("Assign to Ben Carter (0)");
        digest.sees("Mia Lindqvist assigned it to Ben Carter");
        dibs.as("U0BEN").directMessageSaying("Mia Lindqvist assigned you");

        digest.near("Ana Souza has").clicks("Nudge");
        digest.sees("nudged at");
        MessageHandle reminder = dibs.as("U0ANA").directMessageSaying("Mia Lindqvist reminds you");
        assertThat(reminder.text()).contains("Otto Overdue", "Overdue since Mon 11 Jan");
        digest.clicks("All overdue");
        dibs.as("U0MIA").directMessageSaying("Refresh").sees("Otto Overdue").seesNoMore("Una Unowned");
        assertThat(dibs.look("select count(*) from nudge", Long.class)).containsExactly(1L);
    }

    @Test
    void nothingToTellIsNotTold() {
        awaitOverviews(TUESDAY.minusDays(1), 1);
        dibs.slack().clock().moveToMorning(STOCKHOLM);
        awaitOverviews(TUESDAY, 1);
        assertThat(dibs.look("select count(*) from overview where sent_at is not null", Long.class))
                .containsExactly(0L);
        assertThat(dibs.look(
                        "select count(*) from overview o join member m using (workspace_id, user_id) where m.role = 'rep'",
                        Long.class))
                .containsExactly(0L);
    }

    @Test
    void theFirstMorningOfAWeekTellsOfTheWeekBefore() {
        add("Walt Week, $7k");
        dibs.slack()
                .clock()
                .moveTo(TUESDAY.plusDays(6).atTime(9, 0).atZone(STOCKHOLM).toInstant());
        dibs.as("U0MIA")
                .directMessageSaying("Your team, Monday 18 January")
                .sees("Since Monday 11 January")
                .sees("Created 1 worth $7k")
                .sees("1 unassigned")
                .clicks("All 1 unassigned");
        dibs.as("U0MIA").directMessageSaying("Refresh").sees("Walt Week");
        dibs.as("U0MIA")
                .directMessageSaying("Your team, Monday 18 January")
                .sees("(Created and converted by week: Week of 18 Jan, so far 0 created");
    }

    @Test
    void dealsAndLeadsThatWereNotAcceptedAreTold() {
        awaitOverviews(TUESDAY.minusDays(1), 1);
        add("Mona Missed, $1k");
        dibs.look("""
                insert into lead_offer (workspace_id, lead_number, activity_id, user_id, offered_at, deadline, state, ended_at)
                select workspace_id, lead_number, min(activity_id), 'U0ANA', timestamptz '2027-01-11 15:00Z',
                    '2027-01-11 15:30Z', 'missed', '2027-01-11 15:30Z'
                from activity group by workspace_id, lead_number returning 1
                """, Integer.class);
        dibs.look("""
                with won as (
                    insert into deal (workspace_id, number, name, value, pipeline_id, stage_id, status, probability,
                        created_at, created_by, touched_at)
                    select workspace_id, 900, 'Roof', 30000, pipeline_id, stage_id, 'won', 100,
                        timestamptz '2027-01-11 15:00Z', 'U0ANA', '2027-01-11 17:00Z'
                    from stage limit 1 returning workspace_id, number)
                insert into customer_activity (workspace_id, deal, kind, who, at)
                select workspace_id, number, kind, 'U0ANA', at
                from won cross join (values
                    ('moved', timestamptz '2027-01-11 16:00Z'), ('won', '2027-01-11 17:00Z')) step (kind, at)
                returning 1
                """, Integer.class);
        dibs.slack().clock().moveToMorning(STOCKHOLM);
        dibs.as("U0MIA")
                .directMessageSaying("Your team, Tuesday 12 January")
                .sees("Ana Souza did not accept 1 lead in time")
                .sees("Deals won 1 worth $30k, lost 0, moved 0");
    }

    @Test
    void theLeadsOfSomebodyWhoHasLeftAreThereToBeAssigned() {
        awaitOverviews(TUESDAY.minusDays(1), 1);
        add("Lea Left, $9k");
        MessageHandle card = dibs.as("U0CHLOE").in("#leads").messageSaying("Lea Left");
        card.clicks("Claim");
        card.sees("Owner Chloe Tanaka");
        dibs.slack().deactivate("U0CHLOE");
        awaits("select count(*) from member where user_id = 'U0CHLOE' and deactivated");
        dibs.slack().clock().moveToMorning(STOCKHOLM);
        MessageHandle digest = dibs.as("U0MIA").directMessageSaying("Your team, Tuesday 12 January");
        digest.sees("1 of people who have left").sees("of Chloe Tanaka, who has left");
        digest.near("Lea Left").clicks("Assign to Ana Souza (0)");
        digest.sees("Mia Lindqvist assigned it to Ana Souza");
    }

    @Test
    void whoHasLeftUnheardIsGivenUpAfterTheSecondRefusalAndTheirLeadsAreThereToBeAssigned() {
        awaitOverviews(TUESDAY.minusDays(1), 1);
        add("Lea Left, $9k");
        MessageHandle card = dibs.as("U0CHLOE").in("#leads").messageSaying("Lea Left");
        card.clicks("Claim");
        card.sees("Owner Chloe Tanaka").picksDate("Follow up", TUESDAY);
        card.sees("Due today");
        dibs.slack().deactivate("U0CHLOE");
        awaits("select count(*) from member where user_id = 'U0CHLOE' and deactivated");
        // As if Slack's news of her had been lost.
        dibs.look(
                "update member set deactivated = false, time_zone = 'Asia/Tokyo', slack_zone = 'Asia/Tokyo'"
                        + " where user_id = 'U0CHLOE' returning 1",
                Integer.class);

        toTheMorningOfBoth(TUESDAY);
        awaits("select count(*) from dead_recipient where recipient = 'U0CHLOE' and refusals = 1");
        assertThat(dibs.as("U0MIA")
                        .directMessageSaying("Your team, Tuesday 12 January")
                        .text())
                .contains("Created 1")
                .doesNotContain("left");
        toTheMorningOfBoth(TUESDAY.plusDays(1));
        awaits("select count(*) from dead_recipient where recipient = 'U0CHLOE' and refusals = 2");
        awaits("select count(*) from member where user_id = 'U0CHLOE' and deactivated");

        toTheMorningOfBoth(TUESDAY.plusDays(2));
        MessageHandle digest = dibs.as("U0MIA").directMessageSaying("Your team, Thursday 14 January");
        digest.sees("1 of people who have left").sees("of Chloe Tanaka, who has left");
        digest.near("Lea Left").clicks("Assign to Ana Souza (0)");
        digest.sees("Mia Lindqvist assigned it to Ana Souza");
        dibs.awaitLetters();
        assertThat(dibs.look("select day from digest where user_id = 'U0CHLOE' order by day", LocalDate.class))
                .containsExactly(TUESDAY, TUESDAY.plusDays(1));
    }

    @Test
    void whatNobodyHasTouchedForAsManyDaysAsTheWorkspaceSays() {
        awaitOverviews(TUESDAY.minusDays(1), 1);
        add("Ulla Untouched, $3k");
        MessageHandle card = dibs.as("U0ANA").in("#leads").messageSaying("Ulla Untouched");
        card.clicks("Claim");
        card.sees("Owner Ana Souza");
        Actor sam = dibs.as("U0SAM").in("#general").types("/lead settings").seesModal("Settings of Dibs");
        sam.clicks("Assignment…").seesModal("Assignment");
        sam.fills("Managers hear of untouched leads after days", "1")
                .submits()
                .seesError("Managers hear of untouched leads after days", "from 2 to 200");
        sam.fills("Managers hear of untouched leads after days", "5").submits();

        toTheMorningOfBoth(TUESDAY.plusDays(3));
        awaitOverviews(TUESDAY.plusDays(3), 1);
        assertThat(dibs.look(
                        "select count(*) from overview where day = '2027-01-15' and sent_at is not null", Long.class))
                .containsExactly(0L);
        toTheMorningOfBoth(TUESDAY.plusDays(6));
        MessageHandle digest = dibs.as("U0MIA").directMessageSaying("Your team, Monday 18 January");
        digest.sees("1 untouched for 5 days").sees("Untouched for 5 days");
        digest.near("Ulla Untouched").clicks("Open");
        dibs.as("U0MIA").seesModal("Lead L-1").closesModal();
    }

    /** 9:30 in Stockholm, where Mia is, and 17:30 in Tokyo, where Chloe is. */
    private void toTheMorningOfBoth(LocalDate day) {
        dibs.slack().clock().moveTo(day.atTime(9, 30).atZone(STOCKHOLM).toInstant());
    }

    /** Waits until the query counts something. */
    private void awaits(String query) {
        dibs.client()
                .sql(query)
                .mapValue(Long.class)
                .one()
                .filter(count -> count > 0)
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(20)))
                .block(Duration.ofSeconds(30));
    }
}
