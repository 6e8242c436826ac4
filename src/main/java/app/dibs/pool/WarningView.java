package app.dibs.pool;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.lead.Lead;
import app.dibs.slack.Message;
import app.dibs.slack.UserId;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The warning, drawn. */
final class WarningView {
    /** A message takes 50 blocks; a lead is two of them. */
    private static final int MOST_LEADS = 20;

    private WarningView() {}

    /** @param days after which leads go back; null where they do not any more */
    static Message of(Warning warning, List<Lead> leads, @Nullable Integer days) {
        int waiting = days == null ? 0 : warning.waiting().size();
        String headline = days == null ? PoolWords.ALL_KEPT : PoolWords.headline(waiting, days);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(headline))));
        leads.stream()
                .limit(MOST_LEADS)
                .flatMap(lead ->
                        waiting > 0 && warning.waiting().contains(lead.number().value())
                                ? waiting(lead)
                                : outcome(lead, warning.subject().user()))
                .forEach(blocks::add);
        if (leads.size() > MOST_LEADS) {
            blocks.add(context(c -> c.elements(List.of(markdownText(PoolWords.more(leads.size() - MOST_LEADS))))));
        }
        if (waiting > 1) {
            blocks.add(actions(a -> a.blockId("pool:all")
                    .elements(List.of(button(b -> b.actionId(Pool.KEEP_ALL)
                            .text(plainText("Keep all %d".formatted(waiting)))
                            .value(warning.subject().toString()))))));
        }
        return new Message(headline, blocks);
    }

    private static Stream<LayoutBlock> waiting(Lead lead) {
        return Stream.of(
                section(s -> s.text(markdownText(LeadText.title(lead) + "\n" + LeadText.facts(lead)))),
                actions(a -> a.blockId(LeadActions.blockId(Sight.of(lead, Surface.ANSWER)))
                        .elements(List.of(
                                button(b -> b.actionId(Pool.KEEP)
                                        .text(plainText("Keep"))
                                        .accessibilityLabel("Keep " + lead.number())),
                                LeadActions.open()))));
    }

    private static Stream<LayoutBlock> outcome(Lead lead, UserId reader) {
        return Stream.of(context(c -> c.elements(List.of(markdownText(PoolWords.outcome(lead, reader))))));
    }
}
