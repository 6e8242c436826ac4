package app.dibs.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.DetailView.Pages;
import app.dibs.lead.Activity;
import app.dibs.lead.Lead;
import app.dibs.lead.Story;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notes and the activity of a lead in its detail, a page of each. */
final class StoryView {
    private static final int NOTE_LIMIT = 600;

    private StoryView() {}

    static List<LayoutBlock> notes(Story story, Pages pages) {
        List<LayoutBlock> blocks = new ArrayList<>();
        Story.Page page = story.notes();
        blocks.add(title(page.lines().isEmpty() ? "*Notes*\nNobody has noted anything yet." : "*Notes*"));
        page.lines().forEach(note -> blocks.add(note(note)));
        blocks.addAll(pager(
                story.lead(),
                "notes",
                " notes",
                page.newer() == null ? null : new Pages(page.newer(), pages.activities()),
                page.older() == null ? null : new Pages(page.older(), pages.activities())));
        return blocks;
    }

    static List<LayoutBlock> activities(Story story, Pages pages) {
        List<LayoutBlock> blocks = new ArrayList<>();
        Story.Page page = story.activities();
        blocks.add(title("*Activity*"));
        page.lines().forEach(activity -> blocks.add(line(activity)));
        blocks.addAll(pager(
                story.lead(),
                "activity",
                "",
                page.newer() == null ? null : new Pages(pages.notes(), page.newer()),
                page.older() == null ? null : new Pages(pages.notes(), page.older())));
        return blocks;
    }

    private static LayoutBlock title(String words) {
        return section(s -> s.text(markdownText(words)));
    }

    private static LayoutBlock note(Activity note) {
        String body = String.valueOf(note.became());
        String shown = Mrkdwn.escape(body, NOTE_LIMIT);
        SectionBlock.SectionBlockBuilder block = SectionBlock.builder()
                .blockId("detail:note" + note.id() + ":" + note.lead().value())
                .text(markdownText(
                        "%s\n%s  ·  %s".formatted(shown, Mrkdwn.escape(note.whoName()), ActivityText.time(note.at()))));
        boolean isWhole = shown.equals(Mrkdwn.escape(body));
        return isWhole
                ? block.build()
                : block.accessory(button(b -> b.actionId(LeadDetail.READ)
                                .text(plainText("Read on"))
                                .value(String.valueOf(note.id()))
                                .accessibilityLabel("Read all of this note")))
                        .build();
    }

    private static LayoutBlock line(Activity activity) {
        String words = ActivityText.sentence(activity) + "  ·  " + ActivityText.time(activity.at());
        return context(c -> c.elements(List.of(markdownText(words))));
    }

    private static List<LayoutBlock> pager(
            Lead lead, String name, String what, @Nullable Pages newer, @Nullable Pages older) {
        List<BlockElement> buttons = new ArrayList<>();
        if (newer != null) {
            buttons.add(turn("newer", "Newer" + what, newer));
        }
        if (older != null) {
            buttons.add(turn("older", "Older" + what, older));
        }
        return buttons.isEmpty()
                ? List.of()
                : List.of(actions(a -> a.blockId(
                                "detail:%s:%d".formatted(name, lead.number().value()))
                        .elements(buttons)));
    }

    private static BlockElement turn(String way, String label, Pages to) {
        return button(b ->
                b.actionId(LeadDetail.PAGE + "#" + way).text(plainText(label)).value(Metadata.write(to)));
    }
}
