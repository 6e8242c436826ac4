package app.dibs.directory;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.customer.CustomerNumber;
import app.dibs.customer.CustomerNumber.Kind;
import app.dibs.customer.DealStatus;
import app.dibs.customer.Pipeline;
import app.dibs.directory.DirectoryChoice.Close;
import app.dibs.directory.DirectoryChoice.Part;
import app.dibs.profile.CustomerChoice;
import app.dibs.slack.FormValues;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.stream.Stream;

/** The modal "Filters". */
final class FilterViews {
    static final String FORM = "directory:filters";
    static final String ACCOUNT = "account";
    static final String TAG = "tag";
    static final String PIPELINE = "pipeline";
    static final String STAGE = "stage";
    static final String STATUS = "status";
    static final String CLOSE = "close";

    private static final int LONGEST_LABEL = 75;
    private static final int MOST_OPTIONS = 100;

    private FilterViews() {}

    /** The list as it was travels along. */
    static View of(DirectoryChoice choice, List<Pipeline> pipelines) {
        List<LayoutBlock> fields = choice.kind() == Kind.DEAL ? deals(choice, pipelines) : contacts(choice);
        return view(v -> v.type("modal")
                .callbackId(FORM)
                .privateMetadata(choice.toString())
                .title(viewTitle(t -> t.type("plain_text").text("Filters")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Show")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(fields));
    }

    private static List<LayoutBlock> contacts(DirectoryChoice choice) {
        Long account = choice.number(Part.ACCOUNT);
        String tag = choice.get(Part.TAG);
        String number = account == null ? "" : CustomerNumber.account(account).toString();
        return List.of(
                field(ACCOUNT, "Account", CustomerChoice.account(number, number)),
                field(
                        TAG,
                        "Tag",
                        plainTextInput(p -> p.actionId(TAG)
                                .placeholder(plainText("vip"))
                                .maxLength(LONGEST_LABEL)
                                .initialValue(tag.isEmpty() ? null : tag))));
    }

    private static List<LayoutBlock> deals(DirectoryChoice choice, List<Pipeline> pipelines) {
        return List.of(
                field(
                        PIPELINE,
                        "Pipeline",
                        select(
                                PIPELINE,
                                pipelines.stream()
                                        .map(one -> offered(one.name(), String.valueOf(one.id())))
                                        .toList(),
                                choice.get(Part.PIPELINE))),
                field(STAGE, "Stage", select(STAGE, stages(pipelines), chosenStage(choice, pipelines))),
                field(
                        STATUS,
                        "Status",
                        select(
                                STATUS,
                                Stream.of(DealStatus.values())
                                        .map(one -> offered(one.label(), one.word()))
                                        .toList(),
                                choice.status() == null ? "" : choice.status().word())),
                field(
                        CLOSE,
                        "Expected close",
                        select(
                                CLOSE,
                                Stream.of(Close.values())
                                        .map(one -> offered(one.label(), one.name()))
                                        .toList(),
                                choice.close() == null ? "" : choice.close().name())));
    }

    /** The stages of all pipelines; with the name of the pipeline where there are several. */
    private static List<OptionObject> stages(List<Pipeline> pipelines) {
        return pipelines.stream()
                .flatMap(pipeline -> pipeline.stages().stream()
                        .map(stage -> offered(
                                (pipelines.size() > 1 ? pipeline.name() + ": " : "") + stage.name(),
                                pipeline.id() + ":" + stage.id())))
                .toList();
    }

    private static String chosenStage(DirectoryChoice choice, List<Pipeline> pipelines) {
        Long stage = choice.number(Part.STAGE);
        return pipelines.stream()
                .filter(pipeline -> stage != null && pipeline.stage(stage).isPresent())
                .findFirst()
                .map(pipeline -> pipeline.id() + ":" + stage)
                .orElse("");
    }

    /** Pipeline and stage; one empty text for none. */
    static String[] stage(FormValues form) {
        return form.option(STAGE).split(":", 2);
    }

    static String account(FormValues form) {
        return CustomerChoice.chosen(form, ACCOUNT)
                .map(number -> String.valueOf(number.value()))
                .orElse("");
    }

    /** With or without its sign. */
    static String tag(FormValues form) {
        return form.text(TAG).replaceFirst("^#", "").strip();
    }

    private static LayoutBlock field(String id, String label, BlockElement element) {
        return input(i -> i.blockId(id).optional(true).label(plainText(label)).element(element));
    }

    private static OptionObject offered(String label, String value) {
        return option(plainText(Mrkdwn.shorten(label, LONGEST_LABEL)), value);
    }

    private static BlockElement select(String id, List<OptionObject> options, String chosen) {
        List<OptionObject> first = options.stream().limit(MOST_OPTIONS).toList();
        return staticSelect(s -> s.actionId(id)
                .placeholder(plainText("Any"))
                .options(first)
                .initialOption(first.stream()
                        .filter(option -> option.getValue().equals(chosen))
                        .findFirst()
                        .orElse(null)));
    }
}
