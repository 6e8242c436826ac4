package app.dibs.browse;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import app.dibs.card.LeadActions;
import app.dibs.home.HomeVisit;
import app.dibs.lead.Desk.Figure;
import app.dibs.lead.LeadFilter;
import app.dibs.lead.LeadPage;
import app.dibs.lead.LeadSort;
import app.dibs.lead.ListLine;
import app.dibs.lead.Status;
import app.dibs.slack.UserId;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.DispatchActionConfig;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The list in the Home tab, drawn. */
final class HomeListView {
    private static final OptionObject MINE = option(plainText("My leads"), "mine");
    private static final OptionObject NOBODYS = option(plainText("Nobody's leads"), "nobody");
    private static final OptionObject ALL = option(plainText("Everybody's leads"), "all");

    private HomeListView() {}

    static List<LayoutBlock> of(
            HomeVisit visit,
            HomeChoice choice,
            LeadPage page,
            LeadActions actions,
            List<BlockElement> more,
            LocalDate today) {
        List<LayoutBlock> blocks = new ArrayList<>();
        LeadFilter filter = choice.line().filter();
        blocks.add(search(filter.text()));
        if (!filter.trash()) {
            blocks.add(tabs(visit, filter));
        }
        blocks.add(narrowing(visit.reader().user(), choice.line(), more));
        String asked = ListWords.asked(filter, today);
        if (!asked.isEmpty()) {
            blocks.add(Rows.quietly("Shown: " + asked));
        }
        blocks.addAll(Rows.of(page, actions, today));
        if (page.leads().isEmpty()) {
            blocks.add(section(s -> s.text(markdownText(ListWords.empty(filter, choice.from() == null)))));
        }
        List<BlockElement> pages = Rows.pages(page, HomeList.TURN, Object::toString);
        if (!pages.isEmpty()) {
            blocks.add(actions(a -> a.blockId("browse:pages").elements(pages)));
        }
        return blocks;
    }

    /** What was typed stays in a block of Slack's memory, so the block has another name once something else is looked for. */
    private static LayoutBlock search(String text) {
        return input(i -> i.blockId("browse:search:" + Integer.toHexString(text.hashCode()))
                .dispatchAction(true)
                .optional(true)
                .label(plainText("Search"))
                .element(plainTextInput(p -> p.actionId(HomeList.SEARCH)
                        .maxLength(100)
                        .initialValue(text.isEmpty() ? null : text)
                        .placeholder(plainText("A part of a name, company, e-mail or phone"))
                        .dispatchActionConfig(DispatchActionConfig.builder()
                                .triggerActionsOn(List.of("on_enter_pressed"))
                                .build()))));
    }

    private static LayoutBlock tabs(HomeVisit visit, LeadFilter filter) {
        boolean isAll = filter.withStatuses(Set.of()).equals(LeadFilter.ALL);
        List<BlockElement> tabs = new ArrayList<>();
        tabs.add(chosen(HomeList.TAB, "All", "", filter.statuses().isEmpty()));
        Stream.of(Status.values())
                .map(status -> chosen(
                        HomeList.TAB,
                        isAll ? status.label() + " " + count(visit, status) : status.label(),
                        status.word(),
                        filter.statuses().equals(Set.of(status))))
                .forEach(tabs::add);
        return actions(a -> a.blockId("browse:tabs").elements(tabs));
    }

    private static long count(HomeVisit visit, Status status) {
        Figure figure = visit.overview().byStatus().get(status);
        return figure == null ? 0 : figure.leads();
    }

    private static LayoutBlock narrowing(UserId reader, ListLine line, List<BlockElement> more) {
        List<BlockElement> elements = new ArrayList<>();
        elements.add(whose(reader, line));
        elements.add(order(line.sort()));
        elements.add(button(b -> b.actionId(FilterForm.OPEN).text(plainText("Filters…"))));
        if (!line.filter().equals(line.filter().trash() ? LeadFilter.TRASH : LeadFilter.ALL)) {
            elements.add(button(b -> b.actionId(HomeList.CLEAR).text(plainText("Clear"))));
        }
        elements.addAll(more);
        // Slack remembers what was chosen in a block, so another choice is another block.
        String state = Integer.toHexString(line.toString().hashCode());
        return actions(a -> a.blockId("browse:narrow:" + state).elements(elements));
    }

    private static BlockElement whose(UserId reader, ListLine line) {
        LeadFilter.Ownership owner = line.filter().owner();
        StaticSelectElement.StaticSelectElementBuilder select = StaticSelectElement.builder()
                .actionId(HomeList.WHOSE)
                .placeholder(plainText("Whose"))
                .options(List.of(MINE, NOBODYS, ALL));
        if (owner == null) {
            select.initialOption(ALL);
        } else if (line.isMine(reader)) {
            select.initialOption(MINE);
        } else if (owner.user() == null) {
            select.initialOption(NOBODYS);
        }
        return select.build();
    }

    private static BlockElement order(LeadSort sort) {
        return StaticSelectElement.builder()
                .actionId(HomeList.SORT)
                .options(Stream.of(LeadSort.values()).map(HomeListView::choice).toList())
                .placeholder(plainText("Order"))
                .initialOption(choice(sort))
                .build();
    }

    private static OptionObject choice(LeadSort order) {
        return option(plainText(order.label()), order.name());
    }

    private static ButtonElement chosen(String route, String label, String value, boolean isChosen) {
        return button(b -> b.actionId(route + "#" + (value.isEmpty() ? "all" : value))
                .text(plainText(label))
                .value(value.isEmpty() ? null : value)
                .style(isChosen ? "primary" : null));
    }
}
