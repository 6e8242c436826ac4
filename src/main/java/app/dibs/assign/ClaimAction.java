package app.dibs.assign;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.LeadAction;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import org.springframework.stereotype.Component;

/** The button Claim, on the card and in the detail of a lead that nobody owns. */
@Component
class ClaimAction implements LeadAction {
    static final String CLAIM = "assign:claim";

    @Override
    public int place() {
        return 10;
    }

    @Override
    public List<BlockElement> draw(Sight sight) {
        boolean isFree = sight.lead().isOpen() && sight.lead().owner() == null;
        return isFree && (sight.surface() == Surface.CARD || sight.surface() == Surface.DETAIL)
                ? List.of(button(b -> b.actionId(CLAIM).text(plainText("Claim")).style("primary")))
                : List.of();
    }
}
