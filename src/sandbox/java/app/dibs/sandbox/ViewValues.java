package app.dibs.sandbox;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the fields of blocks hold, in the form of Slack's state.values. */
final class ViewValues {
    private ViewValues() {}

    /** The values of all fields: what was typed, else what they start with. */
    static ObjectNode of(JsonNode blocks, Map<String, Map<String, ObjectNode>> typed) {
        ObjectNode values = Json.object();
        Blocks.elements(blocks).forEach(place -> {
            ObjectNode initial = initial(place.element());
            if (initial != null) {
                ObjectNode now = typed.getOrDefault(place.blockId(), Map.of()).getOrDefault(place.actionId(), initial);
                values.withObjectProperty(place.blockId()).set(place.actionId(), now.deepCopy());
            }
        });
        return values;
    }

    /** Puts what the page sent over what was typed; keeps only fields that exist with the same kind. */
    static void overlay(Map<String, Map<String, ObjectNode>> typed, JsonNode sent, JsonNode blocks) {
        Blocks.elements(blocks).forEach(place -> {
            JsonNode value = sent.path(place.blockId()).path(place.actionId());
            if (value instanceof ObjectNode object && initial(place.element()) != null) {
                ObjectNode copy = object.deepCopy();
                copy.put("type", Json.text(place.element(), "type"));
                typed.computeIfAbsent(place.blockId(), id -> new HashMap<>()).put(place.actionId(), copy);
            }
        });
    }

    /** What stays typed when other blocks are shown. */
    static Map<String, Map<String, ObjectNode>> keep(Map<String, Map<String, ObjectNode>> typed, JsonNode blocks) {
        Map<String, Map<String, ObjectNode>> kept = new HashMap<>();
        Blocks.elements(blocks).forEach(place -> {
            ObjectNode value = typed.getOrDefault(place.blockId(), Map.of()).get(place.actionId());
            if (value != null && Json.text(value, "type").equals(Json.text(place.element(), "type"))) {
                kept.computeIfAbsent(place.blockId(), id -> new HashMap<>()).put(place.actionId(), value);
            }
        });
        return kept;
    }

    /** What an element holds before anybody touched it; nothing for those that hold no value. */
    static @Nullable ObjectNode initial(JsonNode element) {
        String type = Json.text(element, "type");
        return switch (type) {
            case "plain_text_input", "email_text_input", "url_text_input", "number_input" ->
                start(element, type, "value", "initial_value");
            case "rich_text_input" -> start(element, type, "rich_text_value", "initial_value");
            case "static_select", "external_select", "radio_buttons" ->
                start(element, type, "selected_option", "initial_option");
            case "multi_static_select", "multi_external_select", "checkboxes" ->
                startMany(element, type, "selected_options", "initial_options");
            case "users_select" -> start(element, type, "selected_user", "initial_user");
            case "multi_users_select" -> startMany(element, type, "selected_users", "initial_users");
            case "conversations_select" -> start(element, type, "selected_conversation", "initial_conversation");
            case "multi_conversations_select" ->
                startMany(element, type, "selected_conversations", "initial_conversations");
            case "channels_select" -> start(element, type, "selected_channel", "initial_channel");
            case "multi_channels_select" -> startMany(element, type, "selected_channels", "initial_channels");
            case "datepicker" -> start(element, type, "selected_date", "initial_date");
            case "timepicker" -> start(element, type, "selected_time", "initial_time");
            case "datetimepicker" -> start(element, type, "selected_date_time", "initial_date_time");
            case "file_input" -> startMany(element, type, "files", "files");
            default -> null;
        };
    }

    private static ObjectNode start(JsonNode element, String type, String field, String initial) {
        ObjectNode value = Json.object().put("type", type);
        if (Json.has(element, initial)) {
            value.set(field, element.path(initial).deepCopy());
        } else {
            value.putNull(field);
        }
        return value;
    }

    private static ObjectNode startMany(JsonNode element, String type, String field, String initial) {
        ObjectNode value = Json.object().put("type", type);
        value.set(field, Json.array(Json.list(element.path(initial))));
        return value;
    }
}
