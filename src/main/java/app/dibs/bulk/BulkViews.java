package app.dibs.bulk;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.usersSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.lead.Status;
import app.dibs.slack.Metadata;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The modal "Change many leads", and what it becomes when it is done. */
final class BulkViews {
    static final String FORM = "bulk:form";
    static final String OWNER = "owner";
    static final String STATUS = "status";
    static final String REASON = "reason";
    static final String TAG = "tag";
    static final String FOLLOW_UP = "follow_up";
    static final String TRASH = "trash";
    private static final int LONGEST_TAG = 40;

    private BulkViews() {}

    /**
     * What travels with the form.
     *
     * @param listed the list, as one line
     * @param count how many leads the person was told of
     */
    record Carried(String listed, int count) {}

    static View form(Carried carried) {
        return form(carried, BulkWords.about(carried.count()));
    }

    static View form(Carried carried, String words) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(words))));
        if (carried.count() > 0) {
            blocks.addAll(fields());
        }
        return view(v -> {
            v.type("modal")
                    .callbackId(FORM)
                    .privateMetadata(Metadata.write(carried))
                    .title(viewTitle(t -> t.type("plain_text").text("Change many leads")))
                    .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                    .blocks(blocks);
            return carried.count() > 0
                    ? v.submit(viewSubmit(s -> s.type("plain_text").text("Change")))
                    : v;
        });
    }

    private static List<LayoutBlock> fields() {
        return List.of(
                field(OWNER, "Assign to", usersSelect(u -> u.actionId(OWNER).placeholder(plainText("A member")))),
                field(
                        STATUS,
                        "Status",
                        staticSelect(s -> s.actionId(STATUS)
                                .placeholder(plainText("A status"))
                                .options(statuses()))),
                field(
                        REASON,
                        "Reason, if they are lost",
                        plainTextInput(p -> p.actionId(REASON).maxLength(300))),
                field(
                        TAG,
                        "Add a tag",
                        plainTextInput(
                                p -> p.actionId(TAG).maxLength(LONGEST_TAG).placeholder(plainText("vip")))),
                field(
                        FOLLOW_UP,
                        "Follow-up on",
                        datePicker(d -> d.actionId(FOLLOW_UP).placeholder(plainText("Choose a day")))),
                field(
                        TRASH,
                        "Delete",
                        checkboxes(c -> c.actionId(TRASH)
                                .options(List.of(option(plainText("Move them to the trash"), TRASH))))));
    }

    private static LayoutBlock field(String id, String label, BlockElement element) {
        return input(i -> i.blockId(id).optional(true).label(plainText(label)).element(element));
    }

    private static List<OptionObject> statuses() {
        return Stream.of(Status.values())
                .filter(status -> status != Status.CONVERTED)
                .map(status -> option(plainText(status.label()), status.word()))
                .toList();
    }

    static View done(String words, long bulk) {
        return said(
                words,
                List.of(actions(a -> a.blockId("bulk:undo")
                        .elements(List.of(button(b -> b.actionId(BulkForm.UNDO)
                                .text(plainText("Undo"))
                                .value(String.valueOf(bulk))))))));
    }

    static View said(String words, List<LayoutBlock> below) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(words))));
        blocks.addAll(below);
        return view(v -> v.type("modal")
                .callbackId("bulk:done")
                .title(viewTitle(t -> t.type("plain_text").text("Change many leads")))
                .close(viewClose(c -> c.type("plain_text").text("Close")))
                .blocks(blocks));
    }
}
