package app.dibs.work;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.Origin;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.List;

/** The modals behind Mark lost and Add note, and the way back behind Copy. */
final class WorkViews {
    static final String LOST = "work:lost";
    static final String NOTE = "work:note";
    static final String REASON = "reason";
    static final String TEXT = "text";

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_TITLE = 24;

    private WorkViews() {}

    /** What travels with a modal. */
    record Carried(long lead, Origin origin) {}

    /** A lead as it was made, as the Undo button's value carries it: {@code 61:1}. */
    record Copied(LeadNumber number, int version) {
        static Copied of(Lead lead) {
            return new Copied(lead.number(), lead.version());
        }

        static Copied read(String value) {
            String[] parts = value.split(":", -1);
            return new Copied(new LeadNumber(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
        }

        String value() {
            return number.value() + ":" + version;
        }
    }

    static View lost(Carried carried) {
        return modal(
                LOST,
                "Lost: L-" + carried.lead(),
                "Mark lost",
                carried,
                input(i -> i.blockId(REASON)
                        .label(plainText("Why is it lost?"))
                        .hint(plainText("It can be reopened later."))
                        .element(plainTextInput(p -> p.actionId(REASON)
                                .multiline(true)
                                .maxLength(LONGEST_REASON)
                                .placeholder(plainText("For example: too expensive"))))));
    }

    static View note(Carried carried) {
        return modal(
                NOTE,
                "Note on L-" + carried.lead(),
                "Save",
                carried,
                input(i -> i.blockId(TEXT)
                        .label(plainText("Note"))
                        .hint(plainText("For everybody who works this lead"))
                        .element(plainTextInput(p -> p.actionId(TEXT)
                                .multiline(true)
                                .placeholder(plainText("What was said, what was agreed"))))));
    }

    /** The way back. */
    static BlockElement undo(Lead copy) {
        return button(b -> b.actionId(Copy.UNDO)
                .text(plainText("Undo"))
                .value(Copied.of(copy).value())
                .accessibilityLabel("Undo: move %s to the trash".formatted(copy.number())));
    }

    private static View modal(String id, String title, String submit, Carried carried, LayoutBlock block) {
        return view(v -> v.type("modal")
                .callbackId(id)
                .privateMetadata(Metadata.write(carried))
                .title(viewTitle(t -> t.type("plain_text").text(Mrkdwn.shorten(title, LONGEST_TITLE))))
                .submit(viewSubmit(s -> s.type("plain_text").text(submit)))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(List.of(block)));
    }
}
