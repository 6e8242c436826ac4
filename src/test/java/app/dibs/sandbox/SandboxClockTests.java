package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxClockTests {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final SandboxClock clock = clockAt("2026-11-20T13:30:00Z");

    @Test
    void movesToAnInstantAndBackToTheSystemsTime() {
        clock.moveTo(Instant.parse("2026-12-24T18:00:00Z"));
        assertThat(clock.instant()).isEqualTo("2026-12-24T18:00:00Z");
        assertThat(clock.isMoved()).isTrue();
        clock.reset();
        assertThat(clock.instant()).isEqualTo("2026-11-20T13:30:00Z");
        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void movesByDurationsThatAddUp() {
        clock.moveBy(Duration.ofHours(1));
        clock.moveBy(Duration.ofMinutes(-20));
        assertThat(clock.offset()).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void takesThisMorningWhenNineLiesAhead() {
        assertThat(clock.nextMorning(NEW_YORK)).isEqualTo("2026-11-20T14:00:00Z");
    }

    @Test
    void skipsTheWeekendForTheNextMorning() {
        clock.moveTo(Instant.parse("2026-11-20T14:00:00Z"));
        assertThat(clock.moveToMorning(NEW_YORK)).isEqualTo("2026-11-23T14:00:00Z");
        assertThat(clock.instant()).isEqualTo("2026-11-23T14:00:00Z");
    }

    @Test
    void keepsNineOClockOverTheEndOfSummerTime() {
        SandboxClock autumn = clockAt("2026-10-30T14:00:00Z");
        assertThat(autumn.nextMorning(NEW_YORK)).isEqualTo("2026-11-02T14:00:00Z");
        assertThat(autumn.nextMorning(NEW_YORK).atZone(NEW_YORK).getHour()).isEqualTo(9);
    }

    @Test
    void movesClocksOfOtherZonesAlong() {
        Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
        clock.moveBy(Duration.ofDays(3));
        assertThat(tokyo.instant()).isEqualTo("2026-11-23T13:30:00Z");
        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void tellsItsListenersOfEachMove() {
        List<Instant> moves = new ArrayList<>();
        clock.onMove(() -> moves.add(clock.instant()));
        clock.moveBy(Duration.ofHours(2));
        clock.reset();
        assertThat(moves).containsExactly(Instant.parse("2026-11-20T15:30:00Z"), Instant.parse("2026-11-20T13:30:00Z"));
    }

    private static SandboxClock clockAt(String instant) {
        return SandboxClock.over(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
