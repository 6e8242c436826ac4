package app.dibs.directory;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber.Kind;
import app.dibs.directory.DirectoryChoice.Part;
import app.dibs.directory.DirectoryChoice.Whose;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.profile.CustomerActions;
import app.dibs.slack.Message;
import app.dibs.workspace.Member;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.DispatchActionConfig;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The customers in the Home tab, and those that a command found, drawn. */
final class DirectoryView {
    private DirectoryView() {}

    static List<LayoutBlock> of(
            Member reader, DirectoryChoice choice, DirectoryList.Page page, CustomerActions actions, LocalDate today) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(kinds(choice, page.figures()));
        blocks.add(search(choice));
        blocks.add(narrowing(choice));
        String asked = DirectoryWords.asked(choice, page);
        if (!asked.isEmpty()) {
            blocks.add(quietly("Shown: " + asked));
        }
        if (choice.kind() == Kind.DEAL && !choice.isTrash()) {
            blocks.add(quietly(DirectoryWords.pipeline(
                    page.figures().pipeline(choice.number(Part.PIPELINE)),
                    reader.workspace().currency())));
        }
        page.customers().forEach(one -> blocks.addAll(row(one, reader, actions, CustomerActions.ROW, today)));
        if (page.customers().isEmpty()) {
            blocks.add(words(DirectoryWords.empty(choice)));
        }
        List<BlockElement> pages = pages(page);
        if (!pages.isEmpty()) {
            blocks.add(actions(a -> a.blockId("directory:pages").elements(pages)));
        }
        return blocks;
    }

    /** What a command found, as an answer that one person sees. */
    static Message found(
            String text, List<Customer> found, int most, Member reader, CustomerActions actions, LocalDate today) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String title = DirectoryWords.found(text, found.isEmpty());
        blocks.add(words(title));
        for (Kind kind : Kind.values()) {
            List<Customer> some =
                    found.stream().filter(one -> one.number().kind() == kind).toList();
            some.forEach(one -> blocks.addAll(row(one, reader, actions, CustomerActions.ANSWER, today)));
            if (some.size() == most) {
                blocks.add(quietly(DirectoryWords.perhapsMore(kind, most)));
            }
        }
        return new Message(title, blocks);
    }

    private static List<LayoutBlock> row(
            Customer one, Member reader, CustomerActions actions, String surface, LocalDate today) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(words(DirectoryWords.row(one, reader.workspace().currency(), today)));
        actions.row(one, surface).ifPresent(blocks::add);
        return blocks;
    }

    private static LayoutBlock kinds(DirectoryChoice choice, DirectoryFigures figures) {
        List<BlockElement> buttons = Stream.of(Kind.values())
                .<BlockElement>map(kind -> button(b -> b.actionId(Directory.KIND + "#" + kind.word())
                        .text(plainText(DirectoryWords.several(kind) + " " + figures.of(kind)))
                        .value(kind.word())
                        .style(kind == choice.kind() ? "primary" : null)))
                .toList();
        return actions(a -> a.blockId("directory:kinds").elements(buttons));
    }

    /** What was typed stays in a block of Slack's memory, so the block has another name once something else is looked for. */
    private static LayoutBlock search(DirectoryChoice choice) {
        String text = choice.text();
        return input(i -> i.blockId("directory:search:" + Integer.toHexString(text.hashCode()))
                .dispatchAction(true)
                .optional(true)
                .label(plainText("Search"))
                .element(plainTextInput(p -> p.actionId(Directory.SEARCH)
                        .maxLength(100)
                        .initialValue(text.isEmpty() ? null : text)
                        .placeholder(plainText(DirectoryWords.searched(choice.kind())))
                        .dispatchActionConfig(DispatchActionConfig.builder()
                                .triggerActionsOn(List.of("on_enter_pressed"))
                                .build()))));
    }

    private static LayoutBlock narrowing(DirectoryChoice choice) {
        List<BlockElement> elements = new ArrayList<>();
        elements.add(select(
                Directory.WHOSE,
                "Whose",
                Stream.of(Whose.values())
                        .map(whose -> option(plainText(whose.label()), whose.name()))
                        .toList(),
                choice.whose().name()));
        if (!choice.isTrash()) {
            elements.add(select(
                    Directory.ORDER,
                    "Order",
                    orders(choice.kind()),
                    choice.order().name()));
        }
        if (choice.kind() != Kind.ACCOUNT) {
            elements.add(button(b -> b.actionId(DirectoryFilters.OPEN).text(plainText("Filters…"))));
        }
        if (!choice.isAll()) {
            elements.add(button(b -> b.actionId(Directory.CLEAR).text(plainText("Clear"))));
        }
        elements.add(button(b -> b.actionId(Directory.TRASH)
                .text(plainText(choice.isTrash() ? "Back from the trash" : "In the trash"))
                .value(choice.isTrash() ? null : "yes")));
        // Slack remembers what was chosen in a block, so another choice is another block.
        String state = Integer.toHexString(choice.toString().hashCode());
        return actions(a -> a.blockId("directory:narrow:" + state).elements(elements));
    }

    private static List<OptionObject> orders(Kind kind) {
        return Stream.of(DirectoryOrder.values())
                .filter(order -> order.isFor(kind))
                .map(order -> option(plainText(order.label()), order.name()))
                .toList();
    }

    private static BlockElement select(String actionId, String what, List<OptionObject> options, String chosen) {
        OptionObject initial = options.stream()
                .filter(option -> option.getValue().equals(chosen))
                .findFirst()
                .orElseThrow();
        return staticSelect(s -> s.actionId(actionId)
                .placeholder(plainText(what))
                .options(options)
                .initialOption(initial));
    }

    private static List<BlockElement> pages(DirectoryList.Page page) {
        List<BlockElement> buttons = new ArrayList<>();
        addTurn(buttons, "Previous", page.previous());
        addTurn(buttons, "Next", page.next());
        return buttons;
    }

    private static void addTurn(List<BlockElement> buttons, String label, @Nullable Cursor to) {
        if (to != null) {
            buttons.add(button(b -> b.actionId(Directory.TURN + "#" + label)
                    .text(plainText(label))
                    .value(to.toString())));
        }
    }

    private static LayoutBlock words(String words) {
        return section(s -> s.text(markdownText(words)));
    }

    private static LayoutBlock quietly(String words) {
        return context(c -> c.elements(List.of(markdownText(words))));
    }
}
