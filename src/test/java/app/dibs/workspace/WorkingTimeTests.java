package app.dibs.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When somebody is at work: examples, and against counting every minute in all zones. */
class WorkingTimeTests {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Assignment NINE_TO_SIX = Assignment.USUAL;

    @Test
    void isFromOpeningToBeforeClosing() {
        WorkingTime work = work(NEW_YORK, WEEK, null, NINE_TO_SIX);
        assertThat(work.isAt(at(MONDAY, "08:59"))).isFalse();
        assertThat(work.isAt(at(MONDAY, "09:00"))).isTrue();
        assertThat(work.isAt(at(MONDAY, "17:59"))).isTrue();
        assertThat(work.isAt(at(MONDAY, "18:00"))).isFalse();
        assertThat(work.isAt(at(MONDAY.plusDays(5), "12:00"))).isFalse();
    }

    @Test
    void goesOnTheNextWorkingDay() {
        WorkingTime work = work(NEW_YORK, WEEK, null, NINE_TO_SIX);
        assertThat(work.after(at(MONDAY, "10:00"), Duration.ofMinutes(15))).contains(at(MONDAY, "10:15"));
        assertThat(work.after(at(MONDAY, "17:50"), Duration.ofMinutes(15))).contains(at(MONDAY.plusDays(1), "09:05"));
        assertThat(work.after(at(MONDAY.plusDays(4), "17:50"), Duration.ofMinutes(15)))
                .contains(at(MONDAY.plusDays(7), "09:05"));
        assertThat(work.after(at(MONDAY, "17:45"), Duration.ofMinutes(15))).contains(at(MONDAY, "18:00"));
        assertThat(work.after(at(MONDAY, "02:00"), Duration.ofHours(20))).contains(at(MONDAY.plusDays(2), "11:00"));
    }

    @Test
    void aPauseAndAHolidayAreNoneOfIt() {
        WorkingTime paused = work(NEW_YORK, WEEK, MONDAY.plusDays(1), NINE_TO_SIX);
        assertThat(paused.firstFrom(at(MONDAY, "10:00"))).contains(at(MONDAY.plusDays(2), "09:00"));
        WorkingTime nobody = work(NEW_YORK, WEEK, LocalDate.of(2099, 1, 1), NINE_TO_SIX);
        assertThat(nobody.firstFrom(at(MONDAY, "10:00"))).isEmpty();
        assertThat(nobody.after(at(MONDAY, "10:00"), Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void countsWorkingDaysBackwards() {
        WorkingTime work = work(NEW_YORK, WEEK, null, NINE_TO_SIX);
        assertThat(work.daysBack(MONDAY, 1)).contains(MONDAY);
        assertThat(work.daysBack(MONDAY, 2)).contains(MONDAY.minusDays(3));
        assertThat(work.daysBack(MONDAY, 6)).contains(MONDAY.minusDays(7));
        WorkingTime back = work(NEW_YORK, WEEK, MONDAY.minusDays(1), NINE_TO_SIX);
        assertThat(back.daysBack(MONDAY, 1)).contains(MONDAY);
        assertThat(back.daysBack(MONDAY, 2)).as("all before was a pause").isEmpty();
    }

    /** In every zone, over both changes of the clocks: as a slow count of minutes says. */
    @Test
    void agreesWithCountingMinutesInAllZones() {
        Random random = new Random(20270111);
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
            int opens = random.nextInt(46) * 30;
            int closes = opens + 30 + random.nextInt((1410 - opens) / 30 + 1) * 30;
            Assignment hours = new Assignment(
                    true,
                    LocalTime.ofSecondOfDay(opens * 60L),
                    LocalTime.ofSecondOfDay(Math.min(closes, 1439) * 60L),
                    null,
                    null,
                    14);
            WorkingTime work = work(zone, days, null, hours);
            Instant from =
                    Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(60 * 24 * 730)));
            int minutes = 1 + random.nextInt(240);
            assertThat(work.firstFrom(from)).as(id).contains(counted(zone, days, hours, from, 0));
            assertThat(work.after(from, Duration.ofMinutes(minutes)))
                    .as("%s, %s and %d min from %s", id, hours, minutes, from)
                    .contains(counted(zone, days, hours, from, minutes));
            assertThat(work.isAt(from)).as(id).isEqualTo(isAt(zone, days, hours, from));
        }
    }

    /** The end of so many minutes at work; with none the beginning of the first one. */
    private static Instant counted(ZoneId zone, Set<DayOfWeek> days, Assignment hours, Instant from, int minutes) {
        Instant at = from;
        int left = minutes;
        while (true) {
            if (isAt(zone, days, hours, at)) {
                if (left <= 1) {
                    return minutes == 0 ? at : at.plus(Duration.ofMinutes(1));
                }
                left--;
            }
            at = at.plus(Duration.ofMinutes(1));
        }
    }

    private static boolean isAt(ZoneId zone, Set<DayOfWeek> days, Assignment hours, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        LocalDate day = local.toLocalDate();
        Instant begins = day.atTime(hours.opens()).atZone(zone).toInstant();
        Instant ends = day.atTime(hours.closes()).atZone(zone).toInstant();
        return days.contains(day.getDayOfWeek()) && !at.isBefore(begins) && at.isBefore(ends);
    }

    private static WorkingTime work(
            ZoneId zone, Set<DayOfWeek> days, @Nullable LocalDate pausedUntil, Assignment hours) {
        Workspace plain = Northwind.workspace();
        Workspace workspace = new Workspace(
                plain.id(),
                plain.name(),
                plain.leadsChannel(),
                plain.currency(),
                plain.country(),
                plain.zone(),
                plain.digestAt(),
                plain.newcomerRole(),
                plain.sources(),
                plain.categories(),
                plain.requiredFields(),
                plain.duplicatesAllowed(),
                List.of(),
                false,
                Nurturing.OFF,
                hours);
        return new WorkingTime(new Member(
                workspace,
                new UserId("U0ANA"),
                "Ana Souza",
                Role.REP,
                zone,
                false,
                false,
                "",
                new Habits(null, null, zone, days, pausedUntil, null)));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }
}
