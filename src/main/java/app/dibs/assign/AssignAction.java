package app.dibs.assign;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.LeadAction;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The managers' buttons: the least busy reps by name, and Other…; on a lead that has its owner, Reassign…. */
@Component
class AssignAction implements LeadAction {
    static final String TO = "assign:to";
    static final String OTHER = "assign:other";

    @Override
    public int place() {
        return 95;
    }

    @Override
    public List<BlockElement> draw(Sight sight) {
        Lead lead = sight.lead();
        boolean isInDetail = sight.surface() == Surface.DETAIL && lead.isOpen();
        return isInDetail || (isOffered(sight) && lead.owner() != null) ? List.of(other(lead, isInDetail)) : List.of();
    }

    @Override
    public List<BlockElement> drawBelow(Sight sight) {
        boolean isForsaken = sight.lead().isOpen() && sight.surface() == Surface.DIGEST;
        return isForsaken || (isOffered(sight) && sight.lead().owner() == null)
                ? Stream.concat(reps(sight), Stream.of(other(sight.lead(), false)))
                        .toList()
                : List.of();
    }

    private static boolean isOffered(Sight sight) {
        return sight.lead().isOpen() && sight.surface() == Surface.CARD;
    }

    private static Stream<BlockElement> reps(Sight sight) {
        return IntStream.range(0, sight.leastBusy().size())
                .mapToObj(i -> rep(i, sight.lead(), sight.leastBusy().get(i)));
    }

    private static BlockElement rep(int place, Lead lead, Desk.Load rep) {
        String label = "Assign to %s (%d)".formatted(Mrkdwn.shorten(rep.name(), 50), rep.openLeads());
        return button(b -> b.actionId(TO + "#" + place)
                .text(plainText(label))
                .value(new Handover(rep.user(), Handover.ownerOf(lead)).value())
                .accessibilityLabel("Assign to %s, who has %d open leads"
                        .formatted(Mrkdwn.shorten(rep.name(), 40), rep.openLeads())));
    }

    private static BlockElement other(Lead lead, boolean alone) {
        String label = lead.owner() != null ? "Reassign…" : alone ? "Assign…" : "Other…";
        return button(b -> b.actionId(OTHER)
                .text(plainText(label))
                .value(Handover.seen(lead))
                .accessibilityLabel(lead.owner() == null ? "Assign to somebody else" : "Reassign to somebody else"));
    }
}
