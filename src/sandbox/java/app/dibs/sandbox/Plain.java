package app.dibs.sandbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a person reads of texts and blocks: names for ids, dates in the own zone, no markup; called under the lock. */
final class Plain {
    private static final Pattern BRACKETS = Pattern.compile("<([^<>]+)>");
    private static final Pattern MARKUP = Pattern.compile("(?<![\\w*_~`])([*_~`])(?=\\S)([^\\n]*?\\S)\\1(?![\\w*_~`])");

    private final TeamState state;
    private final ZoneId zone;

    Plain(TeamState state, String readerId) {
        this.state = state;
        this.zone = state.member(readerId).zone();
    }

    String message(Message message) {
        return message.blocks().isEmpty() ? mrkdwn(message.text()) : blocks(message.blocks());
    }

    String view(OpenView view) {
        StringJoiner lines = new StringJoiner("\n");
        if (view.isModal()) {
            lines.add("[" + view.title() + "]");
        }
        for (JsonNode block : Json.list(view.body.path("blocks"))) {
            lines.add(block(block, view));
        }
        return lines.toString();
    }

    String blocks(JsonNode blocks) {
        StringJoiner lines = new StringJoiner("\n");
        Json.list(blocks).forEach(block -> lines.add(block(block)));
        return lines.toString();
    }

    private String block(JsonNode block, OpenView view) {
        String text = block(block);
        String blockId = Json.text(block, "block_id");
        JsonNode values = view.values().path(blockId);
        if ("input".equals(Json.text(block, "type")) && !values.isEmpty()) {
            JsonNode value = values.values().iterator().next();
            text += ": " + held(value);
        }
        String error = view.errors.get(blockId);
        return error == null ? text : text + " (!) " + error;
    }

    /** What a field holds, in words. */
    String held(JsonNode value) {
        StringJoiner words = new StringJoiner(", ");
        value.propertyStream().filter(field -> !field.getKey().equals("type")).forEach(field -> {
            JsonNode held = field.getValue();
            (held.isArray() ? Json.list(held) : List.of(held)).forEach(one -> addIfSome(words, name(one)));
        });
        return words.toString();
    }

    private String name(JsonNode one) {
        if (one.isObject()) {
            return Json.has(one, "name") ? Json.text(one, "name") : text(one.path("text"));
        }
        String id = one.asString("");
        Member member = state.members.get(id);
        Channel channel = state.channels.get(id);
        return member != null ? member.name() : channel != null ? "#" + channel.name : id;
    }

    String block(JsonNode block) {
        StringJoiner parts = new StringJoiner("  ");
        switch (Json.text(block, "type")) {
            case "divider" -> parts.add("---");
            case "image" -> {
                parts.add(text(block.path("title")));
                parts.add("(" + Json.text(block, "alt_text") + ")");
            }
            case "markdown" -> parts.add(Json.text(block, "text"));
            case "input" -> parts.add(text(block.path("label")));
            case "table", "data_table", "rich_text" -> parts.add(leaves(block));
            default -> {
                addIfSome(parts, text(block.path("text")));
                Json.list(block.path("fields")).forEach(field -> parts.add(text(field)));
                Json.list(block.path("elements")).forEach(element -> addIfSome(parts, element(element)));
                addIfSome(parts, element(block.path("accessory")));
            }
        }
        return parts.toString().strip();
    }

    private static void addIfSome(StringJoiner parts, String text) {
        if (!text.isEmpty()) {
            parts.add(text);
        }
    }

    private String element(JsonNode element) {
        return switch (Json.text(element, "type")) {
            case "plain_text", "mrkdwn" -> text(element);
            case "button" -> "[" + text(element.path("text")) + "]";
            case "image" -> "(" + Json.text(element, "alt_text") + ")";
            case "overflow" -> "[...]";
            case "" -> "";
            default -> "[" + shown(element) + "]";
        };
    }

    private String shown(JsonNode element) {
        String chosen = text(element.path("initial_option").path("text"));
        String date = Json.text(element, "initial_date");
        return chosen.isEmpty() ? date.isEmpty() ? text(element.path("placeholder")) : date : chosen;
    }

    private static String leaves(JsonNode node) {
        StringJoiner words = new StringJoiner(" ");
        node.findValues("text").stream().filter(JsonNode::isString).forEach(text -> words.add(text.asString("")));
        return words.toString();
    }

    String text(JsonNode text) {
        String words = Json.text(text, "text");
        return "mrkdwn".equals(Json.text(text, "type")) ? mrkdwn(words) : words;
    }

    String mrkdwn(String text) {
        String bare = text;
        for (int depth = 0; depth < 3; depth++) {
            bare = MARKUP.matcher(bare).replaceAll("$2");
        }
        String named = BRACKETS.matcher(bare).replaceAll(found -> Matcher.quoteReplacement(bracket(found)));
        return named.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private String bracket(MatchResult found) {
        String inside = found.group(1);
        String[] idAndLabel = inside.substring(inside.isEmpty() ? 0 : 1).split("\\|", 2);
        if (inside.startsWith("@")) {
            Member member = state.members.get(idAndLabel[0]);
            return "@" + (member == null ? idAndLabel[0] : member.name());
        }
        if (inside.startsWith("#")) {
            Channel channel = state.channels.get(idAndLabel[0]);
            return "#" + (channel == null ? idAndLabel[0] : channel.name);
        }
        if (inside.startsWith("!date^")) {
            return date(inside);
        }
        if (inside.startsWith("!")) {
            return "@" + idAndLabel[0];
        }
        int bar = inside.indexOf('|');
        return bar < 0 ? inside.replaceFirst("^mailto:", "") : inside.substring(bar + 1);
    }

    /** A date as {@code !date^seconds^format^link|fallback}. */
    private String date(String inside) {
        String[] parts = inside.split("\\|", 2)[0].split("\\^", -1);
        if (parts.length < 3 || !parts[1].matches("\\d{1,11}")) {
            return inside.substring(inside.indexOf('|') + 1);
        }
        ZonedDateTime when = Instant.ofEpochSecond(Long.parseLong(parts[1])).atZone(zone);
        return parts[2].replace("{date_num}", format("yyyy-MM-dd", when))
                .replace("{date_short_pretty}", format("MMM d, yyyy", when))
                .replace("{date_long_pretty}", format("EEEE, MMMM d, yyyy", when))
                .replace("{date_pretty}", format("MMMM d, yyyy", when))
                .replace("{date_short}", format("MMM d, yyyy", when))
                .replace("{date_long}", format("EEEE, MMMM d, yyyy", when))
                .replace("{date}", format("MMMM d, yyyy", when))
                .replace("{day_divider_pretty}", format("EEEE, MMMM d", when))
                .replace("{time_secs}", format("h:mm:ss a", when))
                .replace("{time}", format("h:mm a", when))
                .replace("{ago}", "ago");
    }

    private static String format(String pattern, ZonedDateTime when) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).format(when);
    }
}
