package app.dibs.sandbox;

import java.util.Set;

/** Slack's rules for rich text. */
final class RichTextShapes {
    private static final Set<String> PARTS =
            Set.of("rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted");
    private static final Set<String> LEAVES =
            Set.of("text", "link", "emoji", "user", "usergroup", "channel", "broadcast", "date", "color", "team");

    private RichTextShapes() {}

    static void richText(Spot block) {
        block.only("type", "block_id", "elements");
        for (Spot part : block.needList("elements", 1, 1000)) {
            part.check(PARTS.contains(part.type()), "unknown rich text element: " + part.type());
            part.only("type", "elements", "style", "indent", "offset", "border", "language");
            part(part);
        }
    }

    private static void part(Spot part) {
        boolean list = "rich_text_list".equals(part.type());
        if (list) {
            part.check(part.has("style"), "missing required field: style");
            part.optionalOneOf("style", "bullet", "ordered");
        }
        for (Spot child : part.needList("elements", 0, 1000)) {
            if (list) {
                child.check("rich_text_section".equals(child.type()), "a list holds rich_text_section elements");
                part(child);
            } else {
                child.check(LEAVES.contains(child.type()), "unknown rich text element: " + child.type());
                if ("text".equals(child.type())) {
                    child.only("type", "text", "style");
                    child.needText("text", 40_000);
                }
            }
        }
    }
}
