package app.dibs.card;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.element.ButtonElement;

/** The way to a list of leads from a message that has no room for all of them; the journey that lists leads routes it. */
public final class ListButton {
    /** The action id, behind which {@code #} and a word may stand; its value is the list as one would type it. */
    public static final String SHOW = "list:show";

    private ListButton() {}

    /**
     * A button.
     *
     * @param word tells it from the others of its block
     * @param list as one would type it, {@code unassigned sort:value}
     */
    public static ButtonElement to(String word, String label, String list) {
        return button(b -> b.actionId(SHOW + "#" + word).text(plainText(label)).value(list));
    }
}
