package app.dibs.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Owner;
import app.dibs.lead.Status;
import app.dibs.slack.Message;
import app.dibs.slack.SlackLimits;
import app.dibs.workspace.Member;
import app.dibs.workspace.Northwind;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomeViewTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Member ANA = Northwind.ana(Northwind.workspace());
    private static final ButtonElement NEW_LEAD =
            button(b -> b.actionId("capture:home").text(plainText("New lead")));

    @Test
    void countsTheOpenLeadsOfAllAndTheDueOnesOfTheReader() {
        Map<Status, Long> counts = Map.of(Status.NEW, 12L, Status.QUALIFIED, 3L, Status.LOST, 40L);

        assertThat(page(counts, leads(TODAY.minusDays(3), TODAY.minusDays(1), TODAY, TODAY.plusDays(2))))
                .contains("*New*\\n12", "*Contacted*\\n0", "*Qualified*\\n3")
                .contains("*Yours overdue*\\n2", "*Yours due today*\\n1")
                .doesNotContain("Lost");
    }

    @Test
    void showsEachLeadWithItsBadgeAndWhatCanBeDoneWithIt() {
        assertThat(page(Map.of(), leads(TODAY.minusDays(1), TODAY)))
                .containsSubsequence(
                        "*Lead 1*", "Overdue since Mon 9 Mar", "answer:1", "*Lead 2*", "Due today", "answer:2");
    }

    @Test
    void showsTheWorstAndSaysHowManyMoreThereAre() {
        LocalDate[] days =
                IntStream.range(0, 40).mapToObj(TODAY.minusDays(50)::plusDays).toArray(LocalDate[]::new);

        assertThat(page(Map.of(), leads(days)))
                .contains("*Lead 1*", "*Lead 15*", "25 more: `/lead today` lists them all.", "*Yours overdue*\\n40")
                .doesNotContain("*Lead 16*");
    }

    @Test
    void saysThatNothingIsDue() {
        assertThat(page(Map.of(), List.of()))
                .contains("Nothing of yours is overdue, due today or due by Thu 12 Mar.")
                .doesNotContain("more:");
    }

    @Test
    void showsTheButtonsOfTheJourneys() {
        View view = HomeView.leads(
                new HomeView.Page(TODAY, Map.of(), List.of()), List.of(NEW_LEAD), lead -> Optional.empty());

        assertThat(SlackLimits.checked(view).toString()).contains("\"New lead\"", "\"capture:home\"");
    }

    @Test
    void drawsNoEmptyRowOfButtons() {
        assertThat(page(Map.of(), List.of())).doesNotContain("\"actions\"");
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

    private static String page(Map<Status, Long> counts, List<Lead> due) {
        View view = HomeView.leads(new HomeView.Page(TODAY, counts, due), List.of(), HomeViewTests::clicks);
        return SlackLimits.checked(view).toString();
    }

    private static Optional<LayoutBlock> clicks(Lead lead) {
        return Optional.of(actions(a -> a.blockId("answer:" + lead.number().value())
                .elements(List.of(button(b -> b.actionId("card:open").text(plainText("Open")))))));
    }

    private static List<Lead> leads(LocalDate... days) {
        return IntStream.range(0, days.length)
                .mapToObj(i -> lead(i + 1, days[i]))
                .toList();
    }

    private static Lead lead(long number, LocalDate followUp) {
        return new Lead(
                ANA.team(),
                new LeadNumber(number),
                1,
                new LeadFacts("Lead " + number, "Acme", null, null, null, null, null, null, List.of()),
                Status.NEW,
                null,
                false,
                Owner.of(ANA),
                followUp,
                Instant.EPOCH,
                ANA.user(),
                Instant.EPOCH,
                null);
    }
}
