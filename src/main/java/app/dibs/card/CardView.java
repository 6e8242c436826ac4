package app.dibs.card;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.card.CardRemark.Remark;
import app.dibs.lead.Lead;
import app.dibs.lead.Status;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lead card: what it is, whose it is, what is next. */
final class CardView {
    private CardView() {}

    static Message of(Sight sight, List<Remark> remarks, LeadActions actions, LocalDate today) {
        Lead lead = sight.lead();
        return new Message(
                notification(lead),
                lead.trashed() == null ? live(sight, remarks, actions, today) : gone(sight, actions));
    }

    private static String notification(Lead lead) {
        return Mrkdwn.escape("Lead " + LeadText.plain(lead))
                + (lead.company() == null ? "" : ", " + Mrkdwn.escape(lead.company(), 150));
    }

    private static List<LayoutBlock> live(Sight sight, List<Remark> remarks, LeadActions actions, LocalDate today) {
        Lead lead = sight.lead();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(words(lead)))));
        blocks.add(context(c -> c.elements(List.of(markdownText(standing(lead, today))))));
        for (int i = 0; i < remarks.size(); i++) {
            blocks.addAll(remark(sight, remarks.get(i), i));
        }
        actions.row(sight).ifPresent(blocks::add);
        actions.rowBelow(sight).ifPresent(blocks::add);
        return blocks;
    }

    private static List<LayoutBlock> remark(Sight sight, Remark remark, int place) {
        LayoutBlock words = context(c -> c.elements(List.of(markdownText(remark.words()))));
        return remark.elements().isEmpty()
                ? List.of(words)
                : List.of(
                        words,
                        actions(a -> a.blockId(LeadActions.blockId(sight, "remark" + place + ":"))
                                .elements(remark.elements())));
    }

    private static String words(Lead lead) {
        StringBuilder words =
                new StringBuilder(LeadText.title(lead)).append('\n').append(LeadText.facts(lead));
        if (!lead.tags().isEmpty()) {
            words.append(" · ").append(Mrkdwn.shorten(LeadText.tags(lead.tags()), 500));
        }
        String lostFor = lead.lostReason();
        if (lostFor != null) {
            words.append("\nLost: ").append(Mrkdwn.escape(lostFor, 300));
        }
        String reach = LeadText.reach(lead);
        if (!reach.isEmpty()) {
            words.append('\n').append(reach);
        }
        return words.toString();
    }

    private static String standing(Lead lead, LocalDate today) {
        String mark = LeadText.taskMark(lead, today);
        // A converted lead waits for nobody any more.
        boolean isNobodys = lead.owner() == null && lead.status() == Status.CONVERTED;
        return Stream.of(isNobodys ? null : whose(lead), next(lead, today), mark)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  ·  "));
    }

    private static String next(Lead lead, LocalDate today) {
        return lead.status() == Status.CONVERTED ? converted(lead) : LeadText.followUp(lead.followUp(), today);
    }

    private static String converted(Lead lead) {
        String became = LeadText.became(lead);
        return became.isEmpty() ? "✅ Converted" : "✅ Converted into " + became;
    }

    private static String whose(Lead lead) {
        return lead.owner() == null
                ? "Nobody owns it yet"
                : "Owner " + Mrkdwn.escape(lead.owner().name());
    }

    private static List<LayoutBlock> gone(Sight sight, LeadActions actions) {
        Lead lead = sight.lead();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(context(c -> c.elements(List.of(markdownText(gone(lead))))));
        actions.row(sight).ifPresent(blocks::add);
        return blocks;
    }

    private static String gone(Lead lead) {
        Lead.Trashed trashed = Objects.requireNonNull(lead.trashed());
        if (trashed.erased()) {
            return lead.number() + " was erased for good.";
        }
        return trashed.mergedInto() == null
                ? "%s %s is in the trash.".formatted(lead.number(), LeadText.title(lead))
                : "%s %s was merged into %s.".formatted(lead.number(), LeadText.title(lead), trashed.mergedInto());
    }
}
