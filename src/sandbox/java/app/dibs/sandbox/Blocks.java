package app.dibs.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the elements of blocks, and fills in what Slack fills in. */
final class Blocks {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private Blocks() {}

    /**
     * An interactive element and where it stands.
     *
     * @param block the block around it
     * @param element the element itself
     */
    record Place(JsonNode block, JsonNode element) {
        String blockId() {
            return Json.text(block, "block_id");
        }

        String actionId() {
            return Json.text(element, "action_id");
        }

        String type() {
            return Json.text(element, "type");
        }

        boolean isInput() {
            return "input".equals(Json.text(block, "type"));
        }
    }

    /** All elements that can be acted on, in the order of the blocks. */
    static List<Place> elements(JsonNode blocks) {
        List<Place> places = new ArrayList<>();
        for (JsonNode block : Json.list(blocks)) {
            switch (Json.text(block, "type")) {
                case "section" -> addIfActionable(places, block, block.path("accessory"));
                case "input" -> addIfActionable(places, block, block.path("element"));
                case "actions", "context_actions" ->
                    Json.list(block.path("elements")).forEach(element -> addIfActionable(places, block, element));
                default -> {}
            }
        }
        return places;
    }

    static Optional<Place> find(JsonNode blocks, String blockId, String actionId) {
        return elements(blocks).stream()
                .filter(place ->
                        place.blockId().equals(blockId) && place.actionId().equals(actionId))
                .findFirst();
    }

    private static void addIfActionable(List<Place> places, JsonNode block, JsonNode element) {
        if (element.isObject() && !"image".equals(Json.text(element, "type"))) {
            places.add(new Place(block, element));
        }
    }

    /** A copy with the ids that Slack makes up where the app gave none. */
    static ArrayNode complete(JsonNode blocks) {
        ArrayNode copy = Json.array();
        Json.list(blocks).forEach(block -> {
            JsonNode completed = block.deepCopy();
            if (completed instanceof ObjectNode object && !Json.has(object, "block_id")) {
                object.put("block_id", randomId());
            }
            completeTexts(completed);
            copy.add(completed);
        });
        elements(copy).forEach(place -> {
            if (place.element() instanceof ObjectNode object && !Json.has(object, "action_id")) {
                object.put("action_id", randomId());
            }
        });
        return copy;
    }

    /** Slack answers each plain text with its emoji flag and each mrkdwn text with its verbatim flag. */
    static void completeTexts(JsonNode node) {
        if (node instanceof ObjectNode object) {
            switch (Json.text(object, "type")) {
                case "plain_text" -> putIfAbsent(object, "emoji", true);
                case "mrkdwn" -> putIfAbsent(object, "verbatim", false);
                default -> {}
            }
        }
        node.forEach(Blocks::completeTexts);
    }

    private static void putIfAbsent(ObjectNode object, String field, boolean value) {
        if (!object.has(field)) {
            object.put(field, value);
        }
    }

    private static String randomId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            id.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
