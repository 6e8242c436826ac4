package app.dibs.plans;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.cadence.Plans.Listed;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All plans, drawn. */
final class PlanListView {
    private static final int MOST = 90;

    private PlanListView() {}

    /**
     * What was done a moment ago.
     *
     * @param undo the plan that can be brought back; null where there is nothing to undo
     */
    record Notice(String words, @Nullable Long undo) {}

    /**
     * The list.
     *
     * @param writes whether the reader may write plans
     */
    static View of(List<Listed> plans, boolean writes, @Nullable Notice notice) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (notice != null) {
            blocks.add(notice(notice));
        }
        if (plans.isEmpty()) {
            blocks.add(section(s -> s.text(markdownText("There is no plan yet."))));
        }
        plans.stream().limit(MOST).forEach(plan -> blocks.add(plan(plan, writes)));
        if (writes) {
            blocks.add(actions(a -> a.blockId("plans:new")
                    .elements(List.of(button(b -> b.actionId(EditPlans.NEW)
                            .text(plainText("New plan"))
                            .style("primary"))))));
        }
        return view(v -> v.type("modal")
                .callbackId("plans:list")
                .title(viewTitle(t -> t.type("plain_text").text("Nurture plans")))
                .close(viewClose(c -> c.type("plain_text").text("Close")))
                .blocks(blocks));
    }

    private static LayoutBlock plan(Listed listed, boolean writes) {
        SectionBlock.SectionBlockBuilder block = SectionBlock.builder()
                .blockId("plans:" + listed.plan().id())
                .text(markdownText(PlanWords.listed(listed)));
        return writes
                ? block.accessory(act(EditPlans.EDIT, "Edit", listed.plan().id()))
                        .build()
                : block.build();
    }

    private static LayoutBlock notice(Notice notice) {
        SectionBlock.SectionBlockBuilder block =
                SectionBlock.builder().blockId("plans:notice").text(markdownText("✅ " + notice.words()));
        return notice.undo() == null
                ? block.build()
                : block.accessory(act(EditPlans.RESTORE, "Undo", notice.undo())).build();
    }

    private static ButtonElement act(String actionId, String label, long plan) {
        return button(b -> b.actionId(actionId).text(plainText(label)).value(String.valueOf(plan)));
    }
}
