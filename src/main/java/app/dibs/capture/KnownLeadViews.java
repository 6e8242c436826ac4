package app.dibs.capture;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.lead.Lead;
import app.dibs.lead.Made;
import app.dibs.slack.Message;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lead that exists already, and the ways on; in the place of the form, or as the answer to a line. */
final class KnownLeadViews {
    /** What a view carries along. */
    static final int ROOM_IN_A_VIEW = 3000;

    /** What a button's value takes. */
    static final int ROOM_IN_A_BUTTON = 2000;

    private static final String BLOCK = "capture:known:";

    private KnownLeadViews() {}

    static View instead(Made.Duplicate duplicate, Workspace workspace, String token) {
        Lead lead = duplicate.lead();
        return view(v -> v.type("modal")
                .callbackId("capture:known")
                .privateMetadata(token)
                .title(viewTitle(t -> t.type("plain_text").text("This lead exists")))
                .close(viewClose(c -> c.type("plain_text").text("Close")))
                .blocks(List.of(
                        section(s -> s.text(markdownText(CaptureWords.known(duplicate)))),
                        facts(lead),
                        ActionsBlock.builder()
                                .blockId(LeadActions.blockId(Sight.of(lead, Surface.ANSWER)))
                                .elements(List.of(LeadActions.open()))
                                .build(),
                        ways(lead, workspace, "Back to the form", null))));
    }

    static Message message(Made.Duplicate duplicate, Workspace workspace, String token, LeadActions others) {
        Lead lead = duplicate.lead();
        String words = "Nothing was saved: " + CaptureWords.duplicate(duplicate);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(words))));
        blocks.add(facts(lead));
        others.row(Sight.of(lead, Surface.ANSWER)).ifPresent(blocks::add);
        blocks.add(ways(lead, workspace, "Open the form", token));
        return new Message(words, blocks);
    }

    /** What was typed stands with the lead now. */
    static Message noted(Lead lead) {
        String words = CaptureWords.noted(lead);
        SectionBlock block = section(s -> s.blockId(LeadActions.blockId(Sight.of(lead, Surface.ANSWER)))
                .text(markdownText(words))
                .accessory(LeadActions.open()));
        return new Message(words, List.of(block));
    }

    private static LayoutBlock facts(Lead lead) {
        String reach = LeadText.reach(lead);
        String words = LeadText.title(lead) + "\n" + LeadText.facts(lead) + (reach.isEmpty() ? "" : "\n" + reach);
        return section(s -> s.text(markdownText(words)));
    }

    private static LayoutBlock ways(Lead lead, Workspace workspace, String back, @Nullable String token) {
        List<BlockElement> ways = new ArrayList<>();
        ways.add(way(KnownLead.NOTE, "Add as note", token));
        if (workspace.duplicatesAllowed()) {
            ways.add(way(KnownLead.ANYWAY, "Save anyway", token));
        }
        ways.add(way(KnownLead.BACK, back, token));
        return actions(a -> a.blockId(BLOCK + lead.number().value()).elements(ways));
    }

    private static BlockElement way(String actionId, String words, @Nullable String token) {
        return button(b -> b.actionId(actionId).text(plainText(words)).value(token));
    }
}
