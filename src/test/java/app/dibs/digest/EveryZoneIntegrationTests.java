package app.dibs.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DibsWithoutSlack;
import app.dibs.digest.DueDigests.Claimed;
import app.dibs.slack.SilentSlack;
import app.dibs.slack.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Somebody in every zone of the tz database, with an hour, days off and a pause of their own, over two years: the real
 * claim against an oracle that reckons with nothing but offsets and minutes.
 */
class EveryZoneIntegrationTests {
    private static final TeamId TEAM = new TeamId("T1");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2028-01-01T00:00:00Z");
    private static final int TICKS = 250;
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final String HOLIDAYS = "array['12-25 Christmas', '2027-05-05 Party', '02-29']";

    private static DibsWithoutSlack dibs;
    private static DueDigests due;

    private final List<Sleeper> people = new ArrayList<>();

    /** Somebody, as the oracle knows them. */
    private record Sleeper(
            String id,
            ZoneId zone,
            int hour,
            int days,
            @Nullable LocalDate pausedUntil) {
        /** The day whose digest is due at that moment; -1 for none. */
        long due(Instant now) {
            long local = now.getEpochSecond() + zone.getRules().getOffset(now).getTotalSeconds();
            long day = Math.floorDiv(local, MINUTES_A_DAY * 60L);
            long minute = Math.floorMod(local, MINUTES_A_DAY * 60L) / 60;
            boolean inTime = minute >= hour && minute < Math.max(18 * 60, hour + 4 * 60);
            return inTime && works(LocalDate.ofEpochDay(day)) ? day : -1;
        }

        boolean works(LocalDate day) {
            boolean off = (days & (1 << (day.getDayOfWeek().getValue() - 1))) == 0;
            boolean holiday = MonthDay.from(day).equals(MonthDay.of(12, 25))
                    || MonthDay.from(day).equals(MonthDay.of(2, 29))
                    || day.equals(LocalDate.of(2027, 5, 5));
            return !off && !holiday && (pausedUntil == null || day.isAfter(pausedUntil));
        }
    }

