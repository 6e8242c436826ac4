package app.dibs.lead;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lead that is meant, and what is said of it: {@code L-42 next tuesday}.
 *
 * @param rest what follows the reference, as typed; empty where nothing does
 */
public record LeadReference(LeadNumber number, String rest) {
    private static final Pattern GAP = Pattern.compile("[\\s:,]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Reads a text that begins with a reference; empty where it begins with something else. */
    public static Optional<LeadReference> read(String typed) {
        String text = typed.strip();
        Matcher gap = GAP.matcher(text);
        boolean goesOn = gap.find();
        String first = goesOn ? text.substring(0, gap.start()) : text;
        String rest = goesOn ? text.substring(gap.end()) : "";
        return LeadNumber.read(first).map(number -> new LeadReference(number, rest));
    }
}
