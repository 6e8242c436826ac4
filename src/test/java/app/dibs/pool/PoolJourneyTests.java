package app.dibs.pool;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.lead.Watchlist;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.Faults;
import app.dibs.sandbox.MessageHandle;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Workspaces;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What its owner does not touch goes back to the pool, with a warning first. Three working days, seen from a Monday. */
class PoolJourneyTests {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningDibs dibs;
    private LocalDate monday = LocalDate.EPOCH;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @BeforeEach
    void nextMonday() {
        run("delete from lead_care");
        run("update lead set deleted_at = now(), owner_id = null where deleted_at is null");
        run("update member set paused_until = null, working_days = 31");
        run("update workspace set pool_days = 3, holidays = '{}'");
        monday = LocalDate.ofInstant(dibs.slack().clock().instant(), NEW_YORK)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        to(monday);
        dibs.awaitLetters();
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(dibs.slack().violations()).isEmpty();
    }

    @Test
    void anOwnerIsWarnedAndOnTheNextWorkingDayTheLeadIsBack() {
        owned("Rusty Rae");
        to(monday.plusDays(1));
        quietUntil(monday.plusDays(1));
        to(monday.plusDays(2));
        MessageHandle warning = warning("Rusty Rae");
        warning.sees("You have not touched this lead for 2 working days").sees("On your next working day it goes back");
        dibs.slack().clock().moveBy(Duration.ofHours(6));
        settle();
        assertThat(owner("Rusty Rae")).isEqualTo("U0ANA");
        to(monday.plusDays(3));
        MessageHandle card = dibs.as("U0MIA").in("#leads").messageSaying("Rusty Rae");
        card.sees("Nobody owns it yet")
                .replySaying("Dibs put it back into the pool, Ana Souza had not touched it for 3 working days");
        warning.sees("back in the pool").seesNoMore("[Keep]");
        settle();
        assertThat(dibs.as("U0ANA").directMessagesFromApp().stream()
                        .filter(message -> message.text().contains("Rusty Rae")))
                .hasSize(1);
    }

    @Test
    void keepKeepsItAndCountsAsTouched() {
        owned("Keep Kai");
        to(monday.plusDays(2));
        MessageHandle warning = warning("Keep Kai");
        warning.clicks("Keep");
        warning.sees("you keep it")
                .sees("Nothing of this goes back to the pool")
                .seesNoMore("[Keep]");
        to(monday.plusDays(3));
        settle();
        assertThat(owner("Keep Kai")).isEqualTo("U0ANA");
        to(monday.plusDays(4));
        settle();
        dibs.as("U0ANA")
                .directMessageSaying("You have not touched this lead")
                .sees("Keep Kai")
                .sees("[Keep]");
    }

    @Test
    void allAreKeptWithOneClickAndOpenOpens() {
        owned("All Abe");
        owned("All Ada");
        to(monday.plusDays(2));
        MessageHandle warning = warning("All Ada");
        warning.sees("these 2 leads").near("All Abe").clicks("Open");
        dibs.as("U0ANA").seesModal("Lead " + reference("All Abe")).closesModal();
        warning.clicks("Keep all 2");
        warning.sees("All Abe").sees("you keep it").seesNoMore("Keep all");
        to(monday.plusDays(3));
        settle();
        assertThat(List.of(owner("All Abe"), owner("All Ada"))).containsOnly("U0ANA");
    }

    @Test
    void aNoteOfTheOwnerCountsAndOneOfAnotherDoesNot() {
        owned("Note Nell");
        owned("Note Nick");
        to(monday.plusDays(2));
        MessageHandle warning = warning("Note Nick");
        dibs.as("U0ANA").in("#general").types("/lead note " + reference("Note Nell") + " Called");
        dibs.as("U0BEN").in("#general").types("/lead note " + reference("Note Nick") + " Saw him");
        warning.sees("Note Nell · " + reference("Note Nell") + ": you keep it").sees("this lead");
        to(monday.plusDays(3));
        warning.sees("Note Nick · " + reference("Note Nick") + ": back in the pool");
        settle();
        assertThat(owner("Note Nell")).isEqualTo("U0ANA");
    }

    @Test
    void daysOffDoNotCountAndNothingHappensOnThem() {
        owned("Off Ole");
        run("update workspace set holidays = array['%s Founders'' day']".formatted(monday.plusDays(1)));
        run("update member set working_days = 1 + 2 + 4 + 16 where user_id = 'U0ANA'");
        to(monday.plusDays(2));
        quietUntil(monday.plusDays(2));
        to(monday.plusDays(3));
        quietUntil(monday.plusDays(3));
        to(monday.plusDays(4));
        warning("Off Ole");
        to(monday.plusDays(5));
        to(monday.plusDays(6));
        settle();
        assertThat(owner("Off Ole")).isEqualTo("U0ANA");
        to(monday.plusDays(7));
        dibs.as("U0MIA").in("#leads").messageSaying("Off Ole").sees("Nobody owns it yet");
    }

