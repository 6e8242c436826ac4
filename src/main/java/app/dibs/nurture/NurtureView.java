package app.dibs.nurture;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import app.dibs.cadence.Task;
import app.dibs.cadence.Tasks.Nurtured;
import app.dibs.card.LeadActions;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.lead.Snooze;
import app.dibs.nurture.Place.Where;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The leads that are in a plan, drawn for Home and for an answer. */
final class NurtureView {
    private NurtureView() {}

    /**
     * A page of them.
     *
     * @param previous null on the first page
     * @param next null on the last page
     */
    record Shown(
            List<Nurtured> leads,
            @Nullable Cursor previous,
            @Nullable Cursor next) {
        /** Of one more than are shown, where there are more. */
        static Shown of(List<Nurtured> found, @Nullable Cursor from, int size) {
            boolean backward = from != null && from.backward();
            boolean more = found.size() > size;
            List<Nurtured> these = more ? found.subList(0, size) : found;
            List<Nurtured> shown = backward ? these.reversed() : these;
            if (shown.isEmpty()) {
                return new Shown(List.of(), null, null);
            }
            return new Shown(
                    shown,
                    (backward ? more : from != null) ? place(shown.getFirst(), true) : null,
                    (backward || more) ? place(shown.getLast(), false) : null);
        }

        private static Cursor place(Nurtured row, boolean backward) {
            return new Cursor(
                    String.valueOf(row.lead().nextTask()), row.lead().number().value(), backward);
        }
    }

    static List<LayoutBlock> of(Where where, NurtureChoice choice, Shown page, LocalDate today) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(controls(where, choice));
        if (page.leads().isEmpty()) {
            blocks.add(words(NurtureWords.empty(choice)));
        }
        page.leads().forEach(row -> {
            blocks.add(words(NurtureWords.row(row, today)));
            blocks.add(acts(where, choice, row.next(), row.lead(), true));
        });
        List<BlockElement> turns = turns(choice, page);
        if (!turns.isEmpty()) {
            blocks.add(actions(a -> a.blockId(id(where, "pages")).elements(turns)));
        }
        return blocks;
    }

    private static LayoutBlock controls(Where where, NurtureChoice choice) {
        List<BlockElement> buttons = new ArrayList<>();
        buttons.add(chosen("mine", "My leads", NurtureChoice.MINE, !choice.team()));
        buttons.add(chosen("team", "Everybody's leads", NurtureChoice.TEAM, choice.team()));
        if (where == Where.ANSWER) {
            buttons.add(show("refresh", "Refresh", choice));
        }
        return actions(a -> a.blockId(id(where, "controls")).elements(buttons));
    }

    private static ButtonElement chosen(String way, String label, NurtureChoice choice, boolean isShown) {
        ButtonElement button = show(way, label, choice);
        if (isShown) {
            button.setStyle("primary");
            button.setAccessibilityLabel(label + ", shown now");
        }
        return button;
    }

    private static List<BlockElement> turns(NurtureChoice choice, Shown page) {
        List<BlockElement> turns = new ArrayList<>();
        if (page.previous() != null) {
            turns.add(show("previous", "Previous", choice.at(page.previous())));
        }
        if (page.next() != null) {
            turns.add(show("next", "Next", choice.at(page.next())));
        }
        return turns;
    }

    private static ButtonElement show(String way, String label, NurtureChoice choice) {
        return button(
                b -> b.actionId(Nurture.SHOW + "#" + way).text(plainText(label)).value(choice.toString()));
    }

    /**
     * What can be done with a task.
     *
     * @param withLead and with the lead that it is for
     */
    static LayoutBlock acts(Where where, NurtureChoice choice, Task task, Lead lead, boolean withLead) {
        List<BlockElement> elements = new ArrayList<>(settling(lead));
        if (withLead) {
            elements.add(button(b -> b.actionId(TaskClicks.END).text(plainText("End plan"))));
            elements.add(LeadActions.open());
        }
        return actions(a -> a.blockId(Place.blockId(where, choice, task, lead)).elements(elements));
    }

    /** Done, Skip and Snooze. */
    static List<BlockElement> settling(Lead lead) {
        return List.of(
                button(b -> b.actionId(TaskClicks.DONE)
                        .text(plainText("Done"))
                        .style("primary")
                        .accessibilityLabel("Done: the task of " + lead.number())),
                button(b -> b.actionId(TaskClicks.SKIP).text(plainText("Skip"))),
                snooze());
    }

    private static BlockElement snooze() {
        List<OptionObject> until = Stream.of(Snooze.values())
                .map(snooze -> option(plainText(snooze.label()), snooze.name()))
                .toList();
        return staticSelect(s ->
                s.actionId(TaskClicks.SNOOZE).placeholder(plainText("Snooze")).options(until));
    }

    private static String id(Where where, String what) {
        return "nurture:" + where.name().toLowerCase(Locale.ROOT) + ":" + what;
    }

    static LayoutBlock words(String words) {
        return section(s -> s.text(markdownText(words)));
    }
}
