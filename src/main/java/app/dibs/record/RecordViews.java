package app.dibs.record;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.usersSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.Origin;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.profile.CustomerChoice;
import app.dibs.slack.FormValues;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.UserId;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modals behind Edit, Add note and Owner. */
final class RecordViews {
    static final String FORM = "record:form";
    static final String NOTE = "record:note";
    static final String OWNER = "record:owner";
    static final String TEXT = "text";
    static final String WHO = "who";
    static final String NOBODY = "nobody";

    private static final int LONGEST_TITLE = 24;
    private static final int SHOWN = 1000;
    private static final Set<RecordField> REQUIRED = Set.of(RecordField.NAME, RecordField.PROBABILITY);

    private RecordViews() {}

    /** What travels with a modal of one question. */
    record Asked(String number, Origin origin) {
        CustomerNumber customer() {
            return CustomerNumber.read(number).orElseThrow();
        }
    }

    /** The form. */
    static View form(RecordDraft draft, Origin origin) {
        return form(draft, origin, fields(draft));
    }

    /** The form after somebody else changed it; nothing that the person typed is lost. */
    static View conflict(RecordDraft draft, Origin origin, String who) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String words = "⚠️ " + RecordWords.changedMeanwhile(draft.one().number(), who);
        blocks.add(section(s -> s.text(markdownText(words))));
        blocks.addAll(fields(draft));
        return form(draft, origin, blocks);
    }

    private static View form(RecordDraft draft, Origin origin, List<LayoutBlock> blocks) {
        return modal(FORM, "Edit " + draft.one().number(), Metadata.write(draft.carried(origin)), blocks);
    }

    static View note(Asked asked) {
        return modal(
                NOTE,
                "Note on " + asked.number(),
                Metadata.write(asked),
                List.of(input(i -> i.blockId(TEXT)
                        .label(plainText("Note"))
                        .hint(plainText("For everybody who looks at " + asked.number()))
                        .element(plainTextInput(p -> p.actionId(TEXT)
                                .multiline(true)
                                .placeholder(plainText("What was said, what was agreed")))))));
    }

    static View owner(Customer one, Asked asked) {
        String now = one.keeper() == null ? null : one.keeper().user().value();
        return modal(
                OWNER,
                "Owner of " + one.number(),
                Metadata.write(asked),
                List.of(
                        input(i -> i.blockId(WHO)
                                .optional(true)
                                .label(plainText("Owner"))
                                .element(usersSelect(u -> u.actionId(WHO)
                                        .placeholder(plainText("Choose a member"))
                                        .initialUser(now)))),
                        input(i -> i.blockId(NOBODY)
                                .optional(true)
                                .label(plainText("Or"))
                                .element(checkboxes(c -> c.actionId(NOBODY)
                                        .options(List.of(option(plainText("Nobody looks after it"), NOBODY))))))));
    }

    /** Whom the person chose; empty for nobody. */
    static Optional<UserId> chosen(FormValues form) {
        return form.options(NOBODY).isEmpty() ? form.user(WHO) : Optional.empty();
    }

    private static View modal(String id, String title, String metadata, List<LayoutBlock> blocks) {
        return view(v -> v.type("modal")
                .callbackId(id)
                .privateMetadata(metadata)
                .title(viewTitle(t -> t.type("plain_text").text(Mrkdwn.shorten(title, LONGEST_TITLE))))
                .submit(viewSubmit(s -> s.type("plain_text").text("Save")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks));
    }

    private static List<LayoutBlock> fields(RecordDraft draft) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (RecordField field : RecordField.of(draft.one())) {
            if (!draft.fits(field)) {
                blocks.add(context(c -> c.elements(List.of(markdownText(RecordWords.tooLongForAForm(field))))));
                continue;
            }
            blocks.add(
                    input(i -> i.blockId(RecordDraft.blockId(field, draft.one().version()))
                            .label(plainText(field.label()))
                            .optional(!REQUIRED.contains(field))
                            .hint(hint(field) == null ? null : plainText(hint(field)))
                            .element(element(field, draft))));
            if (draft.conflicts().contains(field)) {
                blocks.addAll(choice(field, draft));
            }
        }
        return blocks;
    }

    private static @Nullable String hint(RecordField field) {
        return switch (field) {
            case WEBSITE -> "For example acme.com";
            case VALUE -> "For example 12k or 12,000.50";
            case PROBABILITY -> "From 0 to 100";
            case TAGS -> "Parted by commas or spaces";
            default -> null;
        };
    }

    private static BlockElement element(RecordField field, RecordDraft draft) {
        String text = draft.text(field);
        return switch (field) {
            case ACCOUNT -> CustomerChoice.account(text, name(field, draft));
            case CONTACT -> CustomerChoice.contact(text, name(field, draft));
            case CLOSE ->
                datePicker(d -> d.actionId(field.word())
                        .placeholder(plainText("Choose a day"))
                        .initialDate(text.isEmpty() ? null : text));
            default -> plainTextInput(p -> p.actionId(field.word()).initialValue(text.isEmpty() ? null : text));
        };
    }

    /** Of what the person chose meanwhile, only the number is known. */
    private static String name(RecordField field, RecordDraft draft) {
        boolean isTheSame = draft.text(field).equals(field.text(draft.one(), draft.currency()));
        return isTheSame ? field.shown(draft.one(), draft.currency()) : draft.text(field);
    }

    private static List<LayoutBlock> choice(RecordField field, RecordDraft draft) {
        String theirs = field.shown(draft.one(), draft.currency());
        String now = theirs.isEmpty() ? "nothing" : Mrkdwn.escape(theirs, SHOWN);
        String mine = draft.text(field);
        String yours = mine.isEmpty() ? "nothing" : Mrkdwn.escape(mine, SHOWN);
        return List.of(
                section(s -> s.text(markdownText("Now: *%s*\nYou typed: *%s*".formatted(now, yours)))),
                input(i -> i.blockId(RecordDraft.choiceId(field, draft.one().version()))
                        .label(plainText(field.label() + ": which one?"))
                        .element(radioButtons(r -> r.actionId("keep")
                                .options(List.of(
                                        option(plainText("Save mine"), RecordDraft.SAVE_MINE),
                                        option(plainText("Keep theirs"), RecordDraft.KEEP_THEIRS)))))));
    }
}
