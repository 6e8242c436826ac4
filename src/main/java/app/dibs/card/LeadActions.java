package app.dibs.card;

import app.dibs.slack.Interaction.BlockClick;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** All that can be done with a lead, in its order. */
@Component
public class LeadActions {
    private final List<LeadAction> actions;

    LeadActions(List<LeadAction> actions) {
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(LeadAction::place))
                .toList();
    }

    /** The row of things to click under a lead; none where there is nothing to do. */
    public Optional<LayoutBlock> row(Sight sight) {
        return block(blockId(sight, ""), sight, LeadAction::draw);
    }

    /** The row below it, for what few people need; none where there is nothing of that. */
    Optional<LayoutBlock> rowBelow(Sight sight) {
        return block(blockId(sight, "below:"), sight, LeadAction::drawBelow);
    }

    private Optional<LayoutBlock> block(
            String blockId, Sight sight, BiFunction<LeadAction, Sight, List<BlockElement>> draw) {
        List<BlockElement> elements = actions.stream()
                .flatMap(action -> draw.apply(action, sight).stream())
                .toList();
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(ActionsBlock.builder()
                        .blockId(blockId)
                        .elements(elements)
                        .build());
    }

    /** Where the lead was shown that was clicked. */
    public static Surface surface(BlockClick click) {
        String word = click.blockId().substring(0, click.blockId().indexOf(':'));
        return Surface.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String blockId(Sight sight, String row) {
        return sight.surface().name().toLowerCase(Locale.ROOT) + ":" + row
                + sight.lead().number().value();
    }
}
