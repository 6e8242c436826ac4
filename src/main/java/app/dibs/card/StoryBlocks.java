package app.dibs.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How notes look wherever they are read, and how one turns from page to page. */
public final class StoryBlocks {
    private static final int NOTE_LIMIT = 600;

    private StoryBlocks() {}

    /** What is clicked to read on, and what it carries. */
    public record ReadOn(String actionId, String value) {}

    /**
     * A note, with a way to read on where it is longer than fits.
     *
     * @param body as it was typed
     * @param under what is said under it, in Slack's markup
     */
    public static LayoutBlock note(String blockId, String body, String under, ReadOn readOn) {
        String shown = Mrkdwn.escape(body, NOTE_LIMIT);
        SectionBlock.SectionBlockBuilder block =
                SectionBlock.builder().blockId(blockId).text(markdownText(shown + "\n" + under));
        return shown.equals(Mrkdwn.escape(body))
                ? block.build()
                : block.accessory(button(b -> b.actionId(readOn.actionId())
                                .text(plainText("Read on"))
                                .value(readOn.value())
                                .accessibilityLabel("Read all of this note")))
                        .build();
    }

    /**
     * Newer and Older, those of them that there are; nothing where all is on one page.
     *
     * @param what of what, after a space; or nothing
     * @param actionId clicked for either, which come after a {@code #} in it
     * @param newer what the click for newer ones carries
     */
    public static List<LayoutBlock> pager(
            String blockId, String what, String actionId, @Nullable Object newer, @Nullable Object older) {
        List<BlockElement> buttons = new ArrayList<>();
        if (newer != null) {
            buttons.add(turn(actionId + "#newer", "Newer" + what, newer));
        }
        if (older != null) {
            buttons.add(turn(actionId + "#older", "Older" + what, older));
        }
        return buttons.isEmpty()
                ? List.of()
                : List.of(actions(a -> a.blockId(blockId).elements(buttons)));
    }

    private static BlockElement turn(String actionId, String label, Object to) {
        return button(b -> b.actionId(actionId).text(plainText(label)).value(Metadata.write(to)));
    }
}
