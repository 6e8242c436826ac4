package app.dibs.lead;

import static java.time.temporal.TemporalAdjusters.firstDayOfNextMonth;
import static java.time.temporal.TemporalAdjusters.firstDayOfNextYear;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjuster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in English words: set phrases, weekdays, spans, and days of a named month. */
final class DateInWords {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\d ,./'-]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<String> FILLERS = Set.of("on", "by", "the", "of");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final int MOST_UNITS = 9999;

    private static final TemporalAdjuster NEXT_WEEK = next(DayOfWeek.MONDAY);
    private static final TemporalAdjuster END_OF_WEEK = nextOrSame(DayOfWeek.FRIDAY);
    private static final TemporalAdjuster END_OF_QUARTER = date -> date.with(IsoFields.DAY_OF_QUARTER, 1)
            .plus(1, IsoFields.QUARTER_YEARS)
            .minus(Period.ofDays(1));

    private static final Map<String, TemporalAdjuster> PHRASES = Map.ofEntries(
            Map.entry("yesterday", inDays(-1)),
            Map.entry("today", inDays(0)),
            Map.entry("tomorrow", inDays(1)),
            Map.entry("tomorow", inDays(1)),
            Map.entry("tommorow", inDays(1)),
            Map.entry("tommorrow", inDays(1)),
            Map.entry("tmr", inDays(1)),
            Map.entry("tmrw", inDays(1)),
            Map.entry("day after tomorrow", inDays(2)),
            Map.entry("next week", NEXT_WEEK),
            Map.entry("next month", firstDayOfNextMonth()),
            Map.entry("next year", firstDayOfNextYear()),
            Map.entry("end week", END_OF_WEEK),
            Map.entry("end this week", END_OF_WEEK),
            Map.entry("eow", END_OF_WEEK),
            Map.entry("end next week", date -> date.with(NEXT_WEEK).with(END_OF_WEEK)),
            Map.entry("end month", lastDayOfMonth()),
            Map.entry("end this month", lastDayOfMonth()),
            Map.entry("month end", lastDayOfMonth()),
            Map.entry("eom", lastDayOfMonth()),
            Map.entry("end next month", date -> date.with(firstDayOfNextMonth()).with(lastDayOfMonth())),
            Map.entry("end quarter", END_OF_QUARTER),
            Map.entry("end this quarter", END_OF_QUARTER),
            Map.entry("eoq", END_OF_QUARTER),
            Map.entry("end year", lastDayOfYear()),
            Map.entry("end this year", lastDayOfYear()),
            Map.entry("eoy", lastDayOfYear()));

    private static final Map<String, DayOfWeek> WEEKDAYS = Names.of("""
            monday mon
            tuesday tues tue
            wednesday weds wed
            thursday thurs thur thu
            friday fri
            saturday sat
            sunday sun
            """, DayOfWeek::of);

    private static final Map<String, Integer> MONTHS = Names.of("""
            january jan
            february febr feb
            march mar
            april apr
            may
            june jun
            july jul
            august aug
            september sept sep
            october oct
            november nov
            december dec
            """, number -> number);

    private static final Map<String, Integer> COUNTS = Names.of("""
            one a an
            two
            three
            four
            five
            six
            seven
            eight
            nine
            ten
            eleven
            twelve
            """, number -> number);

    private static final Map<String, Period> UNITS = Map.of(
            "day", Period.ofDays(1),
            "week", Period.ofWeeks(1),
            "fortnight", Period.ofWeeks(2),
            "month", Period.ofMonths(1),
            "quarter", Period.ofMonths(3),
            "year", Period.ofYears(1));

    private DateInWords() {}

    /** Reads lower-cased plain text. */
    static Optional<Reading<LocalDate>> spot(String plain, LocalDate today) {
        if (!SHAPE.matcher(plain).matches()) {
            return Optional.empty();
        }
        var words = words(plain);
        return phrase(words, today)
                .or(() -> weekday(words, today))
                .or(() -> span(words, today))
                .<Reading<LocalDate>>map(Reading::understood)
                .or(() -> dayOfMonth(words, today))
                .or(() -> weekdayAndDate(words, today));
    }

    private static List<String> words(String plain) {
        var words = new ArrayList<String>();
        WORD.matcher(plain.replace("'s ", " "))
                .results()
                .map(word -> word.group())
                .forEach(word -> {
                    boolean ordinal = ORDINALS.contains(word) && !words.isEmpty() && isNumber(words.getLast());
                    if (!ordinal && !FILLERS.contains(word)) {
                        words.add(word);
                    }
                });
        return words;
    }

