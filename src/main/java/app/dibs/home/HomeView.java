package app.dibs.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.view.Views.view;

import app.dibs.slack.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/** The Home tab, drawn. */
final class HomeView {
    static final String PAGE = "home:page";

    private static final String STRANGER =
            "Dibs keeps the sales leads of this workspace for its own members. Guests, and members of other"
                    + " organisations, can't use it.";

    private HomeView() {}

    /** For somebody who has no right to see leads. */
    static View stranger() {
        return home(List.of(words(STRANGER)));
    }

    /** Something must happen first. */
    static View instead(Message message) {
        return home(message.blocks().isEmpty() ? List.of(words(message.text())) : message.blocks());
    }

    /** The buttons, below them the parts in their order, and then the page that was chosen, under the row of all pages. */
    static View of(
            List<BlockElement> buttons,
            List<List<LayoutBlock>> parts,
            List<HomePage> pages,
            HomePage shown,
            List<LayoutBlock> page) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!buttons.isEmpty()) {
            blocks.add(actions(a -> a.blockId("home").elements(buttons)));
        }
        parts.forEach(blocks::addAll);
        blocks.add(divider());
        blocks.add(actions(a -> a.blockId("home:pages")
                .elements(pages.stream()
                        .map(one -> choice(one, one.word().equals(shown.word())))
                        .toList())));
        blocks.addAll(page);
        return home(blocks);
    }

    /** What is looked at stands out. */
    private static BlockElement choice(HomePage page, boolean isShown) {
        return button(b -> b.actionId(PAGE + "#" + page.word())
                .text(plainText(page.label()))
                .value(page.word())
                .style(isShown ? "primary" : null));
    }

    private static LayoutBlock words(String words) {
        return section(s -> s.text(markdownText(words)));
    }

    private static View home(List<LayoutBlock> blocks) {
        return view(v -> v.type("home").callbackId("home").blocks(blocks));
    }
}
