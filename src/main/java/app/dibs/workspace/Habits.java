package app.dibs.workspace;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a person works, and how they want to be told.
 *
 * @param digestAt when the morning digest comes; null: when the workspace says
 * @param ownZone what the person chose instead of the zone of the Slack profile; null: that one is followed
 * @param slackZone the zone of the Slack profile
 * @param workingDays in which days of a week the person works
 * @param pausedUntil the last day without a digest; null for no pause
 * @param tellsWhenEmpty whether a digest comes that has nothing to tell; null: as the workspace does
 */
public record Habits(
        @Nullable LocalTime digestAt,
        @Nullable ZoneId ownZone,
        ZoneId slackZone,
        Set<DayOfWeek> workingDays,
        @Nullable LocalDate pausedUntil,
        @Nullable Boolean tellsWhenEmpty) {
    private static final Set<DayOfWeek> USUAL = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    public Habits {
        workingDays = Set.copyOf(workingDays);
    }

    /** Of who has chosen nothing, and is in that zone. */
    public static Habits usual(ZoneId zone) {
        return new Habits(null, null, zone, USUAL, null, null);
    }

    /** A bit a day, Monday the lowest. */
    short bits() {
        return (short) workingDays.stream().mapToInt(Habits::bit).sum();
    }

    static Set<DayOfWeek> days(int bits) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> (bits & bit(day)) != 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }
}
