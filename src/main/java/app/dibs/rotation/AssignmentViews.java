package app.dibs.rotation;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.numberInput;
import static com.slack.api.model.block.element.BlockElements.overflowMenu;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.slack.FormValues;
import app.dibs.slack.Routes;
import app.dibs.workspace.Assignment;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form behind Assignment…, and what was chosen in it. */
final class AssignmentViews {
    static final String ASSIGNMENT = "rotation:assignment";
    static final String REASSIGN = "reassign";
    static final String OPENS = "opens";
    static final String CLOSES = "closes";
    static final String ACCEPT = "accept";
    static final String POOL = "pool";
    static final String UNTOUCHED = "untouched";

    /** A modal takes 100 blocks. */
    static final int MOST_RULES = 50;

    static final int MOST_MINUTES = 480;
    static final int LEAST_DAYS = 2;
    static final int MOST_DAYS = 200;

    private static final int HALF_HOURS = 48;
    private static final OptionObject ONLY_MANAGERS =
            option(plainText("Only managers may assign and reassign leads"), "managers");

    private AssignmentViews() {}

    static View assignment(Workspace workspace, List<Rule> rules) {
        Assignment present = workspace.assignment();
        List<LayoutBlock> blocks = new ArrayList<>(List.of(
                reassign(present.onlyManagers()),
                time(OPENS, "Working hours begin", "In each person's own time zone.", present.opens()),
                time(CLOSES, "Working hours end", "Days off and holidays are none of it.", present.closes()),
                number(
                        ACCEPT,
                        "Accept within minutes",
                        "Who was given a lead by a rule or by somebody else has to accept it within so many minutes of"
                                + " working time; else it goes on to the next one. Empty: nobody has to.",
                        present.acceptMinutes()),
                number(
                        POOL,
                        "Back to the pool after days",
                        "A lead that its owner has not touched for so many working days goes back to the pool, with a"
                                + " warning the day before. Empty: it stays.",
                        present.poolDays()),
                number(
                        UNTOUCHED,
                        "Managers hear of untouched leads after days",
                        "The longest untouched stand in the manager's digest. Empty: after %d days."
                                .formatted(Assignment.USUAL.untouchedDays()),
                        present.untouchedDays()),
                divider(),
                section(s -> s.text(markdownText(RotationWords.RULES)))));
        IntStream.range(0, rules.size())
                .mapToObj(place -> rule(place, rules, workspace))
                .forEach(blocks::add);
        if (rules.isEmpty()) {
            blocks.add(section(s -> s.text(markdownText(RotationWords.NO_RULES))));
        }
        if (rules.size() < MOST_RULES) {
            blocks.add(actions(a -> a.blockId("add")
                    .elements(List.of(
                            button(b -> b.actionId(AssignmentSettings.ADD).text(plainText("Add a rule…")))))));
        }
        return view(v -> v.type("modal")
                .callbackId(ASSIGNMENT)
                .title(viewTitle(t -> t.type("plain_text").text("Assignment")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Save")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks));
    }

    private static LayoutBlock reassign(boolean onlyManagers) {
        return input(i -> i.blockId(REASSIGN)
                .optional(true)
                .label(plainText("Who may reassign"))
                .hint(plainText("Everybody who works leads may claim one that nobody owns, in any case."))
                .element(checkboxes(c -> c.actionId(REASSIGN)
                        .options(List.of(ONLY_MANAGERS))
                        .initialOptions(onlyManagers ? List.of(ONLY_MANAGERS) : null))));
    }

    private static LayoutBlock time(String id, String label, String hint, LocalTime present) {
        List<OptionObject> options = Stream.concat(
                        Stream.of(present),
                        IntStream.range(0, HALF_HOURS).mapToObj(half -> LocalTime.MIN.plusMinutes(half * 30L)))
                .distinct()
                .sorted()
                .map(AssignmentViews::time)
                .toList();
        return input(i -> i.blockId(id)
                .label(plainText(label))
                .hint(plainText(hint))
                .element(staticSelect(s -> s.actionId(id).options(options).initialOption(time(present)))));
    }

    private static OptionObject time(LocalTime time) {
        return option(plainText(time.toString()), time.toString());
    }

    private static LayoutBlock number(String id, String label, String hint, @Nullable Integer present) {
        return input(i -> i.blockId(id)
                .optional(true)
                .label(plainText(label))
                .hint(plainText(hint))
                .element(numberInput(n -> n.actionId(id)
                        .decimalAllowed(false)
                        .initialValue(present == null ? null : present.toString()))));
    }

    private static LayoutBlock rule(int place, List<Rule> rules, Workspace workspace) {
        Rule rule = rules.get(place);
        List<OptionObject> menu = new ArrayList<>();
        menu.add(entry("Edit…", AssignmentSettings.EDIT, rule));
        if (place > 0) {
            menu.add(entry("Move up", AssignmentSettings.UP, rule));
        }
        if (place < rules.size() - 1) {
            menu.add(entry("Move down", AssignmentSettings.DOWN, rule));
        }
        menu.add(entry("Delete", AssignmentSettings.DELETE, rule));
        return section(s -> s.blockId("rule:" + rule.id())
                .text(markdownText(RotationWords.rule(place + 1, rule, workspace.currency())))
                .accessory(overflowMenu(o -> o.actionId(Routes.MENU).options(menu))));
    }

    private static OptionObject entry(String label, String action, Rule rule) {
        return option(plainText(label), action + "#" + rule.id());
    }

    /** What can't work, by the block id of the field. */
    static Map<String, String> problems(FormValues form) {
        Map<String, String> problems = new HashMap<>();
        if (!LocalTime.parse(form.option(OPENS)).isBefore(LocalTime.parse(form.option(CLOSES)))) {
            problems.put(CLOSES, RotationWords.CLOSES_FIRST);
        }
        if (!isWithin(form.text(ACCEPT), 1, MOST_MINUTES)) {
            problems.put(ACCEPT, RotationWords.number(1, MOST_MINUTES));
        }
        if (!isWithin(form.text(POOL), LEAST_DAYS, MOST_DAYS)) {
            problems.put(POOL, RotationWords.number(LEAST_DAYS, MOST_DAYS));
        }
        if (!isWithin(form.text(UNTOUCHED), LEAST_DAYS, MOST_DAYS)) {
            problems.put(UNTOUCHED, RotationWords.number(LEAST_DAYS, MOST_DAYS));
        }
        return problems;
    }

    private static boolean isWithin(String typed, int least, int most) {
        return typed.isEmpty()
                || (typed.matches("\\d{1,4}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most);
    }

    /** What was chosen, once {@link #problems} finds nothing wrong. */
    static Assignment read(FormValues form) {
        return new Assignment(
                !form.options(REASSIGN).isEmpty(),
                LocalTime.parse(form.option(OPENS)),
                LocalTime.parse(form.option(CLOSES)),
                number(form.text(ACCEPT)),
                number(form.text(POOL)),
                Objects.requireNonNullElse(number(form.text(UNTOUCHED)), Assignment.USUAL.untouchedDays()));
    }

    private static @Nullable Integer number(String typed) {
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }
}
