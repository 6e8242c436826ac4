package app.dibs.profile;

import app.dibs.card.LeadAction;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.customer.CustomerNumber;
import app.dibs.lead.Became;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way from a converted lead to what it became. */
@Component
class BecameAction implements LeadAction {
    @Override
    public int place() {
        return 95;
    }

    @Override
    public List<BlockElement> draw(Sight sight) {
        Became became = sight.lead().became();
        boolean isShown = sight.surface() == Surface.CARD
                || sight.surface() == Surface.DETAIL
                || sight.surface() == Surface.ANSWER;
        if (became == null || !isShown || sight.lead().trashed() != null) {
            return List.of();
        }
        List<BlockElement> buttons = new ArrayList<>();
        add(buttons, CustomerNumber.Kind.CONTACT, became.contact());
        add(buttons, CustomerNumber.Kind.ACCOUNT, became.account());
        add(buttons, CustomerNumber.Kind.DEAL, became.deal());
        return buttons;
    }

    private static void add(List<BlockElement> buttons, CustomerNumber.Kind kind, @Nullable Long number) {
        if (number != null) {
            CustomerNumber one = new CustomerNumber(kind, number);
            buttons.add(CustomerActions.open(one, "Open " + one));
        }
    }
}