    @Test
    void aPauseLosesNothing() {
        owned("Pause Pia");
        run("update member set paused_until = '%s' where user_id = 'U0ANA'".formatted(monday.plusDays(14)));
        to(monday.plusDays(8));
        quietUntil(monday.plusDays(8));
        to(monday.plusDays(15));
        quietUntil(monday.plusDays(15));
        to(monday.plusDays(16));
        warning("Pause Pia");
    }

    @Test
    void aLeadWithAFollowUpAheadIsLeftAlone() {
        owned("Ahead Aki, in 2 weeks");
        to(monday.plusDays(4));
        quietUntil(monday.plusDays(4));
        assertThat(dibs.look("select count(*) from lead_care where warned_on is not null", Long.class))
                .containsExactly(0L);
    }

    @Test
    void nothingHappensWhereItIsOffAndAWarningOfBeforeIsForgotten() {
        owned("Off Oda");
        to(monday.plusDays(2));
        warning("Off Oda");
        run("update workspace set pool_days = null");
        to(monday.plusDays(3));
        settle();
        run("update workspace set pool_days = 3");
        to(monday.plusDays(4));
        settle();
        dibs.as("U0ANA")
                .directMessageSaying("You have not touched")
                .sees("Off Oda")
                .sees("[Keep]");
        settle();
        assertThat(owner("Off Oda")).isEqualTo("U0ANA");
    }

    @Test
    void whoLostItCannotKeepIt() {
        owned("Lost Lea");
        to(monday.plusDays(2));
        MessageHandle warning = warning("Lost Lea");
        dibs.slack().faults().on("chat.update", Faults.Kind.SERVER_ERROR, -1);
        dibs.as("U0MIA").in("#general").types("/lead assign " + reference("Lost Lea") + " @Ben Carter");
        dibs.as("U0MIA").ephemeralSaying("is with Ben Carter now");
        warning.clicks("Keep");
        dibs.as("U0ANA").in("Dibs").ephemeralSaying("is with Ben Carter now. Nothing was changed");
        dibs.slack().faults().off("chat.update");
        warning.sees("with Ben Carter");
    }

    @Test
    void aManagersDigestCanAskWhatLiesLong() {
        owned("Long Lon");
        owned("Long Lin");
        Instant now = dibs.slack().clock().instant();
        Watchlist watchlist = dibs.bean(Watchlist.class);
        TeamId team = new TeamId("T0NORTHWIND");
        assertThat(watchlist.untouched(team, now.minus(Duration.ofHours(1)), 1).block(PATIENCE))
                .isEmpty();
        List<Watchlist.Untouched> untouched = watchlist
                .untouched(team, now.plus(Duration.ofHours(1)), 1)
                .blockOptional(PATIENCE)
                .orElseThrow();
        assertThat(untouched).hasSize(1).first().satisfies(ana -> {
            assertThat(ana.owner().name()).isEqualTo("Ana Souza");
            assertThat(ana.count()).isEqualTo(2);
            assertThat(ana.longest()).hasSize(1).first().matches(lead -> "Long Lon".equals(lead.name()));
        });
    }

    /** Ana adds it for herself. */
    private static void owned(String line) {
        String name = line.split(",", -1)[0];
        Actor ana = dibs.as("U0ANA").in("#general").types("/lead new " + line).seesModal("New lead");
        ana.fills("Owner", "Me").submits().modalIsClosed();
        dibs.as("U0ANA").in("#general").ephemeralSaying(name);
    }

    private static MessageHandle warning(String name) {
        MessageHandle warning = dibs.as("U0ANA").directMessageSaying(name);
        warning.sees("You have not touched");
        dibs.awaitLetters();
        return warning;
    }

    /** Ten in the morning, in New York. */
    private static void to(LocalDate day) {
        dibs.slack()
                .clock()
                .moveTo(day.atTime(LocalTime.of(10, 0)).atZone(NEW_YORK).toInstant());
    }

    /** Waits until the ticks of that move have gone by. */
    private static void settle() {
        PoolRound round = dibs.bean(PoolRound.class);
        dibs.bean(Workspaces.class).all().concatMap(round::go).then().block(PATIENCE);
        dibs.awaitLetters();
    }

    private static void quietUntil(LocalDate day) {
        settle();
        assertThat(dibs.look("select count(*) from pool_warning where day = '" + day + "'", Long.class))
                .containsExactly(0L);
    }

    private static String owner(String name) {
        return dibs.look("select coalesce(owner_id, '') from lead where name = '" + name + "'", String.class)
                .getFirst();
    }

    private static String reference(String name) {
        return "L-"
                + dibs.look("select number from lead where name = '" + name + "'", Long.class)
                        .getFirst();
    }

    private static void run(String sql) {
        dibs.client().sql(sql).then().block(PATIENCE);
    }
}
