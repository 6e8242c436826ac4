package app.dibs.card;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.workspace.Member;
import com.slack.api.model.block.element.BlockElement;
import java.util.Optional;

/** What can be done with all leads of a list; a bean of the journey that does it. */
public interface ListAction {
    /** What a view carries along takes the line, and a count. */
    int LONGEST_LINE = 1900;

    /**
     * The element for this list; none where the reader may not, or it makes no sense.
     *
     * @param listed the list as one line, see {@link app.dibs.lead.ListLine}; in at most 2000 characters
     */
    Optional<BlockElement> draw(Member reader, String listed);

    /**
     * A button that carries the list along; none for the trash, in which nothing is done to many, and none for a line that
     * is too long to be carried.
     */
    static Optional<BlockElement> carrying(String listed, String actionId, String label) {
        return listed.length() > LONGEST_LINE || listed.startsWith("trash")
                ? Optional.empty()
                : Optional.of(button(b ->
                        b.actionId(actionId).text(plainText(label)).value(listed.isEmpty() ? "sort:newest" : listed)));
    }
}
