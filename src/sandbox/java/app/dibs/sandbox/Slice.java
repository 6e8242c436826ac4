package app.dibs.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page of a list.
 *
 * @param items what is on the page
 * @param next the cursor of the next page, empty when there is none
 */
record Slice<T>(List<T> items, String next) {
    /** The page that the call's {@code cursor} and {@code limit} ask for; a limit of 0 means all. */
    static <T> Slice<T> of(List<T> all, ApiCall call, int defaultLimit, int maxLimit) {
        int limit = call.number("limit", defaultLimit);
        if (limit > maxLimit) {
            throw SlackError.rule("invalid_limit");
        }
        int from = Math.min(position(call.text("cursor")), all.size());
        int to = limit == 0 ? all.size() : Math.min(all.size(), from + limit);
        return new Slice<>(all.subList(from, to), to < all.size() ? cursor(to) : "");
    }

    ObjectNode into(ObjectNode answer) {
        answer.set("response_metadata", Json.object().put("next_cursor", next));
        return answer;
    }

    private static String cursor(int position) {
        return Base64.getEncoder().encodeToString(("from:" + position).getBytes(StandardCharsets.UTF_8));
    }

    private static int position(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.matches("from:\\d{1,9}")) {
                return Integer.parseInt(text.substring("from:".length()));
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid(notBase64);
        }
        throw SlackError.rule("invalid_cursor");
    }

    private static SlackError invalid(IllegalArgumentException cause) {
        SlackError error = SlackError.rule("invalid_cursor");
        error.initCause(cause);
        return error;
    }
}
