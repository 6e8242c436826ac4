package app.dibs.sandbox;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Web API call that is refused, with Slack's code for why. */
final class SlackError extends RuntimeException {
    final String code;
    private final List<String> messages;
    private final ObjectNode extra;

    /** Whether the app broke a rule of the API, rather than meeting a state of the workspace. */
    final boolean violation;

    private SlackError(String code, List<String> messages, ObjectNode extra, boolean violation) {
        super(code + (messages.isEmpty() ? "" : " " + messages));
        this.code = code;
        this.messages = messages;
        this.extra = extra;
        this.violation = violation;
    }

    /** The workspace is not such that the call can be done. */
    static SlackError of(String code) {
        return new SlackError(code, List.of(), Json.object(), false);
    }

    /** The call breaks a rule. */
    static SlackError rule(String code, List<String> messages) {
        return new SlackError(code, messages, Json.object(), true);
    }

    static SlackError rule(String code) {
        return rule(code, List.of());
    }

    static SlackError argument(String message) {
        return rule("invalid_arguments", List.of(message));
    }

    static SlackError missingScope(String needed, Iterable<String> provided) {
        ObjectNode extra = Json.object().put("needed", needed).put("provided", String.join(",", provided));
        return new SlackError("missing_scope", List.of("needs " + needed), extra, true);
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("ok", false).put("error", code);
        json.setAll(extra);
        if (!messages.isEmpty()) {
            ArrayNode told = Json.array();
            messages.forEach(message -> told.add("[ERROR] " + message));
            json.set("response_metadata", Json.object().set("messages", told));
            if (code.equals("invalid_blocks")) {
                ArrayNode errors = Json.array();
                messages.forEach(errors::add);
                json.set("errors", errors);
            }
        }
        return json;
    }
}
