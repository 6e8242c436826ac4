package app.dibs.lead;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Turns day, month and year, as typed, into a date, or into the sentence that there is no such day. */
final class CalendarDay {
    private static final int YEARS_UNTIL_EVERY_DAY_CAME = 8;

    private CalendarDay() {}

    static Reading<LocalDate> of(int day, int month, int year) {
        if (month < 1 || month > 12) {
            return Reading.notUnderstood(
                    "There is no month %d. A date like 15 jan or 2027-01-15 works.".formatted(month));
        }
        var yearMonth = YearMonth.of(year, month);
        return yearMonth.isValidDay(day)
                ? Reading.understood(yearMonth.atDay(day))
                : Reading.notUnderstood(noSuchDay(day, month) + " in %d. A date like 15 jan works.".formatted(year));
    }

    /** The next such day, today included. */
    static Reading<LocalDate> next(int day, int month, LocalDate today) {
        if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
            return month < 1 || month > 12
                    ? of(day, month, today.getYear())
                    : Reading.notUnderstood(noSuchDay(day, month) + ". A date like 15 jan works.");
        }
        var date = today;
        for (int years = 0; years <= YEARS_UNTIL_EVERY_DAY_CAME; years++) {
            var yearMonth = YearMonth.of(today.getYear() + years, month);
            if (yearMonth.isValidDay(day) && !yearMonth.atDay(day).isBefore(today)) {
                date = yearMonth.atDay(day);
                break;
            }
        }
        return Reading.understood(date);
    }

    /** Two digits are a year of this century. */
    static int year(int typed) {
        return typed < 100 ? 2000 + typed : typed;
    }

    private static String noSuchDay(int day, int month) {
        return "There is no %d %s".formatted(day, Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
}
