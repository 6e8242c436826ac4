package app.dibs.edit;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.Origin;
import app.dibs.lead.Lead;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.view.View;
import java.util.List;

/** The modal behind Tags. */
final class TagsView {
    static final String FORM = "edit:tags";
    static final String TAGS = "tags";

    /** What a view carries along, less what else travels with it. */
    private static final int MOST_CARRIED = 2000;

    private TagsView() {}

    /** What travels with the modal: the tags that it showed, so that those that came meanwhile stay. */
    record Carried(long lead, List<String> tags, Origin origin) {}

    /** Whether the tags fit into the form. */
    static boolean fits(Lead lead) {
        return String.join("\",\"", lead.tags()).length() <= MOST_CARRIED;
    }

    static View of(Lead lead, Origin origin) {
        String shown = EditField.tags(lead.tags());
        String title = Mrkdwn.shorten("Tags of " + lead.number(), 24);
        return view(v -> v.type("modal")
                .callbackId(FORM)
                .privateMetadata(Metadata.write(new Carried(lead.number().value(), lead.tags(), origin)))
                .title(viewTitle(t -> t.type("plain_text").text(title)))
                .submit(viewSubmit(s -> s.type("plain_text").text("Save")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(List.of(input(i -> i.blockId(TAGS)
                        .optional(true)
                        .label(plainText("Tags"))
                        .hint(plainText("Parted by commas or spaces. New ones are made as you type them."))
                        .element(
                                plainTextInput(p -> p.actionId(TAGS).initialValue(shown.isEmpty() ? null : shown)))))));
    }
}
