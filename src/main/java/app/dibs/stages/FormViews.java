package app.dibs.stages;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.customer.PipelineSettings.To;
import app.dibs.customer.PipelineUse;
import app.dibs.customer.Stage;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms behind the lists: add, rename, edit, delete. */
final class FormViews {
    static final String NAME = "name";
    static final String STAGES = "stages";
    static final String PROBABILITY = "probability";
    static final String TO = "to";

    static final String ADD = "stages:add";
    static final String ADD_STAGES = "stages:add-stages";
    static final String RENAME = "stages:rename";
    static final String EDIT = "stages:edit";
    static final String DELETE = "stages:delete";

    private static final int SHOWN = 75;

    private FormViews() {}

    /**
     * What travels with a form.
     *
     * @param below the list that it lies on, which is to stay true
     */
    record Carried(@Nullable String below, Target target) {
        Carried in(PipelineUse now) {
            return new Carried(below, target.in(now.pipeline()));
        }
    }

    /** What was typed so far, or what there is; empty for nothing. */
    record Typed(String name, String stages, String probability) {
        static Typed nothing() {
            return new Typed("", "", "");
        }

        static Typed of(Stage stage) {
            return new Typed(stage.name(), "", String.valueOf(stage.probability()));
        }
    }

    static View add(Carried carried, Typed typed) {
        return form(ADD, "Add a pipeline", "Add", carried, "", name(typed), lines(typed));
    }

    static View addStages(Carried carried, Typed typed, String notice) {
        return form(ADD_STAGES, "Add stages", "Add", carried, notice, lines(typed));
    }

    static View rename(Carried carried, Typed typed, String notice) {
        return form(RENAME, "Rename a pipeline", "Save", carried, notice, name(typed));
    }

    static View edit(Carried carried, Typed typed, String notice) {
        return form(
                EDIT,
                "Edit a stage",
                "Save",
                carried,
                notice,
                name(typed),
                input(i -> i.blockId(PROBABILITY)
                        .label(plainText("Probability in percent"))
                        .hint(plainText(
                                "Of deals that come to this stage from now on; those that are there keep theirs."))
                        .element(plainTextInput(
                                p -> p.actionId(PROBABILITY).initialValue(orNull(typed.probability()))))));
    }

    /** Asks where the deals go, where there are any. */
    static View delete(Carried carried, PipelineUse use, List<PipelineUse> all, String notice) {
        Target target = carried.target();
        PipelineUse.Deals deals = target.isStage() ? use.at(target.stage()) : use.all();
        String name = use.pipeline()
                .stage(target.stage())
                .map(Stage::name)
                .orElse(use.pipeline().name());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(StagesWords.deletion(name, deals)))));
        if (deals.all() > 0) {
            blocks.add(input(i -> i.blockId(TO)
                    .label(plainText("Where do its deals go?"))
                    .element(staticSelect(s -> s.actionId(TO)
                            .placeholder(plainText("Choose a stage"))
                            .optionGroups(goals(target, all))))));
        }
        String title = target.isStage() ? "Delete a stage" : "Delete a pipeline";
        return form(DELETE, title, "Delete", carried, notice, blocks.toArray(LayoutBlock[]::new));
    }

    private static List<OptionGroupObject> goals(Target without, List<PipelineUse> all) {
        return all.stream()
                .map(PipelineUse::pipeline)
                .filter(pipeline -> without.isStage() || pipeline.id() != without.pipeline())
                .map(pipeline -> OptionGroupObject.builder()
                        .label(plainText(Mrkdwn.shorten(pipeline.name(), SHOWN)))
                        .options(pipeline.stages().stream()
                                .filter(stage -> stage.id() != without.stage())
                                .map(stage -> option(
                                        plainText(Mrkdwn.shorten(stage.name(), SHOWN)),
                                        pipeline.id() + ":" + stage.id()))
                                .toList())
                        .build())
                .filter(group -> !group.getOptions().isEmpty())
                .toList();
    }

    /** What was chosen there; null for nothing. */
    static @Nullable To to(String chosen) {
        if (chosen.isEmpty()) {
            return null;
        }
        String[] parts = chosen.split(":", -1);
        return new To(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    private static LayoutBlock name(Typed typed) {
        return input(i -> i.blockId(NAME)
                .label(plainText("Name"))
                .element(plainTextInput(p -> p.actionId(NAME).initialValue(orNull(typed.name())))));
    }

    private static LayoutBlock lines(Typed typed) {
        return input(i -> i.blockId(STAGES)
                .label(plainText("Stages"))
                .hint(plainText("One a line, in their order: the name, a comma, and the probability in percent."))
                .element(plainTextInput(p -> p.actionId(STAGES)
                        .multiline(true)
                        .placeholder(plainText("Proposal, 50"))
                        .initialValue(orNull(typed.stages())))));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static View form(
            String id, String title, String submit, Carried carried, String notice, LayoutBlock... fields) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!notice.isEmpty()) {
            blocks.add(section(s -> s.text(markdownText(notice))));
        }
        blocks.addAll(List.of(fields));
        return view(v -> v.type("modal")
                .callbackId(id)
                .privateMetadata(Metadata.write(carried))
                .title(viewTitle(t -> t.type("plain_text").text(title)))
                .submit(viewSubmit(s -> s.type("plain_text").text(submit)))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks));
    }
}
