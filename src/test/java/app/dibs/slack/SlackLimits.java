package app.dibs.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Set;

/** Checks the limits of Slack on what a test has drawn. */
public final class SlackLimits {
    private static final int SECTION = 3000;
    private static final int HEADER = 150;
    private static final int FIELD = 2000;
    private static final int HINT = 2000;
    private static final int PLACEHOLDER = 150;
    private static final int BUTTON = 75;
    private static final int OPTION = 75;

    private SlackLimits() {}

    /** The view as Slack gets it; fails where it breaks a limit. */
    public static JsonObject checked(View view) {
        JsonObject json = GsonFactory.createSnakeCase().toJsonTree(view).getAsJsonObject();
        assertThat(json.toString().length()).isLessThan(250_000);
        if (json.has("title")) {
            assertThat(json.getAsJsonObject("title").get("text").getAsString()).hasSizeBetween(1, 24);
        }
        blocks(json.getAsJsonArray("blocks"), 100);
        return json;
    }

    /** The blocks as Slack gets them in a message; fails where they break a limit. */
    public static JsonArray checked(Message message) {
        JsonArray json = array(message.blocks());
        blocks(json, 50);
        int all = json.asList().stream().mapToInt(SlackLimits::words).sum();
        assertThat(all).isLessThanOrEqualTo(13_200);
        assertThat(message.text()).isNotBlank();
        return json;
    }

    private static JsonArray array(List<LayoutBlock> blocks) {
        return GsonFactory.createSnakeCase().toJsonTree(blocks).getAsJsonArray();
    }

    private static void blocks(JsonArray blocks, int most) {
        assertThat(blocks.size()).isLessThanOrEqualTo(most);
        assertThat(blocks.asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(block -> block.has("block_id"))
                        .map(block -> block.get("block_id").getAsString()))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).hasSizeBetween(1, 255));
        blocks.forEach(block -> block(block.getAsJsonObject()));
    }

    private static void block(JsonObject block) {
        text(block, "text", "header".equals(type(block)) ? HEADER : SECTION);
        text(block, "hint", HINT);
        if (block.has("fields")) {
            assertThat(block.getAsJsonArray("fields").size()).isBetween(1, 10);
            block.getAsJsonArray("fields").forEach(field -> size(field.getAsJsonObject(), FIELD));
        }
        if (block.has("element")) {
            element(block.getAsJsonObject("element"));
        }
        if ("actions".equals(type(block))) {
            JsonArray elements = block.getAsJsonArray("elements");
            assertThat(elements.size()).isBetween(1, 25);
            assertThat(elements.asList().stream()
                            .map(element -> element.getAsJsonObject().get("action_id")))
                    .doesNotHaveDuplicates();
            elements.forEach(element -> element(element.getAsJsonObject()));
        }
    }

    private static void element(JsonObject element) {
        text(element, "text", BUTTON);
        text(element, "placeholder", PLACEHOLDER);
        if (element.has("options")) {
            JsonArray options = element.getAsJsonArray("options");
            assertThat(options.size()).isBetween(1, 100);
            options.forEach(option -> text(option.getAsJsonObject(), "text", OPTION));
            assertThat(Set.copyOf(options.asList())).hasSize(options.size());
            if (element.has("initial_option")) {
                assertThat(options).contains(element.get("initial_option"));
            }
        }
    }

    private static void text(JsonObject holder, String name, int most) {
        if (holder.has(name)) {
            size(holder.getAsJsonObject(name), most);
        }
    }

    private static void size(JsonObject text, int most) {
        assertThat(text.get("text").getAsString()).hasSizeBetween(1, most);
    }

    private static int words(JsonElement json) {
        if (json.isJsonArray()) {
            return json.getAsJsonArray().asList().stream()
                    .mapToInt(SlackLimits::words)
                    .sum();
        }
        if (!json.isJsonObject()) {
            return 0;
        }
        return json.getAsJsonObject().entrySet().stream()
                .mapToInt(entry -> entry.getValue().isJsonPrimitive() && "text".equals(entry.getKey())
                        ? entry.getValue().getAsString().length()
                        : words(entry.getValue()))
                .sum();
    }

    private static String type(JsonObject block) {
        return block.get("type").getAsString();
    }
}
