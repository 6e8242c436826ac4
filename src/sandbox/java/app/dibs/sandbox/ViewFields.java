package app.dibs.sandbox;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns words into the value of a field, by the kind of the field. */
final class ViewFields {
    private final Sight sight;
    private final Touch touch;

    ViewFields(Sight sight, Touch touch) {
        this.sight = sight;
        this.touch = touch;
    }

    /** Whether an element of the type holds its value under that name. */
    static boolean holds(String type, String field) {
        ObjectNode initial = ViewValues.initial(Json.object().put("type", type));
        return initial != null && initial.has(field);
    }

    /** The value for words: an option's text, a member's or channel's name, a date; several parted by commas. */
    ObjectNode value(Blocks.Place place, String words) {
        String type = place.type();
        ObjectNode value = Json.object().put("type", type);
        switch (type) {
            case "static_select", "radio_buttons" -> value.set("selected_option", option(place, words));
            case "external_select" -> value.set("selected_option", touch.loaded(place, words));
            case "multi_static_select", "checkboxes" ->
                value.set(
                        "selected_options",
                        Json.array(parts(words).map(word -> option(place, word)).toList()));
            case "multi_external_select" ->
                value.set(
                        "selected_options",
                        Json.array(parts(words)
                                .map(word -> touch.loaded(place, word))
                                .toList()));
            case "users_select" -> value.put("selected_user", sight.memberId(words));
            case "multi_users_select" ->
                value.set(
                        "selected_users",
                        texts(parts(words).map(sight::memberId).toList()));
            case "conversations_select" -> value.put("selected_conversation", channelId(words));
            case "channels_select" -> value.put("selected_channel", channelId(words));
            case "multi_conversations_select" ->
                value.set(
                        "selected_conversations",
                        texts(parts(words).map(this::channelId).toList()));
            case "multi_channels_select" ->
                value.set(
                        "selected_channels",
                        texts(parts(words).map(this::channelId).toList()));
            case "datepicker" -> value.put("selected_date", words);
            case "timepicker" -> value.put("selected_time", words);
            case "datetimepicker" -> value.put("selected_date_time", seconds(words));
            default -> value.put("value", words);
        }
        return value;
    }

    private long seconds(String localTime) {
        ZoneId zone = sight.world.state.read(
                () -> sight.world.state.member(sight.userId).zone());
        return LocalDateTime.parse(localTime).atZone(zone).toEpochSecond();
    }

    private String channelId(String words) {
        return sight.channel(words).id;
    }

    private JsonNode option(Blocks.Place place, String words) {
        return Choices.options(place.element()).stream()
                .filter(option -> sight.world
                        .state
                        .read(() -> sight.plain().text(option.path("text")))
                        .equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no option " + words + " in " + place.element()));
    }

    private static Stream<String> parts(String words) {
        return Stream.of(words.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = Json.array();
        new ArrayList<>(texts).forEach(array::add);
        return array;
    }
}
