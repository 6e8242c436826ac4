package app.dibs.card;

import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.lead.Due;
import app.dibs.lead.Lead;
import app.dibs.lead.Status;
import app.dibs.lead.Story;
import app.dibs.lead.Story.Place;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The detail modal: all fields, what can be done, notes and history. */
final class DetailView {
    /** Slack's limit for the fields of a section. */
    private static final int MOST_FIELDS = 10;

    private static final int LONGEST_FIELD = 1900;

    private DetailView() {}

    /**
     * What part of the notes and of the activity is shown, as a button carries it.
     *
     * @param notes where the page of notes begins or ends; null for the newest
     * @param activities the same for the activity
     */
    record Pages(@Nullable Place notes, @Nullable Place activities) {
        static final Pages NEWEST = new Pages(null, null);
    }

    static View of(Story story, Pages pages, LeadActions actions, LocalDate today) {
        Lead lead = story.lead();
        Sight sight = Sight.of(lead, Surface.DETAIL);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(h -> h.text(plainText(Mrkdwn.shorten(lead.name(), 150), false))));
        if (lead.trashed() != null) {
            blocks.add(gone(lead));
        }
        blocks.addAll(fields(lead, today));
        actions.row(sight).ifPresent(blocks::add);
        blocks.addAll(actions.buttons(sight));
        blocks.add(divider());
        blocks.addAll(StoryView.notes(story, pages));
        blocks.add(divider());
        blocks.addAll(StoryView.activities(story, pages));
        return view(v -> v.type("modal")
                .callbackId("card:detail")
                .title(viewTitle(t -> t.type("plain_text").text("Lead " + lead.number())))
                .close(viewClose(c -> c.type("plain_text").text("Close")))
                .blocks(blocks));
    }

    private static LayoutBlock gone(Lead lead) {
        String words = "🗑️ " + Gone.why(lead);
        return Gone.block(lead, words)
                .<LayoutBlock>map(block -> block)
                .orElseGet(() -> section(s -> s.text(markdownText(words))));
    }

    private static List<LayoutBlock> fields(Lead lead, LocalDate today) {
        List<TextObject> all = Stream.of(
                        field("Status", status(lead)),
                        field(
                                "Owner",
                                lead.owner() == null
                                        ? "Nobody"
                                        : Mrkdwn.escape(lead.owner().name())),
                        field("Follow-up", lead.status() == Status.CONVERTED ? null : followUp(lead.followUp(), today)),
                        field("Nurture", nurture(lead, today)),
                        field("Became", LeadText.became(lead)),
                        field("Company", typed(lead.company())),
                        field("Contact", typed(lead.facts().contact())),
                        field("E-mail", LeadText.email(lead)),
                        field("Phone", LeadText.phone(lead)),
                        field(
                                "Estimated value",
                                lead.value() == null ? null : lead.value().format()),
                        field("Source", typed(lead.source())),
                        field("Category", typed(lead.facts().category())),
                        field("Tags", LeadText.tags(lead.tags(), LONGEST_FIELD)),
                        field("Added", ActivityText.time(lead.createdAt())),
                        field("Last touched", ActivityText.time(lead.touchedAt())))
                .flatMap(List::stream)
                .toList();
        List<LayoutBlock> sections = new ArrayList<>();
        for (int at = 0; at < all.size(); at += MOST_FIELDS) {
            List<TextObject> some = all.subList(at, Math.min(all.size(), at + MOST_FIELDS));
            sections.add(section(s -> s.fields(some)));
        }
        return sections;
    }

    private static String status(Lead lead) {
        String reason = lead.lostReason();
        String why =
                lead.status() == Status.LOST && reason != null ? ": " + Mrkdwn.escape(reason, LONGEST_FIELD - 50) : "";
        return lead.status().label() + why + (lead.starred() ? " · " + LeadText.STARRED : "");
    }

    /** The label says already what a day is for that is not due yet. */
    private static String followUp(@Nullable LocalDate day, LocalDate today) {
        return day != null && Due.of(day, today) == Due.LATER
                ? LeadText.day(day, today)
                : LeadText.followUp(day, today);
    }

    private static @Nullable String nurture(Lead lead, LocalDate today) {
        LocalDate next = lead.nextTask();
        String mark = LeadText.taskMark(lead, today);
        return next == null || mark != null ? mark : "Next task " + LeadText.day(next, today);
    }

    private static List<TextObject> field(String label, @Nullable String value) {
        return value == null || value.isEmpty() ? List.of() : List.of(markdownText("*" + label + "*\n" + value));
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null ? null : Mrkdwn.escape(text, LONGEST_FIELD);
    }
}
