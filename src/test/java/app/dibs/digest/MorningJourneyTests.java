package app.dibs.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.Actor;
import app.dibs.sandbox.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the morning comes, and when it does not. */
class MorningJourneyTests extends Mornings {
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    @Test
    void itComesAtThePersonsOwnHour() {
        Actor ana = dibs.as("U0ANA").in("#general").types("/lead settings").seesModal("My settings");
        ana.fills("Morning digest", "07:45").submits().modalIsClosed();
        LocalDate tuesday = monday.plusDays(1);
        lead("Early Eva", "U0ANA", tuesday);
        lead("Early Ed", "U0CHLOE", tuesday);
        to(tuesday, LocalTime.of(7, 45), NEW_YORK);
        digest("U0ANA", tuesday).sees("Early Eva");
        assertThat(digests("U0BEN", tuesday)).isZero();
    }

    @Test
    void aHolidayADayOffAndAPauseAreQuietAndWhatWasDueComesAfterwards() {
        run("update workspace set holidays = array['%s Founders'' day']".formatted(monday.plusDays(1)));
        run("update member set working_days = 8 + 16 where user_id = 'U0ANA'");
        run("update member set paused_until = '%s' where user_id = 'U0BEN'".formatted(monday.plusDays(3)));
        lead("Quiet Quin", "U0ANA", monday.plusDays(1));
        lead("Quiet Quy", "U0BEN", monday.plusDays(1));
        lead("Heard Hana", "U0CHLOE", monday.plusDays(2));
        to(monday.plusDays(1), LocalTime.of(13, 0), LOS_ANGELES);
        to(monday.plusDays(2), LocalTime.of(13, 0), ZoneId.of("Asia/Tokyo"));
        digest("U0CHLOE", monday.plusDays(2));
        to(monday.plusDays(2), LocalTime.of(13, 0), LOS_ANGELES);
        to(monday.plusDays(3), LocalTime.of(13, 0), LOS_ANGELES);
        digest("U0ANA", monday.plusDays(3)).sees("1 overdue").sees("Quiet Quin");
        to(monday.plusDays(4), LocalTime.of(13, 0), LOS_ANGELES);
        digest("U0BEN", monday.plusDays(4)).sees("Quiet Quy");
        assertThat(List.of(
                        digests("U0ANA", monday.plusDays(1)),
                        digests("U0CHLOE", monday.plusDays(1)),
                        digests("U0ANA", monday.plusDays(2)),
                        digests("U0BEN", monday.plusDays(2)),
                        digests("U0BEN", monday.plusDays(3))))
                .containsOnly(0L);
    }

    @Test
    void asleepForTwoDaysItComesOnce() {
        lead("Sleepy Sid", "U0ANA", monday.minusDays(1));
        to(monday.plusDays(3), LocalTime.of(11, 0), NEW_YORK);
        digest("U0ANA", monday.plusDays(3)).sees("Sleepy Sid");
        dibs.awaitLetters();
        assertThat(digests("U0ANA", monday.plusDays(1)) + digests("U0ANA", monday.plusDays(2)))
                .isZero();
    }

    @Test
    void whoFliesAcrossTheDateLineHasOneDigestADay() {
        lead("Flight Flo", "U0ANA", monday.minusDays(1));
        LocalDate wednesday = monday.plusDays(2);
        travels("U0ANA", AUCKLAND);
        to(wednesday, NINE, AUCKLAND);
        digest("U0ANA", wednesday).sees("Flight Flo");

        travels("U0ANA", LOS_ANGELES);
        to(monday.plusDays(1), LocalTime.of(13, 30), LOS_ANGELES);
        digest("U0ANA", monday.plusDays(1));
        lead("Flight Ben", "U0BEN", monday.minusDays(1));
        to(wednesday, NINE, LOS_ANGELES);
        digest("U0BEN", wednesday);
        to(wednesday.plusDays(1), NINE, LOS_ANGELES);
        digest("U0ANA", wednesday.plusDays(1));
        dibs.awaitLetters();
        assertThat(digests("U0ANA", wednesday)).isOne();
        travels("U0ANA", NEW_YORK);
    }

