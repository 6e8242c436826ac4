package app.dibs.convert;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import app.dibs.convert.ConvertViews.Sight;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.DealStatus;
import app.dibs.customer.Pipeline;
import app.dibs.lead.Phone;
import app.dibs.slack.LongText;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a step, drawn. */
final class StepFields {
    private static final int LONGEST_OPTION = 75;
    private static final int MOST_OPTIONS = 100;
    private static final int SHOWN = 300;

    /** The step is drawn anew at once when one of these is chosen. */
    private static final Set<ConvertField> REDRAWS = Set.of(
            ConvertField.WHAT,
            ConvertField.HOW,
            ConvertField.ACCOUNT,
            ConvertField.DEAL,
            ConvertField.PIPELINE,
            ConvertField.STAGE,
            ConvertField.STATUS,
            ConvertField.TASKS);

    private static final Set<ConvertField> REQUIRED = Set.of(
            ConvertField.WHAT,
            ConvertField.HOW,
            ConvertField.TAKE_NAME,
            ConvertField.TAKE_EMAIL,
            ConvertField.TAKE_PHONE,
            ConvertField.ACCOUNT,
            ConvertField.EXISTING,
            ConvertField.ACCOUNT_NAME,
            ConvertField.DEAL_NAME,
            ConvertField.PIPELINE,
            ConvertField.STAGE,
            ConvertField.STATUS,
            ConvertField.REASON,
            ConvertField.PROBABILITY,
            ConvertField.TASKS);

    private StepFields() {}

    static List<LayoutBlock> of(Step step, ConvertDraft draft, Sight sight) {
        List<LayoutBlock> blocks = new ArrayList<>();
        Alike alike = draft.alike();
        for (ConvertField field : StepForm.fields(step, draft)) {
            if (field == ConvertField.HOW && alike != null) {
                blocks.add(sideBySide(draft, alike));
            }
            blocks.add(block(field, draft, sight));
        }
        return blocks;
    }

    private static LayoutBlock sideBySide(ConvertDraft draft, Alike alike) {
        List<TextObject> both = List.of(
                markdownText(known(
                        "*%s*".formatted(draft.number()),
                        draft.typedName(),
                        draft.get(ConvertField.EMAIL),
                        draft.get(ConvertField.PHONE),
                        draft.get(ConvertField.ACCOUNT_NAME))),
                markdownText(known(
                        "*%s*".formatted(alike.reference()),
                        alike.name(),
                        alike.email(),
                        alike.phone() == null ? null : new Phone(alike.phone()).international(),
                        alike.company())));
        return section(s -> s.text(markdownText(ConvertWords.alike(alike))).fields(both));
    }

    private static String known(String title, @Nullable String... facts) {
        return Stream.concat(
                        Stream.of(title),
                        Stream.of(facts)
                                .filter(Objects::nonNull)
                                .filter(fact -> !fact.isEmpty())
                                .map(fact -> Mrkdwn.escape(fact, SHOWN)))
                .collect(Collectors.joining("\n"));
    }

    private static InputBlock block(ConvertField field, ConvertDraft draft, Sight sight) {
        boolean redraws = REDRAWS.contains(field);
        BlockElement element = element(field, draft, sight, redraws ? ConvertViews.REDRAW : field.word());
        return input(i -> i.blockId(StepForm.blockId(field, draft))
                .label(plainText(field.label()))
                .optional(!REQUIRED.contains(field))
                .dispatchAction(redraws)
                .hint(hint(field) == null ? null : plainText(hint(field)))
                .element(element));
    }

    private static @Nullable String hint(ConvertField field) {
        return switch (field) {
            case FIRST, LAST -> null;
            case WEBSITE -> "For example acme.com";
            case VALUE -> "For example 12k or 12,000.50";
            case PROBABILITY -> "From 0 to 100; it follows the stage until you change it";
            default -> null;
        };
    }

    private static BlockElement element(ConvertField field, ConvertDraft draft, Sight sight, String actionId) {
        return switch (field) {
            case WHAT -> radio(actionId, draft.get(field), WHAT);
            case HOW -> radio(actionId, draft.get(field), how(draft, sight));
            case TAKE_NAME, TAKE_EMAIL, TAKE_PHONE -> radio(actionId, taken(draft, field), take(draft, field));
            case ACCOUNT -> radio(actionId, draft.get(field), ACCOUNT);
            case EXISTING -> existing(draft);
            case DEAL -> tick(actionId, draft.get(field));
            case PIPELINE ->
                select(
                        actionId,
                        draft.get(field),
                        sight.pipelines().stream()
                                .map(one -> offered(one.name(), String.valueOf(one.id())))
                                .toList());
            case STAGE -> select(actionId, draft.get(field), stages(draft, sight.pipelines()));
            case STATUS ->
                select(
                        actionId,
                        draft.get(field),
                        Stream.of(DealStatus.values())
                                .map(one -> offered(one.label(), one.word()))
                                .toList());
            case CLOSE -> date(actionId, draft.get(field));
            case TASKS -> radio(actionId, draft.get(field), tasks(draft));
            case FIRST,
                    LAST,
                    EMAIL,
                    PHONE,
                    ACCOUNT_NAME,
                    INDUSTRY,
                    WEBSITE,
                    ACCOUNT_PHONE,
                    ADDRESS,
                    DEAL_NAME,
                    VALUE,
                    REASON,
                    PROBABILITY -> text(actionId, draft.get(field));
        };
    }

