package app.dibs.profile;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.overflowMenu;

import app.dibs.card.MenuEntry;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.slack.Routes;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that can be done with a contact, an account or a deal, in its order. */
@Component
public class CustomerActions {
    /** The detail modal. */
    public static final String DETAIL = "profile";

    /** A row of a list. */
    public static final String ROW = "row";

    /** A single one in an answer that one person sees. */
    public static final String ANSWER = "answer";

    /** A message in a channel, which is kept true by itself. */
    public static final String CARD = "card";

    /** Slack's limit for an overflow menu. */
    private static final int MOST_IN_MENU = 5;

    private final ObjectProvider<CustomerAction> actions;

    /** Journeys draw what they changed by this, so they are asked for their actions when it is drawn. */
    CustomerActions(ObjectProvider<CustomerAction> actions) {
        this.actions = actions;
    }

    /**
     * The row of things to click under one; outside of the detail it begins with Open and ends with the menu.
     *
     * @param surface in lower-case letters, where it is drawn: block ids of a message or view must differ
     */
    public Optional<LayoutBlock> row(Customer seen, String surface) {
        boolean isDetail = DETAIL.equals(surface);
        List<BlockElement> elements = new ArrayList<>();
        if (!isDetail) {
            elements.add(open(seen.number(), "Open"));
        }
        inOrder().flatMap(action -> action.draw(seen).stream()).forEach(elements::add);
        if (!isDetail) {
            menu(seen).ifPresent(elements::add);
        }
        return block(blockId(seen, surface), elements);
    }

    /** The way into the detail of one, wherever it stands. */
    public static BlockElement open(CustomerNumber number, String label) {
        return button(b -> b.actionId(ProfileDetail.OPEN + "#" + number)
                .text(plainText(label))
                .value(number.toString())
                .accessibilityLabel("Open " + number));
    }

    /** All of the menu as buttons, for the detail. */
    Optional<LayoutBlock> buttons(Customer seen) {
        List<BlockElement> buttons = entries(seen).stream()
                .<BlockElement>map(
                        entry -> button(b -> b.actionId(entry.actionId()).text(plainText(entry.label()))))
                .toList();
        return block(blockId(seen, DETAIL + ":menu"), buttons);
    }

    private Optional<BlockElement> menu(Customer seen) {
        List<OptionObject> options = entries(seen).stream()
                .limit(MOST_IN_MENU)
                .map(entry -> option(plainText(entry.label()), entry.actionId()))
                .toList();
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(overflowMenu(menu -> menu.actionId(Routes.MENU).options(options)));
    }

    private List<MenuEntry> entries(Customer seen) {
        return inOrder()
                .flatMap(action -> action.menu(seen).stream())
                .sorted(Comparator.comparingInt(MenuEntry::place))
                .toList();
    }

    private Stream<CustomerAction> inOrder() {
        return actions.stream().sorted(Comparator.comparingInt(CustomerAction::place));
    }

    private static Optional<LayoutBlock> block(String blockId, List<BlockElement> elements) {
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(ActionsBlock.builder()
                        .blockId(blockId)
                        .elements(elements)
                        .build());
    }

    /**
     * A block id under which a click on this one is recognised. A modal keeps what was chosen in a block of the same id, so
     * it changes with the version.
     */
    public static String blockId(Customer seen, String surface) {
        return "%s:v%d:%s".formatted(surface, seen.version(), seen.number());
    }
}
