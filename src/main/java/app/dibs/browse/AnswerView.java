package app.dibs.browse;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.LeadActions;
import app.dibs.lead.LeadPage;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.lead.ListLine;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list as an answer that only the person who asked sees. */
final class AnswerView {
    /** What a button's value takes. */
    private static final int LONGEST_VALUE = 2000;

    private AnswerView() {}

    static Message of(
            ListLine line,
            @Nullable Cursor from,
            LeadPage page,
            LeadActions actions,
            List<BlockElement> more,
            LocalDate today) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String title = title(line, today);
        blocks.add(section(s -> s.text(markdownText(title))));
        blocks.addAll(Rows.of(page, actions, today));
        if (page.leads().isEmpty()) {
            blocks.add(section(s -> s.text(markdownText(ListWords.empty(line.filter(), from == null)))));
        }
        buttons(line, from, page, more).ifPresent(blocks::add);
        return new Message(Mrkdwn.shorten(title, 500), blocks);
    }

    private static String title(ListLine line, LocalDate today) {
        String asked = ListWords.asked(line.filter(), today);
        String what = line.filter().trash() ? "*Trash*" : "*Leads*";
        String order = line.sort().label().toLowerCase(Locale.ROOT);
        return what + (asked.isEmpty() ? "" : ": " + asked) + (line.filter().trash() ? "" : ", " + order);
    }

    private static Optional<LayoutBlock> buttons(
            ListLine line, @Nullable Cursor from, LeadPage page, List<BlockElement> more) {
        String listed = line.toString();
        if (listed.length() > LONGEST_VALUE - 300) {
            return Optional.empty();
        }
        Function<Cursor, String> value = cursor -> cursor + "\n" + listed;
        List<BlockElement> buttons = new ArrayList<>(Rows.pages(page, Browse.PAGE, value));
        buttons.add(button(b -> b.actionId(Browse.REFRESH)
                .text(plainText("Refresh"))
                .value((from == null ? "" : from.toString()) + "\n" + listed)));
        buttons.addAll(more);
        return Optional.of(actions(a -> a.blockId("browse:pages").elements(buttons)));
    }

    /** What could not be read, and nothing else: a list of something else than what was meant would mislead. */
    static Message problems(ListLine line) {
        String words = "Nothing was listed.\n• "
                + String.join(
                        "\n• ", line.problems().stream().map(AnswerView::plain).toList());
        return Message.of(Mrkdwn.shorten(words, 2900));
    }

    private static String plain(String sentence) {
        return sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
