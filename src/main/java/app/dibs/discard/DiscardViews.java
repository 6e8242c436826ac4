package app.dibs.discard;

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
import app.dibs.customer.Contact;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.lead.Lead;
import app.dibs.profile.CustomerActions;
import app.dibs.slack.Message;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.view.View;
import java.util.List;

/** The answer to Delete, and the modal behind Erase. */
final class DiscardViews {
    static final String ERASE = "discard:erase";
    static final String NUMBER = "number";

    private static final int LONGEST_TITLE = 24;
    private static final int LONGEST_WORDS = 3000;

    private DiscardViews() {}

    /** What travels with the modal. */
    record Carried(String number, Origin origin) {
        CustomerNumber customer() {
            return CustomerNumber.read(number).orElseThrow();
        }
    }

    /** It is in the trash, with a way back. */
    static Message deleted(Customer one) {
        String words = DiscardWords.deleted(one);
        return new Message(
                words,
                List.of(section(s -> s.blockId(CustomerActions.blockId(one, CustomerActions.ANSWER))
                        .text(markdownText(words))
                        .accessory(button(b -> b.actionId(Discard.UNDO)
                                .text(plainText("Undo"))
                                .accessibilityLabel("Undo: bring %s back".formatted(one.number())))))));
    }

    static View erase(Contact contact, List<Lead> leads, Origin origin) {
        String title = Mrkdwn.shorten("Erase " + contact.number(), LONGEST_TITLE);
        String words = Mrkdwn.shorten(DiscardWords.whatIsErased(contact, leads), LONGEST_WORDS);
        return view(v -> v.type("modal")
                .callbackId(ERASE)
                .privateMetadata(Metadata.write(new Carried(contact.number().toString(), origin)))
                .title(viewTitle(t -> t.type("plain_text").text(title)))
                .submit(viewSubmit(s -> s.type("plain_text").text("Erase for good")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(List.of(
                        section(s -> s.text(markdownText(words))),
                        input(i -> i.blockId(NUMBER)
                                .label(plainText("Type " + contact.number() + " to erase it"))
                                .element(plainTextInput(p -> p.actionId(NUMBER)))))));
    }
}
