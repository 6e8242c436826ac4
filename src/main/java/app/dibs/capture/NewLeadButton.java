package app.dibs.capture;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import app.dibs.home.HomeButton;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.block.element.ButtonElement;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the form from the Home tab. */
@Component
class NewLeadButton implements HomeButton {
    @Override
    public int place() {
        return 10;
    }

    @Override
    public Optional<ButtonElement> draw(Member reader) {
        return reader.may(Right.CREATE)
                ? Optional.of(ButtonElement.builder()
                        .actionId(Capture.OPEN)
                        .text(plainText("New lead"))
                        .style("primary")
                        .build())
                : Optional.empty();
    }
}
