package app.dibs.card;

import com.slack.api.model.block.element.BlockElement;
import java.util.List;

/**
 * What a person can do with a lead, as elements to click; a bean of the journey that does it. The lead's number stands
 * behind the colon of the block id that the elements are drawn in ({@link
 * app.dibs.slack.Interaction.BlockClick#subject()}). Whether the person may is checked when the click arrives.
 */
public interface LeadAction {
    /** Where it stands among the others; the lower is further left. */
    int place();

    /** The elements for this lead on this surface; none where it makes no sense there. */
    List<BlockElement> draw(Sight sight);

    /** The entries for the menu behind the dots; none by default. */
    default List<MenuEntry> menu(Sight sight) {
        return List.of();
    }

    /** The elements for a second row below, for what few people need; none by default. */
    default List<BlockElement> drawBelow(Sight sight) {
        return List.of();
    }
}