    private static final List<OptionObject> WHAT = List.of(
            offered("Contact", ConvertDraft.CONTACT),
            offered("Contact and deal", ConvertDraft.BOTH),
            offered("Deal only", ConvertDraft.DEAL));

    private static final List<OptionObject> ACCOUNT = List.of(
            offered("Skip", ConvertDraft.SKIP),
            offered("Use existing", ConvertDraft.EXISTING),
            offered("Create new", ConvertDraft.NEW));

    private static List<OptionObject> how(ConvertDraft draft, Sight sight) {
        Alike alike = Objects.requireNonNull(draft.alike());
        boolean onlyWithOthers = alike.isExact() && !sight.workspace().duplicatesAllowed();
        return List.of(
                offered("Link %s and fill its blanks".formatted(alike.reference()), ConvertDraft.LINK),
                offered(
                        onlyWithOthers ? "Make another contact, with another e-mail and phone" : "Make another contact",
                        ConvertDraft.MAKE));
    }

    private static List<OptionObject> tasks(ConvertDraft draft) {
        return List.of(
                offered("End them", ConvertDraft.END),
                offered("Keep them as a note on the " + ConvertWords.noteGoesTo(draft), ConvertDraft.MOVE));
    }

    private static String taken(ConvertDraft draft, ConvertField field) {
        return draft.get(field).isEmpty() ? ConvertDraft.KEEP : draft.get(field);
    }

    private static List<OptionObject> take(ConvertDraft draft, ConvertField field) {
        Alike alike = Objects.requireNonNull(draft.alike());
        String phone = alike.phone();
        String theirs = switch (field) {
            case TAKE_NAME -> alike.name();
            case TAKE_EMAIL -> alike.email();
            default -> phone == null ? null : new Phone(phone).international();
        };
        String mine = switch (field) {
            case TAKE_NAME -> draft.typedName();
            case TAKE_EMAIL -> draft.get(ConvertField.EMAIL);
            default -> draft.get(ConvertField.PHONE);
        };
        return List.of(
                offered("Keep " + (theirs == null ? "nothing" : theirs), ConvertDraft.KEEP),
                offered("Take " + mine, ConvertDraft.TAKE));
    }

    private static List<OptionObject> stages(ConvertDraft draft, List<Pipeline> pipelines) {
        return pipelines.stream()
                .filter(one -> draft.is(ConvertField.PIPELINE, String.valueOf(one.id())))
                .flatMap(one -> one.stages().stream())
                .map(stage -> offered(stage.name(), String.valueOf(stage.id())))
                .toList();
    }

    private static OptionObject offered(String label, String value) {
        return option(plainText(Mrkdwn.shorten(label, LONGEST_OPTION)), value);
    }

    private static @Nullable OptionObject chosen(String value, List<OptionObject> options) {
        return options.stream()
                .filter(option -> option.getValue().equals(value))
                .findFirst()
                .orElse(null);
    }

    private static BlockElement radio(String actionId, String value, List<OptionObject> options) {
        return radioButtons(r -> r.actionId(actionId).options(options).initialOption(chosen(value, options)));
    }

    private static BlockElement select(String actionId, String value, List<OptionObject> options) {
        List<OptionObject> first = options.stream().limit(MOST_OPTIONS).toList();
        return staticSelect(s -> s.actionId(actionId)
                .placeholder(plainText("Choose one"))
                .options(first)
                .initialOption(chosen(value, first)));
    }

    private static BlockElement existing(ConvertDraft draft) {
        String value = draft.get(ConvertField.EXISTING);
        return ExternalSelectElement.builder()
                .actionId(ConvertViews.ACCOUNTS)
                .placeholder(plainText("Type a part of its name"))
                .minQueryLength(0)
                .initialOption(value.isEmpty() ? null : account(value))
                .build();
    }

    /** An account to choose, from its value. */
    static OptionObject account(String value) {
        String[] parts = value.split(" ", 2);
        return offered(parts[1] + " (" + CustomerNumber.account(Long.parseLong(parts[0])) + ")", value);
    }

    private static BlockElement tick(String actionId, String value) {
        OptionObject deal = offered("Create a deal", ConvertDraft.YES);
        return checkboxes(c -> c.actionId(actionId)
                .options(List.of(deal))
                .initialOptions(ConvertDraft.YES.equals(value) ? List.of(deal) : null));
    }

    private static BlockElement date(String actionId, String value) {
        return datePicker(d -> d.actionId(actionId)
                .placeholder(plainText("Choose a day"))
                .initialDate(value.isEmpty() ? null : value));
    }

    private static BlockElement text(String actionId, String value) {
        return plainTextInput(t -> t.actionId(actionId)
                .initialValue(value.isEmpty() ? null : Mrkdwn.shorten(value, LongText.LONGEST_PIECE)));
    }
}
