package app.dibs.home;

import app.dibs.workspace.Member;
import com.slack.api.model.block.element.ButtonElement;
import java.util.Optional;

/**
 * A button at the top of the Home tab; a bean of the journey that it starts, which also routes its action id. Whether the
 * person may is checked again when the click arrives.
 */
public interface HomeButton {
    /** Where it stands among the others; the lower is further left. */
    int place();

    /** The button for this reader; none where it makes no sense. */
    Optional<ButtonElement> draw(Member reader);
}
