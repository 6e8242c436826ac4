package app.dibs.trash;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.Origin;
import app.dibs.lead.Lead;
import app.dibs.slack.Message;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.view.View;
import java.util.List;

/** The answer to Delete, and the modal behind Erase. */
final class TrashViews {
    static final String ERASE = "trash:erase";
    static final String REFERENCE = "reference";

    private static final int LONGEST_TITLE = 24;

    private TrashViews() {}

    /** What travels with the modal. */
    record Carried(long lead, Origin origin) {}

    /** It is in the trash, with a way back. */
    static Message deleted(Lead lead) {
        String words = TrashWords.deleted(lead);
        return new Message(
                words,
                List.of(section(s -> s.blockId("answer:undo:" + lead.number().value())
                        .text(markdownText(words))
                        .accessory(button(b -> b.actionId(Trash.UNDO)
                                .text(plainText("Undo"))
                                .accessibilityLabel("Undo: bring %s back".formatted(lead.number())))))));
    }

    static View erase(Lead lead, Origin origin) {
        String title = Mrkdwn.shorten("Erase " + lead.number(), LONGEST_TITLE);
        return view(v -> v.type("modal")
                .callbackId(ERASE)
                .privateMetadata(Metadata.write(new Carried(lead.number().value(), origin)))
                .title(viewTitle(t -> t.type("plain_text").text(title)))
                .submit(viewSubmit(s -> s.type("plain_text").text("Erase for good")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(List.of(
                        section(s -> s.text(markdownText(TrashWords.whatIsErased(lead)))),
                        input(i -> i.blockId(REFERENCE)
                                .label(plainText("Type " + lead.number() + " to erase it"))
                                .element(plainTextInput(p -> p.actionId(REFERENCE)))))));
    }
}
