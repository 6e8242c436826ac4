package app.dibs.plans;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.multiStaticSelect;
import static com.slack.api.model.block.element.BlockElements.numberInput;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.cadence.Step;
import app.dibs.cadence.TaskKind;
import app.dibs.lead.Status;
import app.dibs.plans.PlanDraft.Typed;
import app.dibs.slack.Metadata;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of a plan, drawn. */
final class PlanFormView {
    static final String FORM = "plans:form";

    private static final int MOST_OPTIONS = 100;

    private PlanFormView() {}

    static View of(PlanDraft draft, Workspace workspace) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(name(draft.name()));
        blocks.add(context(c -> c.elements(List.of(markdownText(PlanWords.FIELDS)))));
        for (int i = 0; i < draft.steps().size(); i++) {
            blocks.addAll(step(i + 1, draft.steps().get(i)));
        }
        blocks.add(actions(a -> a.blockId("plans:acts").elements(acts(draft))));
        blocks.add(divider());
        blocks.addAll(rule(draft, workspace));
        return view(v -> v.type("modal")
                .callbackId(FORM)
                .privateMetadata(Metadata.write(PlanForm.Carried.of(draft)))
                .title(viewTitle(t -> t.type("plain_text").text(draft.plan() == 0 ? "New plan" : "Edit the plan")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Save")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks));
    }

    private static LayoutBlock name(String typed) {
        return input(i -> i.blockId(PlanForm.NAME)
                .label(plainText("Name of the plan"))
                .element(plainTextInput(t -> t.actionId(PlanForm.NAME)
                        .initialValue(present(typed))
                        .placeholder(plainText("Warm welcome")))));
    }

    private static List<LayoutBlock> step(int number, Typed step) {
        String which = "Step " + number + ": ";
        return List.of(
                divider(),
                input(i -> i.blockId(PlanForm.field(step.key(), PlanForm.DAY))
                        .label(plainText(which + "day"))
                        .hint(plainText("0 is the day of the enrolment; at most " + Step.LAST_DAY + "."))
                        .element(numberInput(n ->
                                n.actionId(PlanForm.DAY).decimalAllowed(false).initialValue(present(step.day()))))),
                input(i -> i.blockId(PlanForm.field(step.key(), PlanForm.KIND))
                        .label(plainText(which + "kind"))
                        .element(kind(step.kind()))),
                input(i -> i.blockId(PlanForm.field(step.key(), PlanForm.WORDS))
                        .label(plainText(which + "what to do"))
                        .element(plainTextInput(t -> t.actionId(PlanForm.WORDS)
                                .multiline(true)
                                .initialValue(present(step.words()))
                                .placeholder(plainText("Call {name} of {company}"))))));
    }

    private static BlockElement kind(String chosen) {
        List<OptionObject> kinds = Stream.of(TaskKind.values())
                .map(kind -> option(plainText(kind.signed()), kind.word()))
                .toList();
        return staticSelect(s -> s.actionId(PlanForm.KIND)
                .options(kinds)
                .initialOption(kinds.stream()
                        .filter(kind -> kind.getValue().equals(chosen))
                        .findFirst()
                        .orElse(null)));
    }

    private static List<BlockElement> acts(PlanDraft draft) {
        List<BlockElement> acts = new ArrayList<>();
        if (draft.hasRoom()) {
            acts.add(button(b -> b.actionId(EditPlans.MORE).text(plainText("Add a step"))));
        }
        acts.add(staticSelect(s -> s.actionId(EditPlans.LESS)
                .placeholder(plainText("Remove a step"))
                .options(removable(draft.steps()))));
        acts.add(button(b -> b.actionId(EditPlans.BACK).text(plainText("All plans"))));
        if (draft.plan() != 0) {
            acts.add(button(b -> b.actionId(EditPlans.DELETE)
                    .text(plainText("Delete the plan"))
                    .style("danger")
                    .value(String.valueOf(draft.plan()))));
        }
        return acts;
    }

    private static List<OptionObject> removable(List<Typed> steps) {
        List<OptionObject> options = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            options.add(option(
                    plainText("Step " + (i + 1)), String.valueOf(steps.get(i).key())));
        }
        return options;
    }

    private static List<LayoutBlock> rule(PlanDraft draft, Workspace workspace) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(context(c -> c.elements(List.of(markdownText(
                "*By itself* this plan takes each lead that comes to be all of this, once. Leave it empty for a"
                        + " plan that people choose.")))));
        choice(
                        PlanForm.SOURCES,
                        "Source",
                        words(workspace.sources(), draft.rule().sources()),
                        draft.rule().sources())
                .ifPresent(blocks::add);
        choice(
                        PlanForm.CATEGORIES,
                        "Category",
                        words(workspace.categories(), draft.rule().categories()),
                        draft.rule().categories())
                .ifPresent(blocks::add);
        List<OptionObject> statuses = Stream.of(Status.values())
                .filter(Status::isOpen)
                .map(status -> option(plainText(status.label()), status.word()))
                .toList();
        choice(
                        PlanForm.STATUSES,
                        "Status",
                        statuses,
                        draft.rule().statuses().stream().map(Status::word).toList())
                .ifPresent(blocks::add);
        return blocks;
    }

    /** Those of the workspace, and those of the rule that the workspace does without by now. */
    private static List<OptionObject> words(List<String> workspaces, List<String> rules) {
        return Stream.concat(rules.stream(), workspaces.stream())
                .distinct()
                .limit(MOST_OPTIONS)
                .map(word -> option(plainText(word), word))
                .toList();
    }

    private static Optional<LayoutBlock> choice(
            String id, String label, List<OptionObject> options, List<String> chosen) {
        List<OptionObject> initial = options.stream()
                .filter(option -> chosen.contains(option.getValue()))
                .toList();
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(input(i -> i.blockId(id)
                        .optional(true)
                        .label(plainText(label))
                        .element(multiStaticSelect(m -> m.actionId(id)
                                .placeholder(plainText("Any"))
                                .options(options)
                                .initialOptions(initial.isEmpty() ? null : initial)))));
    }

    private static @Nullable String present(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
