package app.dibs.digest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Within which hours of a person's day a digest may come. */
final class DigestHours {
    /** A digest that was held up may come until 18:00: nobody wants it in the evening. In minutes of the day. */
    static final int TOO_LATE = 18 * 60;

    /** Who chose a late hour has this many minutes from then on. */
    static final int LATE_HOURS_LAST = 4 * 60;

    private static final int MINUTES_A_DAY = (int) Duration.ofDays(1).toMinutes();

    private DigestHours() {}

    /** From when on the digest of that day waits for the next morning, on the person's own clock. */
    static LocalDateTime tooLate(LocalDate day, LocalTime digestAt) {
        int last = digestAt.toSecondOfDay() / 60 + LATE_HOURS_LAST;
        return day.atStartOfDay().plusMinutes(Math.min(MINUTES_A_DAY, Math.max(TOO_LATE, last)));
    }
}
