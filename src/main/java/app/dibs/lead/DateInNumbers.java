package app.dibs.lead;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates in digits alone: 2027-01-15, 15/01/2027, 1/15/27, 15.1., 15/1. */
final class DateInNumbers {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})\\.?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})(?:(/)(\\d{1,2})|(\\.)(\\d{1,2})\\.)");
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private DateInNumbers() {}

    static Optional<Reading<LocalDate>> spot(String plain, LocalDate today) {
        var yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return Optional.of(
                    CalendarDay.of(number(yearFirst.group(4)), number(yearFirst.group(3)), number(yearFirst.group(1))));
        }
        var yearLast = YEAR_LAST.matcher(plain);
        if (yearLast.matches()) {
            int year = CalendarDay.year(number(yearLast.group(4)));
            return Optional.of(ordered(plain, number(yearLast.group(1)), number(yearLast.group(3)), yearLast.group(2))
                    .fold(day -> CalendarDay.of(day.day, day.month, year), Reading::notUnderstood));
        }
        var noYear = NO_YEAR.matcher(plain);
        if (!noYear.matches()) {
            return Optional.empty();
        }
        boolean slash = noYear.group(2) != null;
        int second = number(noYear.group(slash ? 3 : 5));
        return Optional.of(ordered(plain, number(noYear.group(1)), second, slash ? "/" : ".")
                .fold(day -> CalendarDay.next(day.day, day.month, today), Reading::notUnderstood));
    }

    private record DayAndMonth(int day, int month) {}

    private static Reading<DayAndMonth> ordered(String plain, int first, int second, String mark) {
        boolean dayFirst = exists(first, second);
        boolean monthFirst = exists(second, first);
        if (dayFirst && monthFirst && first != second && !mark.equals(".")) {
            var one = MonthDay.of(second, first).format(DAY_AND_MONTH);
            var other = MonthDay.of(first, second).format(DAY_AND_MONTH);
            return Reading.notUnderstood("%s can be %s or %s. Please name the month, for example %s."
                    .formatted(Typed.quoted(plain), one, other, one));
        }
        return Reading.understood(
                dayFirst || !monthFirst ? new DayAndMonth(first, second) : new DayAndMonth(second, first));
    }

    private static boolean exists(int day, int month) {
        try {
            MonthDay.of(month, day);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
