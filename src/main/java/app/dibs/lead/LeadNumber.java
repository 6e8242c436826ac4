package app.dibs.lead;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lead's number in its workspace, typed and shown as {@code L-42}; never used twice. */
public record LeadNumber(long value) {
    /** How a person types it. */
    public static final Pattern FORM = Pattern.compile("[Ll]-(\\d{1,15})");

    /** Reads {@code L-42}, {@code l-42} or, where a lead is meant anyway, {@code 42}. */
    public static Optional<LeadNumber> read(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        Matcher matcher = FORM.matcher(text.startsWith("L-") ? text : "L-" + text);
        return matcher.matches() ? Optional.of(new LeadNumber(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "L-" + value;
    }
}
