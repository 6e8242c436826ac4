package app.dibs.lead;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a follow-up date stands to the owner's today. */
public enum Due {
    OVERDUE,
    TODAY,
    /** One or two days ahead. */
    UPCOMING,
    LATER,
    NONE;

    /** How many days ahead a follow-up counts as upcoming. */
    public static final int UPCOMING_DAYS = 2;

    /** How that date stands on that day. */
    public static Due of(@Nullable LocalDate followUp, LocalDate today) {
        if (followUp == null) {
            return NONE;
        }
        if (followUp.isBefore(today)) {
            return OVERDUE;
        }
        if (followUp.isEqual(today)) {
            return TODAY;
        }
        return followUp.isAfter(lastUpcoming(today)) ? LATER : UPCOMING;
    }

    /** The last day that counts as upcoming. */
    public static LocalDate lastUpcoming(LocalDate today) {
        return today.plusDays(UPCOMING_DAYS);
    }
}
