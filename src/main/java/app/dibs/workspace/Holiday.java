package app.dibs.workspace;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day on which nobody of the workspace works.
 *
 * @param year null where it is each year
 * @param name what it is called; may be empty
 */
public record Holiday(@Nullable Year year, MonthDay day, String name) {
    private static final DateTimeFormatter EACH_YEAR = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** On this one day. */
    public static Holiday on(LocalDate date, String name) {
        return new Holiday(Year.of(date.getYear()), MonthDay.from(date), name);
    }

    /** Whether it is on that day. */
    public boolean isOn(LocalDate date) {
        return day.equals(MonthDay.from(date)) && (year == null || year.getValue() == date.getYear());
    }

    /** As people type it: {@code 25 Dec Christmas}, {@code 2026-12-25 Christmas}. */
    public String typed() {
        return ((year == null ? TYPED.format(day) : date()) + " " + name).strip();
    }

    /** As it is kept: {@code 12-25 Christmas}, {@code 2026-12-25 Christmas}. */
    String kept() {
        return ((year == null ? EACH_YEAR.format(day) : date()) + " " + name).strip();
    }

    static Holiday read(String kept) {
        String[] parts = kept.split(" ", 2);
        String name = parts.length == 1 ? "" : parts[1];
        return parts[0].length() == "12-25".length()
                ? new Holiday(null, MonthDay.parse("--" + parts[0]), name)
                : on(LocalDate.parse(parts[0]), name);
    }

    private String date() {
        return year == null ? "" : year.atMonthDay(day).toString();
    }
}
