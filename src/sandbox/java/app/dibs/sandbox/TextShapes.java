package app.dibs.sandbox;

/** Slack's rules for text objects and confirmation dialogs. */
final class TextShapes {
    private TextShapes() {}

    static void needPlain(Spot parent, String field, int max) {
        if (parent.has(field)) {
            plain(parent.at(field), max);
        } else {
            parent.fault("missing required field: " + field);
        }
    }

    static void optionalPlain(Spot parent, String field, int max) {
        if (parent.has(field)) {
            plain(parent.at(field), max);
        }
    }

    /** A text that must be plain_text. */
    static void plain(Spot text, int max) {
        if (text.isObject()) {
            text.check("plain_text".equals(text.type()), "must be a plain_text object");
            any(text, max);
        }
    }

    /** A text of either kind. */
    static void any(Spot text, int max) {
        if (!text.isObject()) {
            return;
        }
        switch (text.type()) {
            case "plain_text" -> {
                text.only("type", "text", "emoji");
                text.optionalFlag("emoji");
            }
            case "mrkdwn" -> {
                text.only("type", "text", "verbatim");
                text.optionalFlag("verbatim");
            }
            default -> text.fault("must be a plain_text or mrkdwn object");
        }
        text.needText("text", max);
    }

    static void optionalConfirm(Spot element) {
        if (element.has("confirm")) {
            Spot confirm = element.at("confirm");
            confirm.only("title", "text", "confirm", "deny", "style");
            needPlain(confirm, "title", 100);
            if (confirm.has("text")) {
                any(confirm.at("text"), 300);
            } else {
                confirm.fault("missing required field: text");
            }
            needPlain(confirm, "confirm", 30);
            needPlain(confirm, "deny", 30);
            confirm.optionalOneOf("style", "primary", "danger");
        }
    }
}
