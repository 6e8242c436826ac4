package app.dibs.lead;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** How long a follow-up or a task may wait. */
public enum Snooze {
    TOMORROW("Tomorrow"),
    THREE_DAYS("In 3 days"),
    NEXT_WEEK("Next week"),
    DATE("Pick a date…");

    private final String label;

    Snooze(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The day on which it comes again, next week being its Monday; empty where the person is still to choose. */
    public Optional<LocalDate> until(LocalDate today) {
        return switch (this) {
            case TOMORROW -> Optional.of(today.plusDays(1));
            case THREE_DAYS -> Optional.of(today.plusDays(3));
            case NEXT_WEEK -> Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            case DATE -> Optional.empty();
        };
    }
}
