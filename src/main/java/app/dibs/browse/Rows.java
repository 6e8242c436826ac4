package app.dibs.browse;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.lead.Due;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadPage;
import app.dibs.lead.Money;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a list, the same in the Home tab and in an answer, and the buttons to turn its pages. */
final class Rows {
    /** How many a page has. */
    static final int SIZE = 10;

    private static final int LONGEST = 300;

    private Rows() {}

    static List<LayoutBlock> of(LeadPage page, LeadActions actions, LocalDate today) {
        return page.leads().stream().map(lead -> row(lead, actions, today)).toList();
    }

    private static LayoutBlock row(Lead lead, LeadActions actions, LocalDate today) {
        Sight sight = Sight.of(lead, Surface.ROW);
        SectionBlock.SectionBlockBuilder row =
                SectionBlock.builder().blockId(LeadActions.blockId(sight)).text(markdownText(words(lead, today)));
        actions.menu(sight).ifPresent(row::accessory);
        return row.build();
    }

    private static String words(Lead lead, LocalDate today) {
        String star = lead.starred() ? "⭐ " : "";
        return star + LeadText.title(lead) + "\n"
                + known(" · ", facts(lead), whose(lead), badge(lead, today), LeadText.taskMark(lead, today)) + "\n"
                + known(" · ", LeadText.reach(lead), Mrkdwn.shorten(LeadText.tags(lead.tags()), LONGEST));
    }

    private static String facts(Lead lead) {
        Money value = lead.value();
        return known(
                " · ",
                lead.number().toString(),
                lead.status().label(),
                value == null ? null : value.formatShort(),
                lead.source() == null ? null : Mrkdwn.escape(lead.source(), LONGEST));
    }

    private static String whose(Lead lead) {
        return lead.owner() == null ? "nobody's" : Mrkdwn.escape(lead.owner().name(), LONGEST);
    }

    /** In the list's own words; the day of a follow-up is the day where the reader is. */
    private static @Nullable String badge(Lead lead, LocalDate today) {
        boolean isSilent = !lead.isOpen() || Due.of(lead.followUp(), today) == Due.NONE;
        if (lead.trashed() != null) {
            return "🗑️ in the trash since "
                    + "<!date^%d^{date_short_pretty}|%s>"
                            .formatted(
                                    lead.trashed().at().getEpochSecond(),
                                    lead.trashed().at());
        }
        return isSilent ? null : LeadText.followUp(lead.followUp(), today);
    }

    private static String known(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }

    /** The ways to the pages before and behind; none where there is one page only. */
    static List<BlockElement> pages(LeadPage page, String actionId, Function<LeadPage.Cursor, String> value) {
        List<BlockElement> buttons = new ArrayList<>();
        if (page.previous() != null) {
            buttons.add(turn(actionId + "#previous", "Previous", value.apply(page.previous())));
        }
        if (page.next() != null) {
            buttons.add(turn(actionId + "#next", "Next", value.apply(page.next())));
        }
        return buttons;
    }

    private static ButtonElement turn(String actionId, String label, String value) {
        return button(b -> b.actionId(actionId).text(plainText(label)).value(value));
    }

    static LayoutBlock quietly(String words) {
        return context(c -> c.elements(List.of(markdownText(words))));
    }
}
