package app.dibs.card;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person reads of a lead that is not on the desk: never was, in the trash, merged or erased; with the way on. */
public final class Gone {
    private static final String UNCHANGED = " Nothing was changed.";

    private Gone() {}

    /** There is no lead with that number. */
    public static String missing(LeadNumber number) {
        return "There is no lead %s. `/lead find` looks for a lead by name, e-mail or phone.".formatted(number);
    }

    /** Nothing was changed, because it is in the trash; with a button to the lead that it was merged into. */
    public static Message unchanged(Lead lead) {
        String words = why(lead) + UNCHANGED;
        return new Message(words, block(lead, words).map(List::<LayoutBlock>of).orElse(List.of()));
    }

    /** The same as plain words, for beside a field. */
    public static String plainly(Lead lead) {
        return why(lead).replace("`", "") + UNCHANGED;
    }

    /** Why it is not on the desk, and the way on. */
    static String why(Lead lead) {
        Lead.Trashed trashed = lead.trashed();
        if (trashed == null) {
            return "%s is %s.".formatted(lead.number(), lead.status().label());
        }
        if (trashed.erased()) {
            return lead.number() + " was erased for good.";
        }
        return trashed.mergedInto() == null
                ? "%s is in the trash. `/lead restore %s` brings it back.".formatted(lead.number(), lead.number())
                : "%s was merged into %s. `/lead %s` opens that one."
                        .formatted(lead.number(), trashed.mergedInto(), trashed.mergedInto());
    }

    /** The words with a button that opens the lead that has taken up this one; empty where there is none. */
    static Optional<SectionBlock> block(Lead lead, String words) {
        LeadNumber into = lead.trashed() == null ? null : lead.trashed().mergedInto();
        return into == null
                ? Optional.empty()
                : Optional.of(section(s -> s.blockId(
                                Surface.ANSWER.name().toLowerCase(Locale.ROOT) + ":merged:" + into.value())
                        .text(markdownText(words))
                        .accessory(button(b -> b.actionId(LeadDetail.OPEN)
                                .text(plainText("Open " + into))
                                .accessibilityLabel(
                                        "Open %s, which has taken up %s".formatted(into, lead.number()))))));
    }
}
