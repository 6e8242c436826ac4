package app.dibs.assign;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.usersSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.Origin;
import app.dibs.slack.Metadata;
import com.slack.api.model.view.View;
import java.util.List;

/** The modal behind Other…. */
final class AssignViews {
    static final String OTHER = "assign:other";
    static final String WHO = "who";

    private AssignViews() {}

    /** The lead, whom the manager saw as its owner, and where that was. */
    record Carried(long lead, String seen, Origin origin) {}

    static View other(Carried carried) {
        return view(v -> v.type("modal")
                .callbackId(OTHER)
                .privateMetadata(Metadata.write(carried))
                .title(viewTitle(t -> t.type("plain_text").text("Assign L-" + carried.lead())))
                .submit(viewSubmit(s -> s.type("plain_text").text("Assign")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(List.of(input(i -> i.blockId(WHO)
                        .label(plainText("New owner"))
                        .element(usersSelect(u -> u.actionId(WHO).placeholder(plainText("Choose a member"))))))));
    }
}
