package app.dibs.followup;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.LeadText;
import app.dibs.card.Origin;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Status;
import app.dibs.slack.Metadata;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.stream.Stream;

/** The modals behind Done and behind Snooze until a date. */
final class FollowUpViews {
    static final String DONE = "followup:done";
    static final String SNOOZE = "followup:snooze";
    static final String NEXT = "next";
    static final String NOTE = "note";
    static final String CONTACTED = "contacted";

    private static final OptionObject IS_CONTACTED = option(plainText("It is Contacted from now on"), CONTACTED);

    private FollowUpViews() {}

    /**
     * What travels with a modal.
     *
     * @param inList whether it began in a list of the day, which is to stay true
     */
    record Carried(long lead, Origin origin, boolean inList) {}

    static View done(Lead lead, Carried carried) {
        return modal(
                DONE,
                "Done with " + lead.number(),
                "Save",
                carried,
                Stream.of(
                                Stream.of(about(lead), next()),
                                lead.status() == Status.NEW ? Stream.of(contacted()) : Stream.<LayoutBlock>empty(),
                                Stream.of(note()))
                        .flatMap(blocks -> blocks)
                        .toList());
    }

    private static LayoutBlock next() {
        return input(i -> i.blockId(NEXT)
                .optional(true)
                .label(plainText("Next follow-up"))
                .hint(plainText("Leave it empty if nothing is to follow."))
                .element(datePicker(d -> d.actionId(NEXT).placeholder(plainText("Choose a day")))));
    }

    /** A new lead that was followed up is hardly new any more. */
    private static LayoutBlock contacted() {
        return input(i -> i.blockId(CONTACTED)
                .optional(true)
                .label(plainText("Status"))
                .element(checkboxes(c -> c.actionId(CONTACTED).options(List.of(IS_CONTACTED)))));
    }

    private static LayoutBlock note() {
        return input(i -> i.blockId(NOTE)
                .optional(true)
                .label(plainText("Note"))
                .element(plainTextInput(p -> p.actionId(NOTE)
                        .multiline(true)
                        .placeholder(plainText("What was said, for everybody who works this lead")))));
    }

    static View snooze(Carried carried, LeadNumber lead) {
        return modal(
                SNOOZE,
                "Snooze " + lead,
                "Snooze",
                carried,
                List.of(input(i -> i.blockId(NEXT)
                        .label(plainText("Until"))
                        .element(datePicker(d -> d.actionId(NEXT).placeholder(plainText("Choose a day")))))));
    }

    private static LayoutBlock about(Lead lead) {
        return section(s -> s.text(markdownText(LeadText.title(lead) + "\n" + LeadText.facts(lead))));
    }

    private static View modal(String id, String title, String submit, Carried carried, List<LayoutBlock> blocks) {
        return view(v -> v.type("modal")
                .callbackId(id)
                .privateMetadata(Metadata.write(carried))
                .title(viewTitle(t -> t.type("plain_text").text(title)))
                .submit(viewSubmit(s -> s.type("plain_text").text(submit)))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks));
    }
}
