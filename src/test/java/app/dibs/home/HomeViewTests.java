package app.dibs.home;

import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Message;
import app.dibs.slack.SlackLimits;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeViewTests {
    private static final ButtonElement NEW_LEAD =
            button(b -> b.actionId("capture:home").text(plainText("New lead")));

    @Test
    void showsTheButtonsOfTheJourneysAndBelowThemTheirSections() {
        View view = HomeView.of(
                List.of(NEW_LEAD),
                List.of(
                        List.of(section(s -> s.text(plainText("First")))),
                        List.of(section(s -> s.text(plainText("Second"))))));

        assertThat(SlackLimits.checked(view).toString())
                .containsSubsequence("\"New lead\"", "\"capture:home\"", "First", "Second");
    }

    @Test
    void drawsNoEmptyRowOfButtons() {
        View view = HomeView.of(List.of(), List.of(List.of(divider())));

        assertThat(SlackLimits.checked(view).toString()).doesNotContain("\"actions\"");
    }

    @Test
    void tellsAStrangerNothingButThatItIsNotForThem() {
        assertThat(SlackLimits.checked(HomeView.stranger()).getAsJsonArray("blocks"))
                .hasSize(1);
    }

    @Test
    void showsWhatMustHappenFirst() {
        View words = HomeView.instead(Message.of("Choose a channel."));
        View blocks = HomeView.instead(new Message("", List.of(section(s -> s.text(plainText("Choose."))))));

        assertThat(SlackLimits.checked(words).toString()).contains("Choose a channel.");
        assertThat(SlackLimits.checked(blocks).toString()).contains("Choose.");
    }
}
