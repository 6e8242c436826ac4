package app.dibs.sandbox;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an app wants a message to say, checked as Slack checks it.
 *
 * @param text the text; nothing when it was not given
 * @param blocks the blocks with all ids; nothing when they were not given
 * @param metadata the metadata; nothing when it was not given
 */
record MessageContent(
        @Nullable String text,
        @Nullable ArrayNode blocks,
        @Nullable ObjectNode metadata) {
    static final int POST_TEXT = 40_000;
    static final int UPDATE_TEXT = 4_000;
    private static final int MARKDOWN_TEXT = 12_000;

    /** Reads and checks the content of a call. */
    static MessageContent of(ApiCall call, World world, int maxText) {
        JsonNode blocks = call.json("blocks", "invalid_blocks_format");
        JsonNode metadata = call.json("metadata", "invalid_metadata_format");
        refuseUnsupported(call);
        String text = call.has("text") ? call.text("text") : null;
        if (call.has("markdown_text")) {
            if (text != null || blocks != null) {
                throw SlackError.rule("markdown_text_conflict");
            }
            text = call.text("markdown_text");
            checkLength(text, MARKDOWN_TEXT);
        }
        return checked(text, blocks, metadata, world, maxText);
    }

    /** Checks a message that came as an answer or over a response_url. */
    static MessageContent of(ObjectNode body, World world) {
        JsonNode blocks = body.get("blocks");
        JsonNode metadata = body.get("metadata");
        return checked(Json.textOrNull(body, "text"), blocks, metadata, world, POST_TEXT);
    }

    private static MessageContent checked(
            @Nullable String text, @Nullable JsonNode blocks, @Nullable JsonNode metadata, World world, int maxText) {
        if (text != null) {
            checkLength(text, maxText);
        }
        ArrayNode complete = null;
        if (blocks != null && !blocks.isNull()) {
            checkBlocks(blocks, world);
            complete = Blocks.complete(blocks);
        }
        return new MessageContent(text, complete, metadata == null ? null : checkMetadata(metadata));
    }

    /** Fails with no_text when there is nothing to show. */
    MessageContent notEmpty() {
        if ((text == null || text.isBlank()) && (blocks == null || blocks.isEmpty())) {
            throw SlackError.rule("no_text");
        }
        return this;
    }

    String textOrEmpty() {
        return text == null ? "" : text;
    }

    ArrayNode blocksOrNone() {
        return blocks == null ? Json.array() : blocks;
    }

    private static void refuseUnsupported(ApiCall call) {
        for (String name : List.of("attachments", "username", "icon_emoji", "icon_url")) {
            if (call.has(name)) {
                throw SlackError.argument("the sandbox does not take " + name + " [json-pointer:/" + name + "]");
            }
        }
    }

    private static void checkLength(String text, int max) {
        if (text.length() > max) {
            throw SlackError.rule("msg_too_long", List.of("text has " + text.length() + " characters"));
        }
    }

    static void checkBlocks(JsonNode blocks, World world) {
        if (!blocks.isArray()) {
            throw SlackError.rule("invalid_blocks_format");
        }
        List<String> faults = SlackShapes.message(blocks);
        if (!faults.isEmpty()) {
            throw SlackError.rule("invalid_blocks", faults);
        }
        if (SlackShapes.isTooLong(blocks)) {
            throw SlackError.rule("msg_blocks_too_long");
        }
        checkReach(blocks, world, "invalid_blocks");
    }

    /** Blocks may need a scope, or a picture that the workspace has. */
    static void checkReach(JsonNode blocks, World world, String code) {
        for (JsonNode type : blocks.findValues("type")) {
            switch (type.asString("")) {
                case "video" -> WebApi.need(world.manifest, "links.embed:write");
                case "file_input" -> WebApi.need(world.manifest, "files:read");
                default -> {}
            }
        }
        for (JsonNode reference : blocks.findValues("slack_file")) {
            String id = Json.text(reference, "id");
            String url = Json.text(reference, "url");
            boolean known = world.state.read(() -> world.state.files.values().stream()
                    .filter(StoredFile::isPicture)
                    .anyMatch(file -> file.id.equals(id) || url.contains("/files/" + file.id + "/")));
            if (!known) {
                throw SlackError.rule(code, List.of("invalid slack file " + id + url));
            }
        }
    }

    private static @Nullable ObjectNode checkMetadata(JsonNode metadata) {
        if (!(metadata instanceof ObjectNode object)) {
            throw SlackError.rule("invalid_metadata_format");
        }
        if (object.isEmpty()) {
            return object;
        }
        Set<String> known = Set.of("event_type", "event_payload", "entities");
        boolean complete = object.path("event_type").isString()
                && object.path("event_payload").isObject()
                && known.containsAll(object.propertyNames());
        if (!complete) {
            throw SlackError.rule(
                    "invalid_metadata_schema", List.of("needs event_type and event_payload [json-pointer:/metadata]"));
        }
        return object.deepCopy();
    }
}
