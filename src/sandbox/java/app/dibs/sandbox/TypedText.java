package app.dibs.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what a person types into what Slack sends to apps: control characters escaped; mentions, channels, addresses and
 * telephone numbers in angle brackets. A command that is set to escape gets the same.
 */
final class TypedText {
    private static final Pattern LINK = Pattern.compile("(?<![\\w@/.<|])(?:"
            + "(?<url>https?://[^\\s<>|]+[^\\s<>|.,;:!?)\"'])"
            + "|(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]{2,})"
            + "|(?<host>(?:[a-z0-9-]+\\.)+(?:com|org|net|io|dev|app|co|ai|de|fr|se|uk)(?:/[^\\s<>|]*)?)"
            + "|(?<tel>\\+\\d[\\d ().-]{6,}\\d))(?![\\w@])");

    private final TeamState state;

    TypedText(TeamState state) {
        this.state = state;
    }

    /** The text as messages carry it. */
    String inMessage(String typed) {
        return links(mentions(escape(typed), false));
    }

    /** The text as a slash command carries it. */
    String inCommand(String typed, boolean escaped) {
        String safe = escape(typed);
        return escaped ? links(mentions(safe, true)) : safe;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String mentions(String text, boolean labels) {
        String result = text;
        List<Member> people = state.read(() -> state.members.values().stream()
                .sorted(Comparator.comparingInt((Member member) -> member.name().length())
                        .reversed())
                .toList());
        for (Member member : people) {
            String mention = "<@" + member.id() + (labels ? "|" + member.handle() : "") + ">";
            result = replace(
                    result,
                    "@(?:" + Pattern.quote(member.name()) + "|" + Pattern.quote(member.handle()) + ")",
                    mention);
        }
        List<Channel> channels = state.read(() -> state.channels.values().stream()
                .filter(channel -> !channel.isDirect())
                .toList());
        for (Channel channel : channels) {
            result = replace(result, "#" + Pattern.quote(channel.name), "<#" + channel.id + "|" + channel.name + ">");
        }
        return result;
    }

    private static String replace(String text, String words, String mention) {
        Pattern pattern = Pattern.compile("(?<![\\w<@#.])" + words + "(?![\\w|-])", Pattern.CASE_INSENSITIVE);
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(mention));
    }

    private static String links(String text) {
        return LINK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(link(found.group())));
    }

    private static String link(String text) {
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return "<" + text + ">";
        }
        if (text.startsWith("+")) {
            return "<tel:" + text.replaceAll("[^+\\d]", "") + "|" + text + ">";
        }
        return text.contains("@") ? "<mailto:" + text + "|" + text + ">" : "<http://" + text + "|" + text + ">";
    }
}
