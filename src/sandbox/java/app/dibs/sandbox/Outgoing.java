package app.dibs.sandbox;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that the bot is told.
 *
 * @param kind in which envelope it travels
 * @param what its name for the inspector
 * @param payload what is told
 * @param headers further HTTP headers
 */
record Outgoing(Kind kind, String what, ObjectNode payload, Map<String, String> headers) {
    enum Kind {
        COMMAND,
        INTERACTION,
        OPTIONS,
        EVENT
    }

    static Outgoing of(Kind kind, String what, ObjectNode payload) {
        return new Outgoing(kind, what, payload, Map.of());
    }

    Outgoing with(Map<String, String> other) {
        return new Outgoing(kind, what, payload, other);
    }
}
