package app.dibs.browse;

import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.lead.Desk.Load;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import java.util.ArrayList;
import java.util.List;

/** The reps with what they have in hand, for those who see to a team. */
final class TeamView {
    private TeamView() {}

    static List<LayoutBlock> of(List<Load> loads) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (loads.isEmpty()) {
            blocks.add(Rows.quietly("There are no reps here yet."));
        }
        loads.forEach(load -> blocks.add(row(load)));
        return blocks;
    }

    private static LayoutBlock row(Load load) {
        String words = "*%s*\n%d open %s"
                .formatted(Mrkdwn.escape(load.name(), 150), load.openLeads(), load.openLeads() == 1 ? "lead" : "leads");
        return SectionBlock.builder()
                .blockId("browse:member:" + load.user().value())
                .text(markdownText(words))
                .accessory(button(b -> b.actionId(HomeList.OF_MEMBER)
                        .text(plainText("Show"))
                        .value(load.user().value())))
                .build();
    }
}