    @BeforeAll
    static void connect() {
        dibs = new DibsWithoutSlack(new SilentSlack());
        due = dibs.bean(DueDigests.class);
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @BeforeEach
    void anEmptyWorkspace() {
        run("truncate workspace cascade");
        run("insert into workspace (workspace_id, name, bot_user_id, leads_channel, holidays, tells_when_empty)"
                + " values ('T1', 'Northwind', 'U0', 'C1', " + HOLIDAYS + ", true)");
        people.clear();
    }

    @Test
    void exactlyOneDigestPerPersonPerLocalWorkingDayWhateverTheTicksAndJumps() {
        Random random = new Random(20260101);
        ZoneId.getAvailableZoneIds().stream().sorted().forEach(zone -> add(ZoneId.of(zone), random));
        keep(people);
        Map<String, Set<Long>> had = new HashMap<>();
        long expected = 0;
        for (Instant now : ticks(random)) {
            Set<String> wanted = wanted(now, had);
            expected += wanted.size();
            assertThat(claimed(now)).as("at " + now).isEqualTo(wanted);
            if (random.nextInt(10) == 0) {
                assertThat(claimed(now)).as("again at " + now).isEmpty();
            }
        }
        assertThat(count()).isEqualTo(expected);
        assertThat(expected).isGreaterThan(20_000);
    }

    /** Two years and a bit, mostly onwards by some hours; now and then two days at once, and back by up to three. */
    private static List<Instant> ticks(Random random) {
        List<Instant> ticks = new ArrayList<>();
        Duration step = Duration.between(BEGIN, END).dividedBy(TICKS);
        for (Instant now = BEGIN; now.isBefore(END); now = now.plusSeconds(random.nextLong(2 * step.toSeconds()))) {
            ticks.add(now);
            if (random.nextInt(60) == 0) {
                now = now.plus(Duration.ofDays(2));
            } else if (random.nextInt(60) == 0) {
                now = now.minusSeconds(random.nextLong(Duration.ofDays(3).toSeconds()));
            }
        }
        return ticks;
    }

    /** Whose digest must come now, by person and day; remembers that they had it. */
    private Set<String> wanted(Instant now, Map<String, Set<Long>> had) {
        Set<String> wanted = new HashSet<>();
        for (Sleeper one : people) {
            long day = one.due(now);
            if (day >= 0 && had.computeIfAbsent(one.id(), id -> new HashSet<>()).add(day)) {
                wanted.add(one.id() + ":" + LocalDate.ofEpochDay(day));
            }
        }
        return wanted;
    }

    @Test
    void atATickEachQuarterOfAnHourEachWorkingDayHasItsDigestAtTheHour() {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        people.add(new Sleeper("KTM", kathmandu, 7 * 60 + 45, 127, null));
        people.add(new Sleeper("LHI", ZoneId.of("Australia/Lord_Howe"), 9 * 60, 31, null));
        people.add(new Sleeper("CHA", ZoneId.of("Pacific/Chatham"), 0, 31, null));
        people.add(new Sleeper("MAR", ZoneId.of("Pacific/Marquesas"), 23 * 60 + 45, 31, null));
        keep(people);
        Map<String, Instant> came = new HashMap<>();
        Instant monday = Instant.parse("2027-03-29T00:00:00Z");
        for (Instant now = monday; now.isBefore(monday.plus(Duration.ofDays(6))); now = now.plusSeconds(900)) {
            Instant at = now;
            claimed(now).forEach(digest -> assertThat(came.put(digest, at)).isNull());
        }
        people.forEach(one -> LocalDate.of(2027, 3, 30)
                .datesUntil(LocalDate.of(2027, 4, 3))
                .filter(one::works)
                .forEach(day -> assertThat(came)
                        .as(one.id() + " on " + day)
                        .containsEntry(
                                one.id() + ":" + day,
                                day.atStartOfDay()
                                        .plusMinutes(one.hour())
                                        .atZone(one.zone())
                                        .toInstant())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "30 minutes:                       Asia/Kolkata,        540, 2027-06-02T03:30:00Z, 2027-06-02",
        "45 minutes:                       Asia/Kathmandu,      540, 2027-06-02T03:15:00Z, 2027-06-02",
        "45 minutes and summer time:       Pacific/Chatham,     540, 2027-01-12T19:15:00Z, 2027-01-13",
        "half an hour of summer time:      Australia/Lord_Howe, 540, 2027-01-12T22:00:00Z, 2027-01-13",
        "the hour that the spring skips:   America/New_York,    150, 2027-03-14T07:00:00Z, 2027-03-14",
        "the first of two in the autumn:   America/New_York,     90, 2027-11-07T05:30:00Z, 2027-11-07",
        "no midnight in the spring:        America/Santiago,      0, 2027-09-05T04:00:00Z, 2027-09-05",
        "the far side of the date line:    Pacific/Kiritimati,  540, 2027-06-01T19:00:00Z, 2027-06-02",
        "the near side of the date line:   Pacific/Niue,        540, 2027-06-02T20:00:00Z, 2027-06-02"
    })
    void comesAtTheHourAndNotAMinuteBefore(String zone, int hour, Instant at, LocalDate day) {
        Sleeper one = new Sleeper(
                "ONE", ZoneId.of(zone.substring(zone.indexOf(':') + 1).strip()), hour, 127, null);
        keep(List.of(one));
        claimed(at.minus(Duration.ofHours(26)));
        run("delete from digest where day < '%s'".formatted(day));
        assertThat(claimed(at.minusSeconds(60))).doesNotContain("ONE:" + day);
        assertThat(claimed(at)).containsExactly("ONE:" + day);
        for (int minutes = 0; minutes < MINUTES_A_DAY; minutes += 15) {
            assertThat(claimed(at.plus(Duration.ofMinutes(minutes)))).doesNotContain("ONE:" + day);
        }
    }

    @Test
    void whoMovesAboutHasEachDateAtMostOnceAndEachWorkingDayWhoseHourTheySaw() {
        Random random = new Random(7);
        List<ZoneId> zones =
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
        Sleeper one = new Sleeper("FLY", zones.getFirst(), 9 * 60, 31, null);
        keep(List.of(one));
        people.add(one);
        Map<String, Set<Long>> had = new HashMap<>();
        for (Instant now = BEGIN; now.isBefore(BEGIN.plus(Duration.ofDays(60))); now = now.plusSeconds(7200)) {
            if (random.nextInt(12) == 0) {
                Sleeper moved =
                        new Sleeper("FLY", zones.get(random.nextInt(zones.size())), random.nextInt(96) * 15, 31, null);
                people.set(0, moved);
                run("update member set time_zone = '%s', digest_minute = %d"
                        .formatted(moved.zone().getId(), moved.hour()));
            }
            assertThat(claimed(now))
                    .as("at " + now + " in " + people.getFirst())
                    .isEqualTo(wanted(now, had));
        }
        assertThat(had.get("FLY")).hasSizeGreaterThan(25);
    }

    private void add(ZoneId zone, Random random) {
        int days = random.nextInt(3) == 0 ? random.nextInt(128) : 31;
        LocalDate paused = random.nextInt(4) == 0 ? LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)) : null;
        people.add(new Sleeper("U%04d".formatted(people.size()), zone, random.nextInt(96) * 15, days, paused));
    }

    private static void keep(List<Sleeper> people) {
        run(people.stream()
                .map(one -> "('T1', '%s', '%s', 'rep', '%s', %d, %d, %s)"
                        .formatted(
                                one.id(),
                                one.id(),
                                one.zone().getId(),
                                one.hour(),
                                one.days(),
                                one.pausedUntil() == null ? "null" : "'" + one.pausedUntil() + "'"))
                .collect(Collectors.joining(
                        ", ",
                        "insert into member (workspace_id, user_id, name, role, time_zone, digest_minute, working_days,"
                                + " paused_until) values ",
                        "")));
    }

    private static Set<String> claimed(Instant now) {
        dibs.forgetStatements();
        List<Claimed> all = due.claim(TEAM, now, null, 10_000)
                .blockOptional(PATIENCE)
                .orElseThrow()
                .claimed();
        Set<String> claimed = all.stream().map(one -> one.subject().toString()).collect(Collectors.toSet());
        assertThat(claimed).hasSameSizeAs(all);
        return claimed;
    }

    private static long count() {
        return dibs.bean(DatabaseClient.class)
                .sql("select count(*) from digest")
                .mapValue(Long.class)
                .one()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static void run(String sql) {
        dibs.sql(sql);
    }
}
