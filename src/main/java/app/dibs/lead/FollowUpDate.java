package app.dibs.lead;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the day of a follow-up from everyday English.
 *
 * <p>The ready-made parsers look for anything in a text that might be a date and take the likeliest; a follow-up wants
 * the whole text understood or a question asked. So 3/4/2027 is asked about, and May Jones stays a person.
 */
public final class FollowUpDate {
    private static final int LONGEST = 60;
    private static final int MOST_YEARS_AHEAD = 5;
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final String EXAMPLES = "tomorrow, friday, next tuesday, in 2 weeks, 15 jan or 2027-01-15";

    private FollowUpDate() {}

    /**
     * Reads a day from today up to five years ahead.
     *
     * <ul>
     *   <li>A weekday alone is the next one after today, so friday said on a Friday is a week ahead; <em>this</em>
     *       friday may be today; <em>next</em> friday is the Friday of next week, and weeks begin on Monday.
     *   <li>next week is its Monday, next month its first day, end of week its Friday.
     *   <li>A date without a year is the next such date, today included.
     *   <li>Numbers with slashes or hyphens are taken where only one order makes a date, else the person is asked to
     *       name the month; with dots the day comes first where it can.
     * </ul>
     *
     * @param today the day it is for the person who types
     */
    public static Reading<LocalDate> read(String text, LocalDate today) {
        return spot(text, today)
                .orElseGet(() -> Reading.notUnderstood(
                        text.isBlank()
                                ? "Type a date, for example %s.".formatted(EXAMPLES)
                                : "%s is not a date I can read. These work: %s."
                                        .formatted(Typed.quoted(text), EXAMPLES)));
    }

    /** For people: Fri 15 Jan 2027. */
    public static String format(LocalDate date) {
        return date.format(FORMAT);
    }

    /** The reading of a text that looks like a date, or empty where it looks like something else. */
    static Optional<Reading<LocalDate>> spot(String text, LocalDate today) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = Typed.plain(text).toLowerCase(Locale.ROOT);
        return DateInNumbers.spot(plain, today)
                .or(() -> DateInWords.spot(plain, today))
                .map(reading -> reading.fold(date -> withinReach(text, date, today), Reading::notUnderstood));
    }

    private static Reading<LocalDate> withinReach(String text, LocalDate date, LocalDate today) {
        if (date.isBefore(today)) {
            return Reading.notUnderstood(
                    "%s was %s, which is past. A follow-up is today or later, for example tomorrow."
                            .formatted(Typed.quoted(text), format(date)));
        }
        return date.isAfter(today.plusYears(MOST_YEARS_AHEAD))
                ? Reading.notUnderstood("%s is more than five years ahead. A nearer day works, for example in 2 weeks."
                        .formatted(Typed.quoted(text)))
                : Reading.understood(date);
    }
}
