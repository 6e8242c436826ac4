package app.dibs.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What a message says.
 *
 * @param text the words for notifications and screen readers; the whole message where there are no blocks
 * @param blocks at most 50
 */
public record Message(String text, List<LayoutBlock> blocks) {
    /** A message of words alone. */
    public static Message of(String text) {
        return new Message(text, List.of());
    }
}
