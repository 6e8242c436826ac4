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
import reactor.core.publisher.Mono;

class HomeViewTests {
    private static final ButtonElement NEW_LEAD =
            button(b -> b.actionId("capture:home").text(plainText("New lead")));

    private static final HomePage LEADS = page("leads", "Leads");
    private static final HomePage TRASH = page("trash", "Trash");

    private static HomePage page(String word, String label) {
        return new HomePage(word, label, 10, true, reader -> true, visit -> Mono.just(List.of()));
    }

    @Test
    void showsTheButtonsOfTheJourneysAndBelowThemTheirSections() {
        View view = HomeView.of(
                List.of(NEW_LEAD),
                List.of(
                        List.of(section(s -> s.text(plainText("First")))),
                        List.of(section(s -> s.text(plainText("Second"))))),
                List.of(LEADS, TRASH),
                TRASH,
                List.of(section(s -> s.text(plainText("Empty")))));

        assertThat(SlackLimits.checked(view).toString())
                .containsSubsequence(
                        "\"New lead\"", "\"capture:home\"", "First", "Second", "Leads", "Trash", "primary", "Empty");
    }

    @Test
    void drawsNoEmptyRowOfButtons() {
        View view = HomeView.of(List.of(), List.of(List.of(divider())), List.of(LEADS), LEADS, List.of());

        assertThat(SlackLimits.checked(view).toString()).doesNotContain("\"block_id\":\"home\"");
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
