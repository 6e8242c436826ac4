package app.dibs.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The few things that the sandbox does with JSON trees. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode array(Iterable<? extends JsonNode> nodes) {
        ArrayNode array = array();
        nodes.forEach(array::add);
        return array;
    }

    /** Reads JSON text; fails with {@link JacksonException} when it is none. */
    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** The object that the text holds, or nothing when it holds something else. */
    static @Nullable ObjectNode parseObject(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    /** What the text holds, or the other thing when it is no JSON. */
    static JsonNode parseOr(String text, JsonNode other) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            return other;
        }
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** A field's text, empty when there is none. */
    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    static @Nullable String textOrNull(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asString("");
    }

    static boolean flag(JsonNode node, String field) {
        return node.path(field).asBoolean(false);
    }

    static boolean has(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return !value.isMissingNode() && !value.isNull();
    }

    /** The elements of an array, none when it is no array. */
    static List<JsonNode> list(JsonNode node) {
        return node.isArray() ? node.valueStream().toList() : List.of();
    }

    static Iterable<Map.Entry<String, JsonNode>> fields(JsonNode node) {
        return node.properties();
    }

    static ObjectNode plainText(String text) {
        return object().put("type", "plain_text").put("text", text).put("emoji", true);
    }
}
