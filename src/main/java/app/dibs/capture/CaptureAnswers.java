package app.dibs.capture;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.lead.Lead;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers that only the person who adds a lead sees. */
final class CaptureAnswers {
    /** What a button's value takes. */
    static final int LONGEST_VALUE = 2000;

    private static final String BLOCK = "capture:answer";
    private static final int LONGEST_FIELD = 300;

    /** What a section takes. */
    private static final int MOST_FIELDS = 10;

    private CaptureAnswers() {}

    /** A lead was saved from the form. */
    static Message saved(Lead lead, Workspace workspace, LeadActions actions) {
        return saved(lead, List.of(), workspace, actions);
    }

    /** A lead was saved from a line: what was understood of it, field by field. */
    static Message understood(
            Lead lead, @Nullable String note, Workspace workspace, LeadActions actions, LocalDate today) {
        List<TextObject> fields = Stream.of(
                        field("Name", lead.name()),
                        field("Company", lead.company()),
                        field("Contact", lead.facts().contact()),
                        field("E-mail", lead.email()),
                        field("Phone", lead.phone()),
                        field(
                                "Estimated value",
                                lead.value() == null ? null : lead.value().format()),
                        field("Source", lead.source()),
                        field("Category", lead.facts().category()),
                        field("Follow-up", lead.followUp() == null ? null : LeadText.day(lead.followUp(), today)),
                        field("Tags", lead.tags().isEmpty() ? null : "#" + String.join(" #", lead.tags())),
                        field("Note", note))
                .flatMap(List::stream)
                .toList();
        return saved(lead, fields, workspace, actions);
    }

    private static Message saved(Lead lead, List<TextObject> fields, Workspace workspace, LeadActions actions) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.blockId(BLOCK)
                .text(markdownText(CaptureWords.saved(lead, workspace)))
                .fields(fields.isEmpty() ? null : first(fields))
                .accessory(button(b -> b.actionId(QuickAdd.UNDO)
                        .text(plainText("Undo"))
                        .value(SavedLead.of(lead).value())
                        .accessibilityLabel("Undo: move %s to the trash".formatted(lead.number()))))));
        if (fields.size() > MOST_FIELDS) {
            blocks.add(section(s -> s.fields(fields.subList(MOST_FIELDS, fields.size()))));
        }
        actions.row(Sight.of(lead, Surface.ANSWER)).ifPresent(blocks::add);
        return new Message(CaptureWords.savedPlainly(lead), blocks);
    }

    private static List<TextObject> first(List<TextObject> fields) {
        return fields.subList(0, Math.min(MOST_FIELDS, fields.size()));
    }

    private static List<TextObject> field(String label, @Nullable String typed) {
        return typed == null || typed.isEmpty()
                ? List.of()
                : List.of(markdownText("*%s*\n%s".formatted(label, Mrkdwn.escape(typed, LONGEST_FIELD))));
    }

    /** The answer, and below it a lead that may be the same; a hint and no more. */
    static Message hinting(Message answer, Optional<Lead> lookalike) {
        return lookalike
                .map(lead -> new Message(
                        answer.text(),
                        Stream.concat(answer.blocks().stream(), Stream.of(hint(lead)))
                                .toList()))
                .orElse(answer);
    }

    private static LayoutBlock hint(Lead lead) {
        return section(s -> s.blockId(LeadActions.blockId(Sight.of(lead, Surface.ANSWER)))
                .text(markdownText(CaptureWords.similar(lead)))
                .accessory(LeadActions.open()));
    }

    /** Something could not be read. */
    static Message notSaved(Collection<String> problems, String typed) {
        String words = CaptureWords.notSaved(problems);
        return new Message(words, List.of(section(s -> s.text(markdownText(words))), form(typed)));
    }

    /** There was nothing to save. */
    static Message nothingTyped() {
        return new Message(
                CaptureWords.NOTHING_TYPED,
                List.of(section(s -> s.text(markdownText(CaptureWords.NOTHING_TYPED))), form("")));
    }

    /** The way into the form with all that was typed. */
    private static LayoutBlock form(String typed) {
        if (typed.length() > LONGEST_VALUE) {
            return section(s -> s.text(markdownText(CaptureWords.TOO_LONG_FOR_A_BUTTON)));
        }
        return actions(a -> a.blockId(BLOCK)
                .elements(List.of(button(b -> b.actionId(Capture.OPEN)
                        .text(plainText("Open the form"))
                        .value(typed.isEmpty() ? null : typed)))));
    }
}
