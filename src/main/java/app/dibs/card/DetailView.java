package app.dibs.card;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.lead.Due;
import app.dibs.lead.Lead;
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
    private static final int MOST_FIELDS = 10;

    private DetailView() {}

    static View of(Desk.Story story, LeadActions actions, LocalDate today) {
        Lead lead = story.lead();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(h -> h.text(plainText(Mrkdwn.shorten(lead.name(), 150)))));
        blocks.add(section(s -> s.fields(fields(lead, today))));
        if (lead.deletedAt() != null) {
            blocks.add(context(c -> c.elements(List.of(markdownText("It is in the trash.")))));
        }
        actions.row(Sight.of(lead, Surface.DETAIL)).ifPresent(blocks::add);
        blocks.addAll(actions.buttons(Sight.of(lead, Surface.DETAIL)));
        blocks.add(divider());
        blocks.add(section(s -> s.text(markdownText("*Notes and activity*"))));
        story.activities().forEach(activity -> blocks.add(line(activity)));
        return view(v -> v.type("modal")
                .callbackId("card:detail")
                .title(viewTitle(t -> t.type("plain_text").text("Lead " + lead.number())))
                .close(viewClose(c -> c.type("plain_text").text("Close")))
                .blocks(blocks));
    }

    private static List<TextObject> fields(Lead lead, LocalDate today) {
        return Stream.of(
                        field("Status", lead.status().label()),
                        field(
                                "Owner",
                                lead.owner() == null
                                        ? "Nobody"
                                        : Mrkdwn.escape(lead.owner().name())),
                        field("Follow-up", followUp(lead.followUp(), today)),
                        field("Company", typed(lead.company())),
                        field("Contact", typed(lead.facts().contact())),
                        field("E-mail", LeadText.email(lead)),
                        field("Phone", LeadText.phone(lead)),
                        field(
                                "Estimated value",
                                lead.value() == null ? null : lead.value().format()),
                        field("Source", typed(lead.source())),
                        field("Category", typed(lead.facts().category())),
                        field("Tags", LeadText.tags(lead.tags())))
                .flatMap(List::stream)
                .limit(MOST_FIELDS)
                .toList();
    }

    /** The label says already what a day is for that is not due yet. */
    private static String followUp(@Nullable LocalDate day, LocalDate today) {
        return day != null && Due.of(day, today) == Due.LATER
                ? LeadText.day(day, today)
                : LeadText.followUp(day, today);
    }

    private static List<TextObject> field(String label, @Nullable String value) {
        return value == null || value.isEmpty()
                ? List.of()
                : List.of(markdownText("*" + label + "*\n" + Mrkdwn.shorten(value, 1900)));
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null ? null : Mrkdwn.escape(text, 1900);
    }

    private static LayoutBlock line(Activity activity) {
        String when = "<!date^%d^{date_short_pretty} {time}|%s>"
                .formatted(activity.at().getEpochSecond(), activity.at());
        return context(c -> c.elements(List.of(markdownText(ActivityText.sentence(activity) + "  ·  " + when))));
    }
}
