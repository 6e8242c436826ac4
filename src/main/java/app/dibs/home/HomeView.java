package app.dibs.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.view.Views.view;

import app.dibs.card.LeadText;
import app.dibs.lead.Due;
import app.dibs.lead.Lead;
import app.dibs.lead.Status;
import app.dibs.slack.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The Home tab, drawn. */
final class HomeView {
    /** Two blocks each, of the 100 that a Home tab may have. */
    static final int ROWS = 15;

    private static final String STRANGER =
            "Dibs keeps the sales leads of this workspace for its own members. Guests, and members of other"
                    + " organisations, can't use it.";

    private HomeView() {}

    /**
     * What one reader's Home tells.
     *
     * @param today where the reader is
     * @param counts the workspace's live leads by status
     * @param due the reader's open leads that are overdue, due or upcoming, the longest overdue first
     */
    record Page(LocalDate today, Map<Status, Long> counts, List<Lead> due) {
        long mine(Due due) {
            return this.due.stream()
                    .filter(lead -> Due.of(lead.followUp(), today) == due)
                    .count();
        }
    }

    /** For somebody who has no right to see leads. */
    static View stranger() {
        return home(List.of(words(STRANGER)));
    }

    /** Something must happen first. */
    static View instead(Message message) {
        return home(message.blocks().isEmpty() ? List.of(words(message.text())) : message.blocks());
    }

    /**
     * The leads.
     *
     * @param clicks what can be done with a lead, as a block under it
     */
    static View leads(Page page, List<BlockElement> buttons, Function<Lead, Optional<LayoutBlock>> clicks) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!buttons.isEmpty()) {
            blocks.add(actions(a -> a.blockId("home").elements(buttons)));
        }
        blocks.add(header(h -> h.text(plainText("Leads"))));
        blocks.add(section(s -> s.fields(figures(page))));
        blocks.add(divider());
        blocks.add(header(h -> h.text(plainText("Your follow-ups"))));
        page.due().stream().limit(ROWS).forEach(lead -> blocks.addAll(row(lead, page.today(), clicks)));
        afterRows(page).map(HomeView::quietly).ifPresent(blocks::add);
        return home(blocks);
    }

    private static List<TextObject> figures(Page page) {
        // Slack sets them in two columns, row by row: the team's to the left, the reader's own to the right.
        return List.of(
                figure(page, Status.NEW),
                figure("Yours overdue", page.mine(Due.OVERDUE)),
                figure(page, Status.CONTACTED),
                figure("Yours due today", page.mine(Due.TODAY)),
                figure(page, Status.QUALIFIED),
                figure("Yours coming up", page.mine(Due.UPCOMING)));
    }

    private static TextObject figure(Page page, Status status) {
        return figure(status.label(), page.counts().getOrDefault(status, 0L));
    }

    private static TextObject figure(String label, long count) {
        return markdownText("*%s*\n%d".formatted(label, count));
    }

    private static List<LayoutBlock> row(Lead lead, LocalDate today, Function<Lead, Optional<LayoutBlock>> clicks) {
        String words = "%s\n%s · %s"
                .formatted(LeadText.title(lead), LeadText.facts(lead), LeadText.followUp(lead.followUp(), today));
        return Stream.concat(Stream.of(words(words)), clicks.apply(lead).stream())
                .toList();
    }

    private static Optional<String> afterRows(Page page) {
        if (page.due().isEmpty()) {
            return Optional.of("Nothing of yours is overdue, due today or due by %s."
                    .formatted(LeadText.day(Due.lastUpcoming(page.today()), page.today())));
        }
        int more = page.due().size() - ROWS;
        return more > 0 ? Optional.of("%d more: `/lead today` lists them all.".formatted(more)) : Optional.empty();
    }

    private static LayoutBlock words(String words) {
        return section(s -> s.text(markdownText(words)));
    }

    private static LayoutBlock quietly(String words) {
        return context(c -> c.elements(List.of(markdownText(words))));
    }

    private static View home(List<LayoutBlock> blocks) {
        return view(v -> v.type("home").callbackId("home").blocks(blocks));
    }
}
