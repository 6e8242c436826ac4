package app.dibs.lead;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a message as its readers see it: Slack's links, mentions and escapes undone. */
final class SlackText {
    private static final Pattern ANGLED = Pattern.compile("<([^<>\\s][^<>\\n]{0,2000})>");

    private SlackText() {}

    static String plain(String text) {
        Matcher angled = ANGLED.matcher(text);
        StringBuilder plain = new StringBuilder(text.length());
        while (angled.find()) {
            angled.appendReplacement(plain, Matcher.quoteReplacement(shown(angled.group(1))));
        }
        angled.appendTail(plain);
        return plain.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String shown(String inner) {
        int bar = inner.indexOf('|');
        String target = bar < 0 ? inner : inner.substring(0, bar);
        String label = bar < 0 ? "" : inner.substring(bar + 1);
        if (Typed.startsWithIgnoringCase(target, "mailto:") || Typed.startsWithIgnoringCase(target, "tel:")) {
            return beside(label, Typed.unwrapped(target));
        }
        return switch (target.charAt(0)) {
            case '@', '#' ->
                target.charAt(0) + (label.isEmpty() ? target.substring(1) : label.replaceFirst("^[@#]", ""));
            case '!' -> label.isEmpty() ? "@" + target.substring(1) : label;
            default -> beside(label, target);
        };
    }

    /** The words, with the address behind them where they are not the address itself. */
    private static String beside(String label, String target) {
        boolean same = label.isEmpty() || target.contains(label);
        return same ? target : label + " (" + target + ")";
    }
}
