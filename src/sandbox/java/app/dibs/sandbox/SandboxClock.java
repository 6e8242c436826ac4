package app.dibs.sandbox;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The system's time plus an offset that can be moved, so that "tomorrow, 9:00" is a click away. The clock keeps running
 * from where it was moved to. Clocks made by {@link #withZone} share the offset.
 */
public final class SandboxClock extends Clock {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Clock source;
    private final ZoneId zone;
    private final Offset offset;
    private final List<Runnable> listeners;

    private static final class Offset {
        volatile Duration ahead = Duration.ZERO;
    }

    /** A clock in UTC that shows the system's time until it is moved. */
    public SandboxClock() {
        this(Clock.systemUTC(), ZoneOffset.UTC, new Offset(), new CopyOnWriteArrayList<>());
    }

    private SandboxClock(Clock source, ZoneId zone, Offset offset, List<Runnable> listeners) {
        this.source = source;
        this.zone = zone;
        this.offset = offset;
        this.listeners = listeners;
    }

    /** A clock over another source than the system's time. */
    static SandboxClock over(Clock source) {
        return new SandboxClock(source, ZoneOffset.UTC, new Offset(), new CopyOnWriteArrayList<>());
    }

    /** Moves the clock to the instant. */
    public void moveTo(Instant instant) {
        shift(Duration.between(source.instant(), instant));
    }

    /** Moves the clock on, or back when the duration is negative. */
    public void moveBy(Duration duration) {
        shift(offset().plus(duration));
    }

    /** Moves the clock to the next Monday to Friday 9:00 of the zone that lies ahead, and answers that instant. */
    public Instant moveToMorning(ZoneId where) {
        Instant morning = nextMorning(where);
        moveTo(morning);
        return morning;
    }

    /** The next Monday to Friday 9:00 of the zone that lies ahead. */
    public Instant nextMorning(ZoneId where) {
        ZonedDateTime now = instant().atZone(where);
        ZonedDateTime morning = now.with(MORNING);
        while (!morning.isAfter(now) || isWeekend(morning.getDayOfWeek())) {
            morning = morning.toLocalDate().plusDays(1).atTime(MORNING).atZone(where);
        }
        return morning.toInstant();
    }

    /** Shows the system's time again. */
    public void reset() {
        shift(Duration.ZERO);
    }

    /** How far the clock is ahead of the system's time; negative when behind. */
    public Duration offset() {
        return offset.ahead;
    }

    /** Whether the clock shows another time than the system's. */
    public boolean isMoved() {
        return !offset().isZero();
    }

    /** Calls the listener after each move, on the mover's thread. */
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SandboxClock(source, other, offset, listeners);
    }

    @Override
    public Instant instant() {
        return source.instant().plus(offset());
    }

    void shift(Duration newOffset) {
        offset.ahead = newOffset;
        listeners.forEach(Runnable::run);
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
