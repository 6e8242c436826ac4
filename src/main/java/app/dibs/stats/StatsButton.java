package app.dibs.stats;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import app.dibs.home.HomeButton;
import app.dibs.workspace.Member;
import com.slack.api.model.block.element.ButtonElement;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to the pictures from the Home tab. */
@Component
class StatsButton implements HomeButton {
    @Override
    public int place() {
        return 40;
    }

    @Override
    public Optional<ButtonElement> draw(Member reader) {
        return Optional.of(ButtonElement.builder()
                .actionId(Stats.OPEN)
                .text(plainText("Pictures"))
                .build());
    }
}
