package app.dibs.card;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.card.DetailView.Pages;
import app.dibs.card.StoryBlocks.ReadOn;
import app.dibs.lead.Activity;
import app.dibs.lead.Story;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** The notes and the activity of a lead in its detail, a page of each. */
final class StoryView {
    private StoryView() {}

    static List<LayoutBlock> notes(Story story, Pages pages) {
        List<LayoutBlock> blocks = new ArrayList<>();
        Story.Page page = story.notes();
        blocks.add(title(page.lines().isEmpty() ? "*Notes*\nNobody has noted anything yet." : "*Notes*"));
        page.lines().forEach(note -> blocks.add(note(note)));
        blocks.addAll(StoryBlocks.pager(
                "detail:notes:" + story.lead().number().value(),
                " notes",
                LeadDetail.PAGE,
                page.newer() == null ? null : new Pages(page.newer(), pages.activities()),
                page.older() == null ? null : new Pages(page.older(), pages.activities())));
        return blocks;
    }

    static List<LayoutBlock> activities(Story story, Pages pages) {
        List<LayoutBlock> blocks = new ArrayList<>();
        Story.Page page = story.activities();
        blocks.add(title("*Activity*"));
        page.lines().forEach(activity -> blocks.add(line(activity)));
        blocks.addAll(StoryBlocks.pager(
                "detail:activity:" + story.lead().number().value(),
                "",
                LeadDetail.PAGE,
                page.newer() == null ? null : new Pages(pages.notes(), page.newer()),
                page.older() == null ? null : new Pages(pages.notes(), page.older())));
        return blocks;
    }

    private static LayoutBlock title(String words) {
        return section(s -> s.text(markdownText(words)));
    }

    private static LayoutBlock note(Activity note) {
        return StoryBlocks.note(
                "detail:note" + note.id() + ":" + note.lead().value(),
                String.valueOf(note.became()),
                Mrkdwn.escape(note.whoName()) + "  ·  " + ActivityText.time(note.at()),
                new ReadOn(LeadDetail.READ, String.valueOf(note.id())));
    }

    private static LayoutBlock line(Activity activity) {
        String words = ActivityText.sentence(activity) + "  ·  " + ActivityText.time(activity.at());
        return context(c -> c.elements(List.of(markdownText(words))));
    }
}
