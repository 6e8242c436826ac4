package app.dibs.merge;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadChoice;
import app.dibs.card.LeadText;
import app.dibs.card.Origin;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.lead.Lead;
import app.dibs.merge.MergeLeads.Seen;
import app.dibs.slack.FormValues;
import app.dibs.slack.Message;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which other lead, and then field by field. */
final class MergeViews {
    static final String CHOOSE = "merge:choose";
    static final String FIELDS = "merge:fields";
    static final String OTHER = "other";
    static final String UNDO = "merge:undo";

    private static final String KEPT = "kept";
    private static final String TAKEN = "taken";
    private static final int LONGEST_OPTION = 75;

    private MergeViews() {}

    /** What travels with the choice of the other lead. */
    record Begun(long kept, Origin origin) {}

    /** What travels with the fields. */
    record Carried(Seen seen, Origin origin) {}

    static View choose(Lead kept, Begun begun) {
        return modal(
                CHOOSE,
                "Merge into " + kept.number(),
                "Next",
                Metadata.write(begun),
                List.of(
                        section(s -> s.text(markdownText(LeadText.title(kept) + "\n" + LeadText.facts(kept)))),
                        input(i -> i.blockId(OTHER)
                                .label(plainText("The other lead"))
                                .hint(plainText("It goes to the trash; you choose next what is kept of it."))
                                .element(LeadChoice.select()))));
    }

    static View fields(Pair pair, Origin origin) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(MergeWords.about(pair)))));
        MergeField.between(pair.kept(), pair.taken())
                .map(field -> choice(field, pair))
                .forEach(blocks::add);
        if (!pair.tags().isEmpty()) {
            String tags = "Tags of both: " + Mrkdwn.shorten(LeadText.tags(pair.tags()), 1900);
            blocks.add(context(c -> c.elements(List.of(markdownText(tags)))));
        }
        return modal(
                FIELDS,
                "Merge %s and %s".formatted(pair.kept().number(), pair.taken().number()),
                "Merge",
                Metadata.write(new Carried(Seen.of(pair), origin)),
                blocks);
    }

    private static LayoutBlock choice(MergeField field, Pair pair) {
        OptionObject kept = offered(field, pair.kept(), KEPT);
        OptionObject taken = offered(field, pair.taken(), TAKEN);
        OptionObject proposed = field.isOnlyIn(pair.taken(), pair.kept()) ? taken : kept;
        return input(i -> i.blockId(field.block())
                .label(plainText(field.label()))
                .element(radioButtons(r ->
                        r.actionId(field.block()).options(List.of(kept, taken)).initialOption(proposed))));
    }

    private static OptionObject offered(MergeField field, Lead lead, String value) {
        String words = field.of(lead).isEmpty() ? "Nothing" : field.of(lead);
        String whose = " (" + lead.number() + ")";
        return option(plainText(Mrkdwn.shorten(words, LONGEST_OPTION - whose.length()) + whose), value);
    }

    /** The fields that are to be the second lead's. */
    static Set<MergeField> fromTaken(FormValues form) {
        return MergeLeads.fromTaken(field -> TAKEN.equals(form.option(field.block())));
    }

    static Message merged(Lead kept, Lead taken) {
        String words = MergeWords.merged(kept, taken);
        return new Message(
                words,
                List.of(
                        section(s -> s.text(markdownText(words))),
                        ActionsBlock.builder()
                                .blockId(LeadActions.blockId(Sight.of(kept, Surface.ANSWER)))
                                .elements(List.of(
                                        LeadActions.open(),
                                        button(b -> b.actionId(UNDO)
                                                .text(plainText("Undo"))
                                                .value(String.valueOf(
                                                        taken.number().value()))
                                                .accessibilityLabel("Undo: part %s from %s again"
                                                        .formatted(taken.number(), kept.number())))))
                                .build()));
    }

    /** In the place of the form, where there is no other place for the answer. */
    static View told(Message message) {
        return view(v -> v.type("modal")
                .title(viewTitle(t -> t.type("plain_text").text("Merged")))
                .close(viewClose(c -> c.type("plain_text").text("Close")))
                .blocks(message.blocks()));
    }

    private static View modal(String id, String title, String submit, String metadata, List<LayoutBlock> blocks) {
        return view(v -> v.type("modal")
                .callbackId(id)
                .privateMetadata(metadata)
                .title(viewTitle(t -> t.type("plain_text").text(Mrkdwn.shorten(title, 24))))
                .submit(viewSubmit(s -> s.type("plain_text").text(submit)))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks));
    }
}
