package app.dibs.profile;

import app.dibs.customer.Customer;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;

/**
 * What a person can do with a contact, an account or a deal, as elements to click; a bean of the journey that does it. The
 * number, such as {@code D-12}, stands behind the colon of the block id that the elements are drawn in ({@link
 * app.dibs.slack.Interaction.BlockClick#subject()}). Whether the person may is checked when the click arrives.
 */
public interface CustomerAction {
    /** Where it stands among the others; the lower is further left. */
    int place();

    /** The elements for this one; none where it makes no sense. */
    List<BlockElement> draw(Customer seen);
}
