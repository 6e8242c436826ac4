package app.dibs.card;

import app.dibs.workspace.Member;
import com.slack.api.model.block.element.BlockElement;
import java.util.Optional;

/** What can be done with all leads of a list; a bean of the journey that does it. */
public interface ListAction {
    /**
     * The element for this list; none where the reader may not, or it makes no sense.
     *
     * @param listed the list as one line, see {@link app.dibs.lead.ListLine}; in at most 2000 characters
     */
    Optional<BlockElement> draw(Member reader, String listed);
}
