package app.dibs.slack.bolt;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed behind a slash command.
 *
 * @param word the first word, lower case; empty where nothing was typed
 * @param rest all behind it, with the white space inside as typed
 */
record CommandText(String word, String rest) {
    /** Of what is not typed. */
    static final CommandText NONE = new CommandText("", "");

    private static final Pattern ESCAPES = Pattern.compile("<([^<>]*)>|&(amp|lt|gt);");
    private static final Pattern LINK = Pattern.compile("(?:https?|mailto|tel|ftp):(?://)?.*", Pattern.DOTALL);
    private static final Pattern WHITE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Reads the text as Slack sends it, with {@code should_escape} in the manifest or without. */
    static CommandText of(String sent) {
        String typed = unescape(sent).strip();
        Matcher gap = WHITE.matcher(typed);
        return gap.find()
                ? new CommandText(lower(typed.substring(0, gap.start())), typed.substring(gap.end()))
                : new CommandText(lower(typed), "");
    }

    /**
     * The text as it was typed, but for mentions of people, channels and groups, which keep the form that names them by id:
     * {@code <@U123|ana>}.
     */
    static String unescape(String sent) {
        return ESCAPES.matcher(sent).replaceAll(found -> Matcher.quoteReplacement(unescaped(found)));
    }

    private static String unescaped(MatchResult found) {
        String entity = found.group(2);
        if (entity != null) {
            return switch (entity) {
                case "lt" -> "<";
                case "gt" -> ">";
                default -> "&";
            };
        }
        String inside = found.group(1);
        return LINK.matcher(inside).matches() ? unescape(label(inside)) : found.group();
    }

    /** Of a link that Slack made out of what was typed, what was typed. */
    private static String label(String link) {
        return link.substring(link.indexOf('|') + 1);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
