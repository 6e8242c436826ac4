package app.dibs.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * How the bot answered.
 *
 * @param outcome whether there was an answer at all
 * @param status the HTTP status, 0 without an answer
 * @param body the body
 * @param retryUnwanted whether the bot asked not to be sent this again
 */
record Reply(Outcome outcome, int status, String body, boolean retryUnwanted) {
    enum Outcome {
        ANSWERED,
        TIMED_OUT,
        UNREACHABLE
    }

    static Reply answered(int status, String body) {
        return new Reply(Outcome.ANSWERED, status, body, false);
    }

    static Reply none(Outcome outcome) {
        return new Reply(outcome, 0, "", false);
    }

    boolean isOk() {
        return outcome == Outcome.ANSWERED && status >= 200 && status < 300;
    }

    /** The body when it is a JSON object, else an empty object. */
    ObjectNode json() {
        ObjectNode json = body.isBlank() ? null : Json.parseObject(body);
        return json == null ? Json.object() : json;
    }

    JsonNode shown() {
        ObjectNode json = body.isBlank() ? null : Json.parseObject(body);
        return json == null ? StringNode.valueOf(body) : json;
    }

    String failure() {
        return switch (outcome) {
            case ANSWERED -> "status " + status;
            case TIMED_OUT -> "timed out";
            case UNREACHABLE -> "not reachable";
        };
    }
}
