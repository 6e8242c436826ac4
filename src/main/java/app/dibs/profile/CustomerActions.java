package app.dibs.profile;

import app.dibs.customer.Customer;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that can be done with a contact, an account or a deal, in its order. */
@Component
public class CustomerActions {
    private final ObjectProvider<CustomerAction> actions;

    /** Journeys draw what they changed by this, so they are asked for their actions when it is drawn. */
    CustomerActions(ObjectProvider<CustomerAction> actions) {
        this.actions = actions;
    }

    /**
     * The row of things to click under one; none where there is nothing to do.
     *
     * @param surface in lower-case letters, where it is drawn: block ids of a message or view must differ
     */
    public Optional<LayoutBlock> row(Customer seen, String surface) {
        List<BlockElement> elements = actions.stream()
                .sorted(Comparator.comparingInt(CustomerAction::place))
                .flatMap(action -> action.draw(seen).stream())
                .toList();
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(ActionsBlock.builder()
                        .blockId(blockId(seen, surface))
                        .elements(elements)
                        .build());
    }

    /**
     * A block id under which a click on this one is recognised. A modal keeps what was chosen in a block of the same id, so
     * it changes with the version.
     */
    public static String blockId(Customer seen, String surface) {
        return "%s:v%d:%s".formatted(surface, seen.version(), seen.number());
    }
}
