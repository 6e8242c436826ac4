package app.dibs.card;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.overflowMenu;

import app.dibs.lead.LeadNumber;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Routes;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that can be done with a lead, in its order. */
@Component
public class LeadActions {
    /** Slack's limit for an overflow menu. */
    private static final int MOST_IN_MENU = 5;

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
    public Optional<LayoutBlock> rowBelow(Sight sight) {
        return block(blockId(sight, "below:"), sight, LeadAction::drawBelow);
    }

    /** The menu behind the dots; none where there is nothing to choose. What does not fit in is in the detail. */
    public Optional<BlockElement> menu(Sight sight) {
        List<MenuEntry> entries = entries(sight);
        List<OptionObject> options = entries.stream()
                .limit(entries.size() > MOST_IN_MENU ? MOST_IN_MENU - 1 : MOST_IN_MENU)
                .map(entry -> option(plainText(entry.label()), entry.actionId()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (entries.size() > MOST_IN_MENU) {
            options.add(option(plainText("More…"), LeadDetail.OPEN));
        }
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(overflowMenu(menu -> menu.actionId(Routes.MENU).options(options)));
    }

    /** The way into the detail of a lead, in a block with the {@link #blockId} of it. */
    public static BlockElement open() {
        return open("Open");
    }

    /** The same in a block that is known by something else. */
    public static BlockElement open(LeadNumber lead) {
        return button(b -> b.actionId(LeadDetail.OPEN)
                .text(plainText("Open"))
                .value(lead.toString())
                .accessibilityLabel("Open " + lead));
    }

    /** The same with words of its own. */
    public static BlockElement open(String label) {
        return button(b -> b.actionId(LeadDetail.OPEN).text(plainText(label)));
    }

    /** A block id under which a click on this lead is recognised; see {@link #surface}. */
    public static String blockId(Sight sight) {
        return blockId(sight, "");
    }

    /** All of the menu as buttons. */
    List<LayoutBlock> buttons(Sight sight) {
        List<BlockElement> buttons = entries(sight).stream()
                .<BlockElement>map(entry -> button(b -> b.actionId(entry.actionId())
                        .text(plainText(entry.label()))
                        .value(argument(entry))))
                .toList();
        return buttons.isEmpty()
                ? List.of()
                : List.of(ActionsBlock.builder()
                        .blockId(blockId(sight, "menu:"))
                        .elements(buttons)
                        .build());
    }

    private static @Nullable String argument(MenuEntry entry) {
        int behind = entry.actionId().indexOf('#');
        return behind < 0 ? null : entry.actionId().substring(behind + 1);
    }

    private List<MenuEntry> entries(Sight sight) {
        return actions.stream()
                .flatMap(action -> action.menu(sight).stream())
                .sorted(Comparator.comparingInt(MenuEntry::place))
                .toList();
    }

    private Optional<LayoutBlock> block(
            String blockId, Sight sight, BiFunction<LeadAction, Sight, List<BlockElement>> draw) {
        List<BlockElement> elements = actions.stream()
                .flatMap(action -> draw.apply(action, sight).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        boolean isRow = blockId.equals(blockId(sight));
        if (isRow && hasMenu(sight.surface()) && sight.lead().trashed() == null) {
            menu(sight).ifPresent(elements::add);
        }
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(ActionsBlock.builder()
                        .blockId(blockId)
                        .elements(elements)
                        .build());
    }

    private static boolean hasMenu(Surface surface) {
        return surface == Surface.CARD || surface == Surface.HOT;
    }

    /** Where the lead was shown that was clicked. */
    public static Surface surface(BlockClick click) {
        String word = click.blockId().substring(0, click.blockId().indexOf(':'));
        return Surface.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** A modal keeps what was chosen in a block of the same id, so that its ids change with the lead. */
    static String blockId(Sight sight, String row) {
        String version = sight.surface() == Surface.DETAIL ? "v" + sight.lead().version() + ":" : "";
        return sight.surface().name().toLowerCase(Locale.ROOT) + ":" + row + version
                + sight.lead().number().value();
    }
}
