package app.dibs.jot;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadChoice;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.lead.Lead;
import app.dibs.slack.ChannelId;
import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction.MessageShortcut;
import app.dibs.slack.LongText;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.Metadata;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The modal "Add to lead as note". */
final class JotViews {
    static final String FORM = "jot:form";
    static final String LEAD = "lead";
    static final String NOTE = "note";

    /** Pieces of a note; more than the longest message of Slack's has. */
    private static final int MOST_NOTES = 20;

    private JotViews() {}

    /** What travels with the modal: where the answer is told, and the message. */
    record Carried(String responseUrl, String channel, String ts) {
        static Carried of(MessageShortcut shortcut) {
            MessageRef message = shortcut.message();
            return new Carried(shortcut.responseUrl(), message.channel().value(), message.ts());
        }

        MessageRef message() {
            return new MessageRef(new ChannelId(channel), ts);
        }
    }

    static View form(String text, Carried carried) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(input(i -> i.blockId(LEAD).label(plainText("Lead")).element(LeadChoice.select())));
        List<String> pieces = LongText.parted(text.strip());
        IntStream.range(0, Math.clamp(pieces.size(), 1, MOST_NOTES))
                .mapToObj(place -> note(place, place < pieces.size() ? pieces.get(place) : null))
                .forEach(blocks::add);
        return view(v -> v.type("modal")
                .callbackId(FORM)
                .privateMetadata(Metadata.write(carried))
                .title(viewTitle(t -> t.type("plain_text").text("Add to lead as note")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Add")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks));
    }

    private static LayoutBlock note(int place, @Nullable String text) {
        return input(i -> i.blockId(id(place))
                .optional(place > 0)
                .label(plainText(place == 0 ? "Note" : "Note, continued"))
                .element(plainTextInput(t -> t.actionId(NOTE).multiline(true).initialValue(text))));
    }

    private static String id(int place) {
        return place == 0 ? NOTE : NOTE + "_" + (place + 1);
    }

    /** The whole note. */
    static String note(FormValues form) {
        return IntStream.range(0, MOST_NOTES)
                .mapToObj(place -> form.text(id(place)))
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static Message added(Lead lead) {
        String words = JotWords.added(lead);
        return new Message(
                words,
                List.of(section(s -> s.blockId(LeadActions.blockId(Sight.of(lead, Surface.ANSWER)))
                        .text(markdownText(words))
                        .accessory(LeadActions.open()))));
    }
}
