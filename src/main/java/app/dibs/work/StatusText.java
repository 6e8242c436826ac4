package app.dibs.work;

import app.dibs.lead.LeadNumber;
import app.dibs.lead.Status;
import app.dibs.lead.Suggestion;
import app.dibs.slack.Mrkdwn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A status as somebody typed it, and what follows it: {@code lost too expensive}.
 *
 * @param status null where it is none that one can move a lead to
 */
record StatusText(@Nullable Status status, String word, String rest) {
    private static final Pattern GAP = Pattern.compile("[\\s:,]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> WORDS = Stream.of(Status.values())
            .filter(status -> status != Status.CONVERTED)
            .map(Status::word)
            .toList();

    static StatusText read(String typed) {
        String[] parts = GAP.split(typed.strip(), 2);
        String word = parts[0].toLowerCase(Locale.ROOT);
        return new StatusText(
                Arrays.stream(Status.values())
                        .filter(status ->
                                status != Status.CONVERTED && status.word().equals(word))
                        .findFirst()
                        .orElse(null),
                word,
                parts.length > 1 ? parts[1] : "");
    }

    /** What to say to somebody who typed another word. */
    static String unknown(StatusText typed, LeadNumber number) {
        if (Status.CONVERTED.word().equals(typed.word)) {
            return "A lead becomes Converted by converting it: use `/lead convert %s`. Nothing was changed."
                    .formatted(number);
        }
        String these = "new, contacted, qualified, or lost with the reason behind it";
        if (typed.word.isEmpty()) {
            return "Type the status behind it: %s. For example `/lead status %s contacted`.".formatted(these, number);
        }
        return Suggestion.nearest(typed.word, WORDS)
                .map(near -> "“%s” is no status. Did you mean `/lead status %s %s`? Nothing was changed."
                        .formatted(Mrkdwn.escape(typed.word, 40), number, near))
                .orElseGet(() -> "“%s” is no status. These work: %s. Nothing was changed."
                        .formatted(Mrkdwn.escape(typed.word, 40), these));
    }
}