    private static Optional<LocalDate> phrase(List<String> words, LocalDate today) {
        return Optional.ofNullable(PHRASES.get(String.join(" ", words))).map(today::with);
    }

    private static Optional<LocalDate> weekday(List<String> words, LocalDate today) {
        if (words.isEmpty() || words.size() > 3) {
            return Optional.empty();
        }
        boolean weekLast = words.size() == 3 && words.subList(1, 3).equals(List.of("next", "week"));
        var day = WEEKDAYS.get(weekLast ? words.getFirst() : words.getLast());
        if (day == null || (words.size() == 3 && !weekLast)) {
            return Optional.empty();
        }
        var which = words.size() == 1 ? "" : weekLast ? "next" : words.getFirst();
        return switch (which) {
            case "" -> Optional.of(today.with(next(day)));
            case "this" -> Optional.of(today.with(nextOrSame(day)));
            case "next" -> Optional.of(today.with(NEXT_WEEK).with(nextOrSame(day)));
            case "last" -> Optional.of(today.with(previous(day)));
            default -> Optional.empty();
        };
    }

    /** in 3 days, 2 weeks, in a month, three weeks from now; a span without in or number is no date: One Day is a shop. */
    private static Optional<LocalDate> span(List<String> words, LocalDate today) {
        boolean in = !words.isEmpty() && words.getFirst().equals("in");
        var rest = in ? words.subList(1, words.size()) : words;
        if (rest.size() < 2) {
            return Optional.empty();
        }
        var end = String.join(" ", rest.subList(2, rest.size()));
        var count = count(rest.getFirst());
        var unit = unit(rest.get(1));
        boolean plain = end.isEmpty() && (in || isNumber(rest.getFirst()));
        if (count == null
                || unit == null
                || !(plain || Set.of("from now", "time", "ago").contains(end))) {
            return Optional.empty();
        }
        return Optional.of(today.plus(unit.multipliedBy(end.equals("ago") ? -count : count)));
    }

    private static Optional<Reading<LocalDate>> dayOfMonth(List<String> words, LocalDate today) {
        if (words.size() < 2 || words.size() > 3) {
            return Optional.empty();
        }
        boolean yearFirst = words.size() == 3 && words.getFirst().length() == 4 && isNumber(words.getFirst());
        var rest = yearFirst ? words.subList(1, 3) : words.subList(0, 2);
        boolean monthFirst = MONTHS.containsKey(rest.getFirst());
        var month = MONTHS.get(rest.get(monthFirst ? 0 : 1));
        int day = small(rest.get(monthFirst ? 1 : 0), 2);
        if (month == null || day < 1 || day > 31) {
            return Optional.empty();
        }
        if (words.size() == 2) {
            return Optional.of(CalendarDay.next(day, month, today));
        }
        int year = small(words.get(yearFirst ? 0 : 2), 4);
        return year < 0 || (year >= 100 && year < 1000)
                ? Optional.empty()
                : Optional.of(CalendarDay.of(day, month, CalendarDay.year(year)));
    }

    private static Optional<Reading<LocalDate>> weekdayAndDate(List<String> words, LocalDate today) {
        var day = words.size() < 3 ? null : WEEKDAYS.get(words.getFirst());
        if (day == null) {
            return Optional.empty();
        }
        return dayOfMonth(words.subList(1, words.size()), today)
                .map(reading -> reading.fold(
                        date -> date.getDayOfWeek() == day
                                ? reading
                                : Reading.notUnderstood("That day does not match: the date is %s. Type the date alone."
                                        .formatted(FollowUpDate.format(date))),
                        ignored -> reading));
    }

    private static @Nullable Integer count(String word) {
        return isNumber(word) ? (Integer) (word.length() > 4 ? MOST_UNITS : Integer.parseInt(word)) : COUNTS.get(word);
    }

    private static @Nullable Period unit(String word) {
        return UNITS.get(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    }

    private static int small(String word, int mostDigits) {
        return isNumber(word) && word.length() <= mostDigits ? Integer.parseInt(word) : -1;
    }

    private static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    private static TemporalAdjuster inDays(int days) {
        return date -> date.plus(Period.ofDays(days));
    }
}
