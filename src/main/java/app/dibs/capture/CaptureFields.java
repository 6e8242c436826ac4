package app.dibs.capture;

import app.dibs.lead.LeadLine.Field;
import app.dibs.slack.Mrkdwn;
import java.util.List;
import java.util.Locale;

/** The form's block ids, which are the names under which its errors are shown, and the values of its choices. */
final class CaptureFields {
    static final String OWNER = "owner";
    static final String ME = "me";
    static final String NOBODY = "nobody";

    /** What an option's value takes. */
    private static final int LONGEST_VALUE = 150;

    private CaptureFields() {}

    /** {@code follow_up} of {@link Field#FOLLOW_UP}. */
    static String of(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** The block that the note stands in, and those in which it continues. */
    static String note(int place) {
        return place == 0 ? of(Field.NOTE) : of(Field.NOTE) + "_" + (place + 1);
    }

    /** A source or category as the value of its option. */
    static String value(String word) {
        return Mrkdwn.shorten(word, LONGEST_VALUE);
    }

    /** The source or category behind an option's value; the value itself where the list has no such word any more. */
    static String listed(String value, List<String> words) {
        return words.stream()
                .filter(word -> value(word).equals(value))
                .findFirst()
                .orElse(value);
    }
}
