package app.dibs.enlist;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.cadence.Plan;
import app.dibs.cadence.PlanChoice;
import app.dibs.slack.Metadata;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The form, and what came of it. */
final class EnlistViews {
    static final String FORM = "enlist:form";
    static final String PLAN = "plan";
    static final String START = "start";

    private static final String TITLE = "Enrol many leads";

    private EnlistViews() {}

    /**
     * What travels with the form.
     *
     * @param listed the list, as one line
     * @param count how many leads the person was told of
     */
    record Carried(String listed, int count) {}

    static View form(Carried carried, List<Plan> plans, String words, LocalDate today) {
        boolean makesSense = carried.count() > 0 && !plans.isEmpty();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(plans.isEmpty() ? EnlistWords.NO_PLANS : words))));
        if (makesSense) {
            blocks.add(input(i -> i.blockId(PLAN).label(plainText("Plan")).element(PlanChoice.select(PLAN, plans))));
            blocks.add(input(i -> i.blockId(START)
                    .label(plainText("From"))
                    .hint(plainText("The steps are counted from this day."))
                    .element(datePicker(d -> d.actionId(START).initialDate(today.toString())))));
        }
        return view(v -> {
            v.type("modal")
                    .callbackId(FORM)
                    .privateMetadata(Metadata.write(carried))
                    .title(viewTitle(t -> t.type("plain_text").text(TITLE)))
                    .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                    .blocks(blocks);
            return makesSense ? v.submit(viewSubmit(s -> s.type("plain_text").text("Enrol"))) : v;
        });
    }

    static View done(String words, String batch) {
        return said(
                words,
                List.of(actions(a -> a.blockId("enlist:undo")
                        .elements(List.of(button(b ->
                                b.actionId(Enlist.UNDO).text(plainText("Undo")).value(batch)))))));
    }

    static View said(String words, List<LayoutBlock> below) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(words))));
        blocks.addAll(below);
        return view(v -> v.type("modal")
                .callbackId("enlist:done")
                .title(viewTitle(t -> t.type("plain_text").text(TITLE)))
                .close(viewClose(c -> c.type("plain_text").text("Close")))
                .blocks(blocks));
    }
}