    @Test
    void whileSlackIsAwayDigestsWaitArriveOnceAndNeverInTheEvening() {
        LocalDate tuesday = monday.plusDays(1);
        lead("Outage Ola", "U0ANA", monday);
        lead("Outage Oli", "U0BEN", monday);
        dibs.slack().faults().on("chat.postMessage", Faults.Kind.SERVER_ERROR, -1);
        long mark = dibs.slack().inspector().mark();
        to(tuesday, LocalTime.of(9, 30), LOS_ANGELES);
        assertThat(dibs.slack().inspector().await(mark, "chat.postMessage", 2, Duration.ofSeconds(20)))
                .isTrue();
        awaitClaim("U0ANA", tuesday);
        awaitClaim("U0BEN", tuesday);

        to(tuesday, LocalTime.of(18, 5), NEW_YORK);
        dibs.slack().faults().off("chat.postMessage");
        digest("U0BEN", tuesday).sees("Outage Oli");
        dibs.awaitLetters();
        assertThat(digests("U0ANA", tuesday)).isZero();
        assertThat(digests("U0BEN", tuesday)).isOne();

        lead("Outage Una", "U0ANA", tuesday.plusDays(1));
        to(tuesday.plusDays(1), NINE, NEW_YORK);
        digest("U0ANA", tuesday.plusDays(1))
                .sees("1 overdue, 1 due today")
                .sees("Outage Ola")
                .sees("Outage Una");
        dibs.awaitLetters();
        assertThat(digests("U0ANA", tuesday)).isZero();
    }

    @Test
    void aLeadThatChangesWhileTheDigestWaitsIsTrueInIt() {
        LocalDate tuesday = monday.plusDays(1);
        lead("Change Cho", "U0ANA", monday);
        dibs.slack().faults().on("chat.postMessage", Faults.Kind.SERVER_ERROR, -1);
        long mark = dibs.slack().inspector().mark();
        to(tuesday, NINE, NEW_YORK);
        assertThat(dibs.slack().inspector().await(mark, "chat.postMessage", 1, Duration.ofSeconds(20)))
                .isTrue();
        Actor ana = dibs.as("U0ANA").in("#general").types("/lead today");
        ana.ephemeralSaying("Change Cho").near("Change Cho").picks("Snooze", "Tomorrow");
        ana.ephemeralSaying("1 coming up");
        dibs.slack().faults().off("chat.postMessage");
        digest("U0ANA", tuesday).sees("Ana Souza snoozed it to " + day(tuesday.plusDays(1)));
    }

    @Test
    void whatSlackTookBeforeItsAnswerWasLostIsKnownInTheEveningToo() {
        LocalDate tuesday = monday.plusDays(1);
        lead("Lost Lou", "U0ANA", monday);
        dibs.slack().faults().on("chat.postMessage", Faults.Kind.LOST_ANSWER, 1);
        dibs.slack().faults().on("conversations.history", Faults.Kind.SERVER_ERROR, -1);
        long mark = dibs.slack().inspector().mark();
        to(tuesday, NINE, NEW_YORK);
        digest("U0ANA", tuesday).sees("Lost Lou");
        assertThat(dibs.slack().inspector().await(mark, "conversations.history", 1, Duration.ofSeconds(20)))
                .isTrue();

        to(tuesday, LocalTime.of(18, 5), NEW_YORK);
        dibs.slack().faults().off("conversations.history");
        dibs.awaitLetters();
        Actor ana = dibs.as("U0ANA").in("#general").types("/lead today");
        ana.ephemeralSaying("Lost Lou").near("Lost Lou").picks("Snooze", "Next week");
        digest("U0ANA", tuesday).sees("Ana Souza snoozed it");
        assertThat(digests("U0ANA", tuesday)).isOne();
    }

    private static void travels(String user, ZoneId zone) {
        dibs.slack().moveTo(user, zone);
        awaits("select count(*) from member where user_id = '%s' and time_zone = '%s'".formatted(user, zone.getId()));
    }
}
