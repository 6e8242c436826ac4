package app.dibs.slack;

/**
 * Text as Slack's mrkdwn wants it.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message text</a>
 */
public final class Mrkdwn {
    private static final String APART = "\u200B";

    private Mrkdwn() {}

    /**
     * What a person typed, so that it stays text: {@code &}, {@code <} and {@code >} are escaped, and the marks that would
     * make it bold, italic, struck or code are kept apart by a zero-width space. Marks inside a word mean nothing to Slack
     * and stay as they are, so that {@code jane_doe@acme.com} can be copied.
     */
    public static String escape(String typed) {
        StringBuilder safe = new StringBuilder(typed.length() + 16);
        for (int i = 0; i < typed.length(); i++) {
            append(safe, typed, i);
        }
        return safe.toString();
    }

    /** {@code typed}, escaped, in at most {@code limit} characters; an ellipsis shows where it was cut. */
    public static String escape(String typed, int limit) {
        String safe = escape(typed);
        if (safe.length() <= limit) {
            return safe;
        }
        int keep = Math.min(typed.length(), limit - 1);
        while (keep > 0 && escape(cut(typed, keep)).length() > limit - 1) {
            keep -= Math.max(1, (escape(cut(typed, keep)).length() - limit + 1) / 6);
        }
        return escape(cut(typed, Math.max(keep, 0))) + "…";
    }

    /** A link with words of its own; neither of the two can break out of it. */
    public static String link(String target, String words) {
        String safe = target.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("|", "%7C");
        return "<" + safe + "|" + escape(words) + ">";
    }

    /** Plain text (button, title, option) in at most {@code limit} characters; an ellipsis shows where it was cut. */
    public static String shorten(String text, int limit) {
        return text.length() <= limit ? text : cut(text, limit - 1).stripTrailing() + "…";
    }

    private static String cut(String text, int length) {
        boolean insidePair = length > 0
                && length < text.length()
                && Character.isHighSurrogate(text.charAt(length - 1))
                && Character.isLowSurrogate(text.charAt(length));
        return text.substring(0, insidePair ? length - 1 : length);
    }

    private static void append(StringBuilder safe, String typed, int at) {
        char c = typed.charAt(at);
        switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '`' -> safe.append(APART).append(c).append(APART);
            case '*', '_', '~' -> safe.append(insideWord(typed, at) ? String.valueOf(c) : APART + c + APART);
            default -> safe.append(c);
        }
    }

    private static boolean insideWord(String typed, int at) {
        return at > 0
                && at < typed.length() - 1
                && Character.isLetterOrDigit(typed.charAt(at - 1))
                && Character.isLetterOrDigit(typed.charAt(at + 1));
    }
}
