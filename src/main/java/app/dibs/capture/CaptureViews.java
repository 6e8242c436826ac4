package app.dibs.capture;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.usersSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.NameChoice;
import app.dibs.lead.LeadLine.Field;
import app.dibs.lead.LeadSearch.Named;
import app.dibs.lead.Money;
import app.dibs.lead.Requirement;
import app.dibs.slack.Message;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The modal "New lead". */
final class CaptureViews {
    static final String FORM = "capture:form";
    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_OPTION = 75;
    private static final OptionObject ME = option(plainText("Me"), CaptureFields.ME);
    private static final OptionObject NOBODY_YET = option(plainText("Nobody yet"), CaptureFields.NOBODY);

    private CaptureViews() {}

    static View form(CaptureDraft draft, Member by, Begun begun) {
        return view(v -> v.type("modal")
                .callbackId(FORM)
                .privateMetadata(Metadata.write(begun))
                .title(viewTitle(t -> t.type("plain_text").text("New lead")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Save")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks(draft, by)));
    }

    /** In the place of a view that is done with. */
    static View told(Message message) {
        return view(v -> v.type("modal")
                .title(viewTitle(t -> t.type("plain_text").text("New lead")))
                .close(viewClose(c -> c.type("plain_text").text("Close")))
                .blocks(message.blocks()));
    }

    private static List<LayoutBlock> blocks(CaptureDraft draft, Member by) {
        Workspace workspace = by.workspace();
        List<LayoutBlock> blocks = new ArrayList<>();
        Set<Field> required = Requirement.of(workspace).stream()
                .filter(Requirement::isOfOneField)
                .map(Requirement::field)
                .collect(Collectors.toSet());
        add(blocks, draft, Field.NAME, text(draft, Field.NAME, "Name", null).optional(false));
        add(blocks, draft, Field.COMPANY, name(draft, Field.COMPANY, "Company", Named.COMPANY));
        add(
                blocks,
                draft,
                Field.CONTACT,
                name(draft, Field.CONTACT, "Contact", Named.CONTACT)
                        .hint(plainText("Whom it belongs to, if that is another")));
        add(blocks, draft, Field.EMAIL, text(draft, Field.EMAIL, "E-mail", null));
        add(blocks, draft, Field.PHONE, text(draft, Field.PHONE, "Phone", phoneHint(workspace.country())));
        add(blocks, draft, Field.VALUE, text(draft, Field.VALUE, "Estimated value", valueHint(workspace.currency())));
        add(blocks, draft, Field.SOURCE, choice(draft, Field.SOURCE, "Source", workspace.sources()));
        add(blocks, draft, Field.CATEGORY, choice(draft, Field.CATEGORY, "Category", workspace.categories()));
        blocks.add(owner(draft.owner(), by).build());
        add(blocks, draft, Field.FOLLOW_UP, followUp(draft));
        add(blocks, draft, Field.TAGS, text(draft, Field.TAGS, "Tags", "Parted by commas or spaces"));
        notes(draft).forEach(blocks::add);
        remark(draft, Field.NOTE).forEach(blocks::add);
        required.forEach(field -> require(blocks, CaptureFields.of(field)));
        return blocks;
    }

    private static void require(List<LayoutBlock> blocks, String id) {
        blocks.stream()
                .filter(InputBlock.class::isInstance)
                .map(InputBlock.class::cast)
                .filter(input -> input.getBlockId().equals(id))
                .forEach(input -> input.setOptional(false));
    }

    private static void add(
            List<LayoutBlock> blocks, CaptureDraft draft, Field field, InputBlock.@Nullable InputBlockBuilder input) {
        if (input != null) {
            blocks.add(input.build());
        }
        remark(draft, field).forEach(blocks::add);
    }

    /** A modal that opens cannot carry errors, so the sentence stands right below its field. */
    private static Stream<LayoutBlock> remark(CaptureDraft draft, Field field) {
        return Stream.ofNullable(draft.remarks().get(field))
                .map(sentence -> context(c -> c.elements(List.of(plainText("⚠️ " + sentence, false)))));
    }

    private static InputBlock.InputBlockBuilder name(CaptureDraft draft, Field field, String label, Named named) {
        String typed = draft.fields().getOrDefault(field, "");
        return block(CaptureFields.of(field), label, NameChoice.field(named, typed));
    }

    private static InputBlock.InputBlockBuilder text(
            CaptureDraft draft, Field field, String label, @Nullable String hint) {
        String typed = draft.fields().get(field);
        return block(
                        CaptureFields.of(field),
                        label,
                        plainTextInput(t -> t.actionId(CaptureFields.of(field)).initialValue(typed)))
                .hint(hint == null ? null : plainText(hint));
    }

    private static InputBlock.InputBlockBuilder block(String id, String label, BlockElement element) {
        return InputBlock.builder()
                .blockId(id)
                .label(plainText(label))
                .element(element)
                .optional(true);
    }

    private static String phoneHint(String country) {
        return "As it is dialled at home (%s), or with + and the country code"
                .formatted(Locale.of("", country).getDisplayCountry(Locale.ENGLISH));
    }

    private static String valueHint(Currency currency) {
        BigDecimal amount = new BigDecimal(currency.getDefaultFractionDigits() > 0 ? "12000.50" : "12000");
        return "For example 12k or " + new Money(amount, currency).format();
    }

    /** Slack refuses a select without options. */
    private static InputBlock.@Nullable InputBlockBuilder choice(
            CaptureDraft draft, Field field, String label, List<String> words) {
        if (words.isEmpty()) {
            return null;
        }
        String chosen = draft.fields().get(field);
        return block(
                CaptureFields.of(field),
                label,
                staticSelect(s -> s.actionId(CaptureFields.of(field))
                        .placeholder(plainText("Choose a " + label.toLowerCase(Locale.ENGLISH)))
                        .options(
                                offered(words, chosen).map(CaptureViews::listed).toList())
                        .initialOption(chosen == null ? null : listed(chosen))));
    }

    /** The first hundred words; the one that was typed is always among them. */
    private static Stream<String> offered(List<String> words, @Nullable String chosen) {
        List<String> first = words.subList(0, Math.min(MOST_OPTIONS, words.size()));
        return chosen == null || first.contains(chosen)
                ? first.stream()
                : Stream.concat(first.stream().limit(MOST_OPTIONS - 1), Stream.of(chosen));
    }

    private static OptionObject listed(String word) {
        return option(plainText(Mrkdwn.shorten(word, LONGEST_OPTION)), CaptureFields.value(word));
    }

    private static InputBlock.InputBlockBuilder owner(String chosen, Member by) {
        boolean self =
                chosen.equals(CaptureFields.ME) || chosen.equals(by.user().value());
        if (!by.may(Right.ASSIGN)) {
            return block(
                            CaptureFields.OWNER,
                            "Owner",
                            radioButtons(r -> r.actionId(CaptureFields.OWNER)
                                    .options(List.of(NOBODY_YET, ME))
                                    .initialOption(self ? ME : NOBODY_YET)))
                    .optional(false);
        }
        String known = self ? by.user().value() : chosen;
        boolean nobody = known.isEmpty() || known.equals(CaptureFields.NOBODY);
        return block(
                        CaptureFields.OWNER,
                        "Owner",
                        usersSelect(u -> u.actionId(CaptureFields.OWNER)
                                .placeholder(plainText("Nobody yet"))
                                .initialUser(nobody ? null : known)))
                .hint(plainText("Whoever you choose is told by direct message"));
    }

    private static InputBlock.InputBlockBuilder followUp(CaptureDraft draft) {
        return block(
                CaptureFields.of(Field.FOLLOW_UP),
                "Follow-up",
                datePicker(d -> d.actionId(CaptureFields.of(Field.FOLLOW_UP))
                        .placeholder(plainText("Choose a day"))
                        .initialDate(draft.fields().get(Field.FOLLOW_UP))));
    }

    private static Stream<LayoutBlock> notes(CaptureDraft draft) {
        return IntStream.range(0, Math.max(1, draft.notes().size())).mapToObj(place -> note(draft, place));
    }

    private static LayoutBlock note(CaptureDraft draft, int place) {
        String typed = place < draft.notes().size() ? draft.notes().get(place) : null;
        return block(
                        CaptureFields.note(place),
                        place == 0 ? "Note" : "Note, continued",
                        plainTextInput(t -> t.actionId(CaptureFields.note(place))
                                .multiline(true)
                                .initialValue(typed)))
                .build();
    }
}
