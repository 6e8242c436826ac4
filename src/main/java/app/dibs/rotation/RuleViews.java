package app.dibs.rotation;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.multiStaticSelect;
import static com.slack.api.model.block.element.BlockElements.multiUsersSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.lead.Money;
import app.dibs.lead.Reading;
import app.dibs.slack.FormValues;
import app.dibs.slack.Metadata;
import app.dibs.slack.UserId;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of one rule, and what was typed into it. */
final class RuleViews {
    static final String RULE = "rotation:rule";
    static final String NAME = "name";
    static final String SOURCES = "sources";
    static final String CATEGORIES = "categories";
    static final String VALUE = "value";
    static final String HOW = "how";
    static final String AMONG = "among";

    /** What a select shows. */
    private static final int MOST_OPTIONS = 100;

    private RuleViews() {}

    /**
     * What travels with the form.
     *
     * @param rule 0 for a new one
     * @param below the view with all rules
     */
    record Carried(long rule, String below) {}

    /** With what the rule says; null for a new one. */
    static View rule(Carried carried, @Nullable Rule rule, Workspace workspace) {
        List<LayoutBlock> blocks = Stream.of(
                        List.of(name(rule)),
                        words(SOURCES, "Source", workspace.sources(), rule == null ? List.of() : rule.sources()),
                        words(
                                CATEGORIES,
                                "Category",
                                workspace.categories(),
                                rule == null ? List.of() : rule.categories()),
                        List.of(value(rule, workspace), how(rule), among(rule)))
                .flatMap(List::stream)
                .toList();
        return view(v -> v.type("modal")
                .callbackId(RULE)
                .privateMetadata(Metadata.write(carried))
                .title(viewTitle(t -> t.type("plain_text").text(rule == null ? "New rule" : "Edit rule")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Save")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks));
    }

    private static LayoutBlock name(@Nullable Rule rule) {
        return input(i -> i.blockId(NAME)
                .label(plainText("Name"))
                .hint(plainText("Who gets a lead reads by which rule."))
                .element(plainTextInput(t -> t.actionId(NAME)
                        .maxLength(Rule.LONGEST_NAME)
                        .initialValue(rule == null ? null : rule.name()))));
    }

    /** Words that the workspace does not know any more stay to choose while the rule has them. */
    private static List<LayoutBlock> words(String id, String label, List<String> known, List<String> present) {
        List<OptionObject> all = Stream.concat(present.stream(), known.stream())
                .distinct()
                .limit(MOST_OPTIONS)
                .map(word -> option(plainText(word), word))
                .toList();
        List<OptionObject> chosen =
                all.stream().filter(one -> present.contains(one.getValue())).toList();
        return all.isEmpty()
                ? List.of()
                : List.of(input(i -> i.blockId(id)
                        .optional(true)
                        .label(plainText(label))
                        .hint(plainText("Any of these. None chosen: whatever it is."))
                        .element(multiStaticSelect(m -> m.actionId(id)
                                .placeholder(plainText("Any"))
                                .options(all)
                                .initialOptions(chosen.isEmpty() ? null : chosen)))));
    }

    private static LayoutBlock value(@Nullable Rule rule, Workspace workspace) {
        BigDecimal from = rule == null ? null : rule.valueFrom();
        return input(i -> i.blockId(VALUE)
                .optional(true)
                .label(plainText("Value at least"))
                .element(plainTextInput(t -> t.actionId(VALUE)
                        .placeholder(plainText("10k"))
                        .initialValue(from == null ? null : RotationWords.money(from, workspace.currency())))));
    }

    private static LayoutBlock how(@Nullable Rule rule) {
        return input(i -> i.blockId(HOW)
                .label(plainText("Who gets it"))
                .element(staticSelect(s -> s.actionId(HOW)
                        .options(
                                Stream.of(Rule.How.values()).map(RuleViews::how).toList())
                        .initialOption(how(rule == null ? Rule.How.ROUND_ROBIN : rule.how())))));
    }

    private static OptionObject how(Rule.How how) {
        return option(plainText(how.label()), how.word());
    }

    private static LayoutBlock among(@Nullable Rule rule) {
        List<String> users = rule == null
                ? List.of()
                : rule.among().stream().map(UserId::value).toList();
        return input(i -> i.blockId(AMONG)
                .optional(true)
                .label(plainText("Among whom"))
                .hint(plainText("None chosen: all reps."))
                .element(multiUsersSelect(m -> m.actionId(AMONG)
                        .placeholder(plainText("All reps"))
                        .initialUsers(users.isEmpty() ? null : users))));
    }

    /** What can't be read, by the block id of the field. */
    static Map<String, String> problems(FormValues form, Workspace workspace) {
        Map<String, String> problems = new HashMap<>();
        if (form.text(NAME).isEmpty()) {
            problems.put(NAME, RotationWords.NO_NAME);
        }
        if (!form.text(VALUE).isEmpty()) {
            money(form, workspace).problem().ifPresent(why -> problems.put(VALUE, why));
        }
        return problems;
    }

    private static Reading<Money> money(FormValues form, Workspace workspace) {
        return Money.read(form.text(VALUE), workspace.currency());
    }

    /** What was typed, once {@link #problems} finds nothing wrong. */
    static Rule read(long id, FormValues form, Workspace workspace) {
        return new Rule(
                id,
                form.text(NAME),
                form.options(SOURCES),
                form.options(CATEGORIES),
                money(form, workspace).asOptional().map(Money::amount).orElse(null),
                Rule.How.of(form.option(HOW)),
                form.users(AMONG));
    }
}
