package app.dibs.pipeline;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.Origin;
import app.dibs.customer.CustomerNumber;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.view.View;
import java.util.List;

/** The modal that asks why a deal is lost. */
final class DealViews {
    static final String LOST = "pipeline:lost";
    static final String REASON = "reason";
    static final int LONGEST_REASON = 1000;

    private static final int LONGEST_TITLE = 24;

    private DealViews() {}

    /** What travels with it. */
    record Carried(long deal, Origin origin) {
        CustomerNumber number() {
            return CustomerNumber.deal(deal);
        }
    }

    static View lost(Carried carried) {
        String title = Mrkdwn.shorten("Lost: " + carried.number(), LONGEST_TITLE);
        return view(v -> v.type("modal")
                .callbackId(LOST)
                .privateMetadata(Metadata.write(carried))
                .title(viewTitle(t -> t.type("plain_text").text(title)))
                .submit(viewSubmit(s -> s.type("plain_text").text("Mark lost")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(List.of(input(i -> i.blockId(REASON)
                        .label(plainText("Why is it lost?"))
                        .hint(plainText("It can be reopened later."))
                        .element(plainTextInput(p -> p.actionId(REASON)
                                .multiline(true)
                                .maxLength(LONGEST_REASON)
                                .placeholder(plainText("For example: too expensive"))))))));
    }
}
