package app.dibs.stats;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.picture.Shown;
import app.dibs.slack.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The figures, drawn. */
final class StatsView {
    private static final String NOTHING =
            "There is nothing to show yet. Add the first lead with `/lead new`, and its figures stand here.";
    private static final String NO_PICTURE =
            "A picture could not be drawn or brought to Slack; the words have all its numbers.";
    private static final String ON_THE_WAY = "⏳ The pictures are being drawn…";

    private StatsView() {}

    static Message message(List<Shown> shown) {
        if (shown.isEmpty()) {
            return Message.of(NOTHING);
        }
        String words = shown.stream().map(Shown::title).collect(Collectors.joining(", ", "The figures: ", "."));
        return new Message(words, blocks(shown, false));
    }

    /**
     * @param onTheWay whether pictures that are missing will follow
     */
    static View modal(List<Shown> shown, boolean onTheWay) {
        return view(v -> v.type("modal")
                .callbackId("stats")
                .title(viewTitle(t -> t.type("plain_text").text("Figures")))
                .close(viewClose(c -> c.type("plain_text").text("Close")))
                .blocks(shown.isEmpty() ? List.of(words(NOTHING)) : blocks(shown, onTheWay)));
    }

    private static List<LayoutBlock> blocks(List<Shown> shown, boolean onTheWay) {
        List<LayoutBlock> blocks = new ArrayList<>();
        shown.forEach(one -> blocks.addAll(one.blocks()));
        if (shown.stream().anyMatch(one -> one.file() == null)) {
            blocks.add(context(c -> c.elements(List.of(markdownText(onTheWay ? ON_THE_WAY : NO_PICTURE)))));
        }
        return blocks;
    }

    private static LayoutBlock words(String words) {
        return section(s -> s.text(markdownText(words)));
    }
}
