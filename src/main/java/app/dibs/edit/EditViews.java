package app.dibs.edit;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.NameChoice;
import app.dibs.card.Origin;
import app.dibs.lead.LeadSearch.Named;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/** The modal "Edit". */
final class EditViews {
    static final String FORM = "edit:form";

    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_OPTION = 75;
    private static final int LONGEST_VALUE = 140;
    private static final int SHOWN = 1000;
    private static final String CHOSEN = "=";
    private static final OptionObject NONE = option(plainText("None"), "none");

    private EditViews() {}

    /** The form. */
    static View form(EditDraft draft, Workspace workspace, Origin origin) {
        return modal(draft, origin, fields(draft, workspace));
    }

    /** The form after somebody else changed the lead; nothing that the person typed is lost. */
    static View conflict(EditDraft draft, Workspace workspace, Origin origin, String who) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String words = "⚠️ " + EditWords.changedMeanwhile(draft.lead().number(), who);
        blocks.add(section(s -> s.text(markdownText(words))));
        blocks.addAll(fields(draft, workspace));
        return modal(draft, origin, blocks);
    }

    private static View modal(EditDraft draft, Origin origin, List<LayoutBlock> blocks) {
        String title = Mrkdwn.shorten("Edit " + draft.lead().number(), 24);
        return view(v -> v.type("modal")
                .callbackId(FORM)
                .privateMetadata(Metadata.write(draft.carried(origin)))
                .title(viewTitle(t -> t.type("plain_text").text(title)))
                .submit(viewSubmit(s -> s.type("plain_text").text("Save")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks));
    }

    private static List<LayoutBlock> fields(EditDraft draft, Workspace workspace) {
        List<LayoutBlock> blocks = new ArrayList<>();
        for (EditField field : EditField.values()) {
            blocks.addAll(field(field, draft, workspace));
            if (draft.conflicts().contains(field)) {
                blocks.addAll(choice(field, draft));
            }
        }
        return blocks;
    }

    private static List<LayoutBlock> field(EditField field, EditDraft draft, Workspace workspace) {
        String text = draft.text(field);
        if (text.length() > EditDraft.LONGEST_TEXT
                || field.text(draft.lead().facts()).length() > EditDraft.LONGEST_TEXT) {
            String words = EditWords.tooLongForAForm(field, draft.lead().number());
            return List.of(context(c -> c.elements(List.of(markdownText(words)))));
        }
        if (!field.isChosen()) {
            return List.of(block(field, draft, typed(field, text)));
        }
        List<String> offered = draft.offered(field, workspace);
        return offered.isEmpty() ? List.of() : List.of(block(field, draft, select(field, text, offered)));
    }

    private static BlockElement typed(EditField field, String text) {
        return switch (field) {
            case COMPANY -> NameChoice.field(Named.COMPANY, text);
            case CONTACT -> NameChoice.field(Named.CONTACT, text);
            default -> plainTextInput(p -> p.actionId(field.column()).initialValue(text.isEmpty() ? null : text));
        };
    }

    private static LayoutBlock block(EditField field, EditDraft draft, BlockElement element) {
        return input(i -> i.blockId(EditDraft.blockId(field, draft.lead().version()))
                .label(plainText(field.label()))
                .optional(field != EditField.NAME)
                .hint(field == EditField.TAGS ? plainText("Parted by commas or spaces") : null)
                .element(element));
    }

    private static BlockElement select(EditField field, String chosen, List<String> offered) {
        List<OptionObject> options = new ArrayList<>();
        options.add(NONE);
        offered.stream().limit(MOST_OPTIONS - 1L).map(EditViews::listed).forEach(options::add);
        OptionObject initial = options.stream()
                .filter(option -> option.getValue().equals(value(chosen)))
                .findFirst()
                .orElse(NONE);
        return staticSelect(s -> s.actionId(field.column())
                .placeholder(plainText("Choose one"))
                .options(options)
                .initialOption(initial));
    }

    private static OptionObject listed(String word) {
        return option(plainText(Mrkdwn.shorten(word, LONGEST_OPTION)), value(word));
    }

    private static String value(String word) {
        return CHOSEN + Mrkdwn.shorten(word, LONGEST_VALUE);
    }

    /** What was chosen from a list; empty for nothing. Of a value that is not in the list any more, the value. */
    static String chosen(String value, List<String> list) {
        return value.startsWith(CHOSEN)
                ? list.stream()
                        .filter(word -> value(word).equals(value))
                        .findFirst()
                        .orElse(value.substring(CHOSEN.length()))
                : "";
    }

    private static List<LayoutBlock> choice(EditField field, EditDraft draft) {
        String theirs = field.text(draft.lead().facts());
        String now = theirs.isEmpty() ? "nothing" : Mrkdwn.escape(theirs, SHOWN);
        String mine = draft.text(field);
        String yours = mine.isEmpty() ? "nothing" : Mrkdwn.escape(mine, SHOWN);
        return List.of(
                section(s -> s.text(markdownText("Now: *%s*\nYou typed: *%s*".formatted(now, yours)))),
                input(i -> i.blockId(EditDraft.choiceId(field, draft.lead().version()))
                        .label(plainText(field.label() + ": which one?"))
                        .element(radioButtons(r -> r.actionId("keep")
                                .options(List.of(
                                        option(plainText("Save mine"), EditDraft.SAVE_MINE),
                                        option(plainText("Keep theirs"), EditDraft.KEEP_THEIRS)))))));
    }
}
