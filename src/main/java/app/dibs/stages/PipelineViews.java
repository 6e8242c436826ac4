package app.dibs.stages;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.overflowMenu;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.customer.Pipeline;
import app.dibs.customer.PipelineUse;
import app.dibs.customer.Stage;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Routes;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of pipelines, and the list of the stages of one. */
final class PipelineViews {
    private static final int SHOWN = 75;
    private static final int STAGES_SHOWN = 2000;

    private PipelineViews() {}

    /** All pipelines; the notice is what the admin should know first, empty for nothing. */
    static View pipelines(List<PipelineUse> all, String notice) {
        List<LayoutBlock> blocks = begin(notice, "A deal goes through the stages of its pipeline, in their order.");
        for (int i = 0; i < all.size(); i++) {
            PipelineUse use = all.get(i);
            String text = "*%s*  ·  %s\n%s"
                    .formatted(
                            Mrkdwn.escape(use.pipeline().name(), SHOWN),
                            StagesWords.deals(use.all()),
                            Mrkdwn.shorten(stages(use.pipeline()), STAGES_SHOWN));
            blocks.add(row(
                    text,
                    Target.of(use.pipeline()),
                    menu(Target.of(use.pipeline()), i, all.size(), "Rename…", open(use.pipeline()))));
        }
        blocks.add(actions(a -> a.blockId("stages:ways")
                .elements(List.of(button(b -> b.actionId(PipelineClicks.ADD).text(plainText("Add pipeline…")))))));
        return page("Pipelines", blocks);
    }

    /** The stages of one. */
    static View stages(PipelineUse use, String notice) {
        Pipeline pipeline = use.pipeline();
        List<LayoutBlock> blocks = begin(
                notice, "*%s*  ·  %s".formatted(Mrkdwn.escape(pipeline.name(), SHOWN), StagesWords.deals(use.all())));
        for (int i = 0; i < pipeline.stages().size(); i++) {
            Stage stage = pipeline.stages().get(i);
            String text = "%d. *%s*  ·  %d %%  ·  %s"
                    .formatted(
                            i + 1,
                            Mrkdwn.escape(stage.name(), SHOWN),
                            stage.probability(),
                            StagesWords.deals(use.at(stage.id())));
            Target target = Target.of(pipeline, stage);
            blocks.add(row(text, target, menu(target, i, pipeline.stages().size(), "Edit…", List.of())));
        }
        blocks.add(actions(a -> a.blockId("stages:ways")
                .elements(List.of(
                        button(b -> b.actionId(PipelineClicks.ADD_STAGES)
                                .text(plainText("Add stages…"))
                                .value(Target.of(pipeline).toString())),
                        button(b -> b.actionId(PipelineClicks.BACK).text(plainText("All pipelines")))))));
        return page("Stages", blocks);
    }

    private static List<LayoutBlock> begin(String notice, String intro) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!notice.isEmpty()) {
            blocks.add(section(s -> s.text(markdownText(notice))));
        }
        blocks.add(context(c -> c.elements(List.of(markdownText(intro)))));
        return blocks;
    }

    /** The version is in the block id, since a modal keeps what was chosen in a block of the same one. */
    private static LayoutBlock row(String text, Target target, BlockElement menu) {
        return section(
                s -> s.blockId("stages:" + target).text(markdownText(text)).accessory(menu));
    }

    private static List<OptionObject> open(Pipeline pipeline) {
        return List.of(entry("Stages…", PipelineClicks.STAGES, Target.of(pipeline)));
    }

    private static BlockElement menu(Target target, int at, int size, String edit, List<OptionObject> first) {
        Stream<OptionObject> others = Stream.of(
                        Stream.of(entry(edit, PipelineClicks.EDIT, target)),
                        at > 0 ? Stream.of(entry("Move up", PipelineClicks.UP, target)) : Stream.<OptionObject>empty(),
                        at < size - 1
                                ? Stream.of(entry("Move down", PipelineClicks.DOWN, target))
                                : Stream.<OptionObject>empty(),
                        size > 1
                                ? Stream.of(entry("Delete…", PipelineClicks.DELETE, target))
                                : Stream.<OptionObject>empty())
                .flatMap(entries -> entries);
        List<OptionObject> options = Stream.concat(first.stream(), others).toList();
        return overflowMenu(menu -> menu.actionId(Routes.MENU).options(options));
    }

    private static OptionObject entry(String label, String route, Target target) {
        return option(plainText(label), route + "#" + target);
    }

    private static String stages(Pipeline pipeline) {
        return pipeline.stages().stream()
                .map(stage -> "%s %d %%".formatted(Mrkdwn.escape(stage.name(), SHOWN), stage.probability()))
                .collect(Collectors.joining(" → "));
    }

    private static View page(String title, List<LayoutBlock> blocks) {
        return view(v -> v.type("modal")
                .callbackId("stages:page")
                .title(viewTitle(t -> t.type("plain_text").text(title)))
                .close(viewClose(c -> c.type("plain_text").text("Back")))
                .blocks(blocks));
    }
}
