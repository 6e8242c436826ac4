package app.dibs.setup;

import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Holiday;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holidays, typed one a line: {@code 2026-12-25 Christmas}, {@code 25 Dec}, {@code December 25, 2026}.
 *
 * @param problems which line can't be read, and why
 */
record HolidayLines(List<Holiday> holidays, List<String> problems) {
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_PROBLEMS = 3;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b[\\s,:]*(.*)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(\\p{L}{3,})\\.?,?(?:\\s+(\\d{4})\\b)?[\\s,:]*(.*)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b,?(?:\\s+(\\d{4})\\b)?[\\s,:]*(.*)");

    HolidayLines {
        holidays = List.copyOf(holidays);
        problems = List.copyOf(problems);
    }

    static HolidayLines read(String typed) {
        List<Holiday> holidays = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = typed.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                read(i + 1, lines.get(i), holidays, problems);
            }
        }
        if (holidays.size() > MOST) {
            problems.add("At most %d holidays are kept, and these are %d.".formatted(MOST, holidays.size()));
        }
        return new HolidayLines(holidays.stream().distinct().toList(), problems);
    }

    /** What stands beside the field; empty where all lines can be read. */
    Optional<String> problem() {
        String said = problems.stream().limit(MOST_PROBLEMS).collect(Collectors.joining(" "));
        int more = problems.size() - MOST_PROBLEMS;
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(more > 0 ? "%s And %d more lines.".formatted(said, more) : said);
    }

    private static void read(int number, String line, List<Holiday> holidays, List<String> problems) {
        String quoted = "Line %d, “%s”".formatted(number, Mrkdwn.shorten(line, 30));
        Optional<Parts> parts = parts(line);
        if (parts.isEmpty()) {
            problems.add(quoted + ", has no date at its start. Write it like 25 Dec Christmas or 2026-12-25.");
        } else if (parts.get().name().length() > LONGEST_NAME) {
            problems.add("%s, has a name of more than %d characters.".formatted(quoted, LONGEST_NAME));
        } else {
            try {
                holidays.add(parts.get().holiday());
            } catch (DateTimeException e) {
                problems.add(quoted + ", is no day of the calendar.");
            }
        }
    }

    /** Empty where the line begins with nothing like a date. */
    private static Optional<Parts> parts(String line) {
        Matcher iso = ISO.matcher(line);
        Matcher dayFirst = DAY_FIRST.matcher(line);
        Matcher monthFirst = MONTH_FIRST.matcher(line);
        if (iso.matches()) {
            return Optional.of(new Parts(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3), iso.group(4)));
        }
        if (dayFirst.matches()) {
            return month(dayFirst.group(2))
                    .map(month -> new Parts(year(dayFirst), month, dayFirst.group(1), dayFirst.group(4)));
        }
        return monthFirst.matches()
                ? month(monthFirst.group(1))
                        .map(month -> new Parts(year(monthFirst), month, monthFirst.group(2), monthFirst.group(4)))
                : Optional.empty();
    }

    private static String year(Matcher date) {
        return date.group(3) == null ? "" : date.group(3);
    }

    private static Optional<Integer> month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Stream.of(Month.values())
                .filter(month -> "sept".equals(lower)
                        ? month == Month.SEPTEMBER
                        : Stream.of(TextStyle.FULL, TextStyle.SHORT)
                                .map(style -> month.getDisplayName(style, Locale.ENGLISH))
                                .anyMatch(lower::equalsIgnoreCase))
                .map(Month::getValue)
                .findFirst();
    }

    /**
     * A date as it was typed, which may be on no calendar.
     *
     * @param year empty where it is each year
     */
    private record Parts(String year, int month, String day, String name) {
        Holiday holiday() {
            int ofMonth = Integer.parseInt(day);
            String called = name.strip();
            return year.isEmpty()
                    ? new Holiday(null, MonthDay.of(month, ofMonth), called)
                    : Holiday.on(LocalDate.of(Integer.parseInt(year), month, ofMonth), called);
        }
    }
}
