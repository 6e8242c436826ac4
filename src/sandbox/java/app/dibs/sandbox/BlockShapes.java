package app.dibs.sandbox;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Slack's rules for one block. */
final class BlockShapes {
    private static final Set<Surface> MESSAGES_ONLY = EnumSet.of(Surface.MESSAGE);

    private BlockShapes() {}

    static void block(Spot block, Surface surface) {
        if (!block.isObject()) {
            return;
        }
        block.optionalText("block_id", 255);
        switch (block.type()) {
            case "section" -> section(block, surface);
            case "divider" -> block.only("type", "block_id");
            case "header" -> {
                block.only("type", "block_id", "text");
                TextShapes.needPlain(block, "text", 150);
            }
            case "context" -> context(block);
            case "actions" -> {
                block.only("type", "block_id", "elements");
                block.needList("elements", 1, 25).forEach(element -> ElementShapes.inActions(element, surface));
            }
            case "input" -> input(block, surface);
            case "image" -> MediaShapes.imageBlock(block);
            case "rich_text" -> RichTextShapes.richText(block);
            case "video" -> MediaShapes.video(block);
            case "markdown" -> {
                onlyOn(block, surface);
                block.only("type", "block_id", "text");
                block.needText("text", 12_000);
            }
            case "table" -> {
                onlyOn(block, surface);
                MediaShapes.table(block);
            }
            case "data_table" -> {
                onlyOn(block, surface);
                MediaShapes.dataTable(block);
            }
            case "context_actions" -> {
                onlyOn(block, surface);
                block.only("type", "block_id", "elements");
                for (Spot element : block.needList("elements", 1, 5)) {
                    element.check(
                            List.of("feedback_buttons", "icon_button").contains(element.type()),
                            "element of type " + element.type() + " is not allowed in context_actions");
                }
            }
            case "" -> block.fault("missing required field: type");
            default -> block.fault("unsupported block type: " + block.type());
        }
    }

    private static void onlyOn(Spot block, Surface surface) {
        block.check(MESSAGES_ONLY.contains(surface), "a " + block.type() + " block is allowed in messages only");
    }

    private static void section(Spot section, Surface surface) {
        section.only("type", "block_id", "text", "fields", "accessory", "expand");
        section.check(section.has("text") || section.has("fields"), "one of text and fields is required");
        if (section.has("text")) {
            TextShapes.any(section.at("text"), 3000);
        }
        section.optionalList("fields", 1, 10).forEach(field -> TextShapes.any(field, 2000));
        section.optionalFlag("expand");
        if (section.has("accessory")) {
            ElementShapes.accessory(section.at("accessory"), surface);
        }
    }

    private static void context(Spot context) {
        context.only("type", "block_id", "elements");
        for (Spot element : context.needList("elements", 1, 10)) {
            if ("image".equals(element.type())) {
                MediaShapes.imageElement(element);
            } else {
                TextShapes.any(element, 3000);
            }
        }
    }

    private static void input(Spot input, Surface surface) {
        input.only("type", "block_id", "label", "element", "hint", "optional", "dispatch_action");
        TextShapes.needPlain(input, "label", 2000);
        TextShapes.optionalPlain(input, "hint", 2000);
        input.optionalFlag("optional", "dispatch_action");
        if (input.has("element")) {
            ElementShapes.inInput(input.at("element"), surface);
        } else {
            input.fault("missing required field: element");
        }
    }
}
