package app.dibs.pipeline;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.customer.Customer;
import app.dibs.customer.Deal;
import app.dibs.customer.Place;
import app.dibs.profile.CustomerAction;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be done with a deal: its stage, Won and Lost while it is open, Reopen once it has ended. */
@Component
class DealAction implements CustomerAction {
    private static final int LONGEST_OPTION = 75;

    @Override
    public int place() {
        return 10;
    }

    @Override
    public List<BlockElement> draw(Customer seen) {
        return seen instanceof Deal deal && deal.deletedAt() == null ? of(deal) : List.of();
    }

    private static List<BlockElement> of(Deal deal) {
        return switch (deal.facts().status()) {
            case OPEN -> List.of(stage(deal.facts().place()), won(deal), lost(deal));
            case WON, LOST -> List.of(reopen(deal));
        };
    }

    /** It asks for the stages when it is opened, so that it offers those that there are then. */
    private static BlockElement stage(Place place) {
        return ExternalSelectElement.builder()
                .actionId(DealSteps.STAGE + "#" + Goal.seenAt(place))
                .placeholder(plainText("Stage"))
                .minQueryLength(0)
                .initialOption(offered(place.stageName(), Goal.seenAt(place)))
                .build();
    }

    static OptionObject offered(String label, String value) {
        return option(plainText(Mrkdwn.shorten(label, LONGEST_OPTION)), value);
    }

    private static BlockElement won(Deal deal) {
        return button(b -> b.actionId(DealSteps.WON)
                .text(plainText("Won"))
                .style("primary")
                .accessibilityLabel(deal.number() + " is won"));
    }

    private static BlockElement lost(Deal deal) {
        return button(b -> b.actionId(DealSteps.LOST)
                .text(plainText("Lost…"))
                .accessibilityLabel(deal.number() + " is lost; asks for the reason"));
    }

    private static BlockElement reopen(Deal deal) {
        return button(b -> b.actionId(DealSteps.REOPEN)
                .text(plainText("Reopen"))
                .accessibilityLabel("Make %s an open deal again".formatted(deal.number())));
    }
}
