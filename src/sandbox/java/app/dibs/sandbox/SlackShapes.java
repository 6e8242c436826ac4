package app.dibs.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whether blocks, views and options are such as Slack takes: counts, lengths, ids, known fields and places. Answers the
 * faults in Slack's manner, each with the JSON pointer of its place; none when all is well.
 */
final class SlackShapes {
    /** Text of all blocks of a message; undocumented, measured. */
    static final int MESSAGE_TEXT = 13_200;

    private static final int VIEW_BYTES = 250 * 1024;

    private SlackShapes() {}

    /** The faults of a message's blocks. */
    static List<String> message(JsonNode blocks) {
        Spot root = Spot.root(blocks, "/blocks");
        blocks(root, Surface.MESSAGE);
        long tables = Json.list(blocks).stream()
                .filter(block -> "table".equals(Json.text(block, "type")))
                .count();
        root.check(tables <= 1, "only one table is allowed");
        return root.faults();
    }

    /** Whether the text of a message's blocks is more than Slack takes. */
    static boolean isTooLong(JsonNode blocks) {
        return textLength(blocks) > MESSAGE_TEXT;
    }

    /** Whether a view is more than Slack takes. */
    static boolean isTooLarge(JsonNode view) {
        return Json.write(view).getBytes(StandardCharsets.UTF_8).length > VIEW_BYTES;
    }

    /** The faults of a modal or a Home tab. */
    static List<String> view(JsonNode view) {
        Spot root = Spot.root(view, "/view");
        if (!root.isObject()) {
            return root.faults();
        }
        switch (root.type()) {
            case "modal" -> modal(root);
            case "home" -> {
                root.only("type", "blocks", "private_metadata", "callback_id", "external_id");
                root.needList("blocks", 1, Integer.MAX_VALUE);
                blocks(root.at("blocks"), Surface.HOME);
            }
            default -> root.fault("must be a modal or a home");
        }
        root.optionalTextOrEmpty("private_metadata", 3000);
        root.optionalTextOrEmpty("callback_id", 255);
        root.optionalTextOrEmpty("external_id", 255);
        return root.faults();
    }

    /** The faults of an answer to an options load. */
    static List<String> options(JsonNode answer) {
        Spot root = Spot.root(answer, "");
        root.only("options", "option_groups");
        if ((root.has("options") && root.node.path("options").isEmpty())
                || (root.has("option_groups") && root.node.path("option_groups").isEmpty())) {
            return root.faults();
        }
        OptionShapes.menu(root);
        return root.faults();
    }

    private static void modal(Spot modal) {
        modal.only(
                "type",
                "title",
                "blocks",
                "close",
                "submit",
                "private_metadata",
                "callback_id",
                "clear_on_close",
                "notify_on_close",
                "external_id",
                "submit_disabled");
        TextShapes.needPlain(modal, "title", 24);
        TextShapes.optionalPlain(modal, "close", 24);
        TextShapes.optionalPlain(modal, "submit", 24);
        modal.optionalFlag("clear_on_close", "notify_on_close", "submit_disabled");
        List<Spot> blocks = modal.needList("blocks", 1, Integer.MAX_VALUE);
        blocks(modal.at("blocks"), Surface.MODAL);
        boolean inputs = blocks.stream().anyMatch(block -> "input".equals(block.type()));
        modal.check(!inputs || modal.has("submit"), "missing required field: submit (a modal with inputs needs one)");
    }

    private static void blocks(Spot blocks, Surface surface) {
        if (!blocks.node.isArray()) {
            blocks.fault("must be an array");
            return;
        }
        blocks.check(blocks.node.size() <= surface.maxBlocks, "no more than " + surface.maxBlocks + " items allowed");
        Set<String> blockIds = new HashSet<>();
        for (Spot block : blocks.each()) {
            BlockShapes.block(block, surface);
            if (block.has("block_id")) {
                block.check(blockIds.add(block.text("block_id")), "duplicate block_id: " + block.text("block_id"));
            }
            uniqueActions(block);
        }
        long focused = blocks.node.findValues("focus_on_load").stream()
                .filter(focus -> focus.asBoolean(false))
                .count();
        blocks.check(focused <= 1, "only one element may have focus_on_load");
    }

    private static void uniqueActions(Spot block) {
        Set<String> actionIds = new HashSet<>();
        if (block.node.path("elements").isArray()) {
            for (Spot element : block.at("elements").each()) {
                if (element.has("action_id")) {
                    element.check(
                            actionIds.add(element.text("action_id")),
                            "duplicate action_id: " + element.text("action_id"));
                }
            }
        }
    }

    private static int textLength(JsonNode node) {
        if (node.isObject() && node.path("text").isString()) {
            return node.path("text").asString("").length();
        }
        int length = 0;
        for (JsonNode child : node) {
            length += textLength(child);
        }
        return length;
    }
}
