package app.dibs.dashboard;

import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.lead.Desk;
import app.dibs.lead.Desk.Figure;
import app.dibs.lead.Money;
import app.dibs.lead.Status;
import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Member;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The top of the Home tab, drawn. */
final class DashboardView {
    private static final int COUNTED_AT_MOST = 1000;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");
    private static final Figure NONE = new Figure(0, BigDecimal.ZERO);

    private DashboardView() {}

    static List<LayoutBlock> of(Desk.Overview overview, List<HotLead> hot, Member reader, LeadActions actions) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.blockId("figures").fields(figures(overview, reader))));
        if (!hot.isEmpty()) {
            blocks.add(header(h -> h.text(plainText("Hot leads"))));
            hot.forEach(lead -> blocks.addAll(row(lead, actions)));
        }
        return blocks;
    }

    private static List<TextObject> figures(Desk.Overview overview, Member reader) {
        // Slack sets them in two columns, row by row: the team's to the left, the reader's own to the right.
        return List.of(
                figure(overview, Status.NEW),
                figure("Yours overdue", count(overview.overdue())),
                figure(overview, Status.CONTACTED),
                figure("Yours due today", count(overview.dueToday())),
                figure(overview, Status.QUALIFIED),
                figure("Yours upcoming", count(overview.upcoming())),
                figure(overview, Status.LOST),
                figure("Pipeline value", pipeline(overview, reader)),
                figure(overview, Status.CONVERTED));
    }

    private static TextObject figure(Desk.Overview overview, Status status) {
        return figure(status.label(), String.valueOf(at(overview, status).leads()));
    }

    private static TextObject figure(String label, String value) {
        return markdownText("*%s*\n%s".formatted(label, value));
    }

    private static Figure at(Desk.Overview overview, Status status) {
        return overview.byStatus().getOrDefault(status, NONE);
    }

    private static String count(long count) {
        return count >= COUNTED_AT_MOST ? "more than " + (COUNTED_AT_MOST - 1) : String.valueOf(count);
    }

    private static String pipeline(Desk.Overview overview, Member reader) {
        BigDecimal sum = Stream.of(Status.values())
                .filter(Status::isOpen)
                .map(status -> at(overview, status).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(
                        sum.min(LARGEST).setScale(0, RoundingMode.DOWN),
                        reader.workspace().currency())
                .formatShort();
    }

    private static List<LayoutBlock> row(HotLead hot, LeadActions actions) {
        String words = "%s\n%s · 🔥 %s"
                .formatted(
                        LeadText.title(hot.lead()), hot.lead().number(), Mrkdwn.escape(String.join(", ", hot.why())));
        return Stream.concat(
                        Stream.of(section(s -> s.text(markdownText(words)))),
                        actions.row(Sight.of(hot.lead(), Surface.HOT)).stream())
                .toList();
    }
}
