package app.dibs.digest;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.SlackReply;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.block.element.ButtonElement;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A person's own settings; a bean of the journey that keeps them. One click away from every digest. */
public interface MySettings {
    /** The action id of the button, which that journey routes. */
    String OPEN = "mine:open";

    /**
     * Opens them.
     *
     * @param answerTo where the person reads that they were saved; null where there is no such place
     */
    Mono<SlackReply> open(Triggered asked, @Nullable String answerTo);

    /** The way to them. */
    static ButtonElement button() {
        return BlockElements.button(b -> b.actionId(OPEN).text(plainText("My settings")));
    }
}
