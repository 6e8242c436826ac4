package app.dibs.convert;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.LeadAction;
import app.dibs.card.MenuEntry;
import app.dibs.card.Sight;
import app.dibs.lead.Lead;
import app.dibs.lead.Status;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import org.springframework.stereotype.Component;

/** The button Convert, what stands in the menu, and for a customer the way back. */
@Component
class ConvertAction implements LeadAction {
    @Override
    public int place() {
        return 40;
    }

    @Override
    public List<BlockElement> draw(Sight sight) {
        if (!sight.lead().isOpen()) {
            return List.of();
        }
        return switch (sight.surface()) {
            case CARD, HOT, DETAIL ->
                List.of(button(b -> b.actionId(ConvertWizard.START)
                        .text(plainText("Convert"))
                        .accessibilityLabel("Convert into a contact, an account and a deal")));
            case DIGEST, TODAY, ANSWER, ROW -> List.of();
        };
    }

    @Override
    public List<MenuEntry> menu(Sight sight) {
        Lead lead = sight.lead();
        if (lead.isOpen()) {
            return switch (sight.surface()) {
                case ROW -> List.of(new MenuEntry(ConvertWizard.START, "Convert…", 15));
                case CARD, HOT, DETAIL -> List.of(new MenuEntry(ConvertAtOnce.ONCE, "Convert to contact", 58));
                case DIGEST, TODAY, ANSWER -> List.of();
            };
        }
        boolean isCustomer = lead.status() == Status.CONVERTED && lead.trashed() == null && lead.became() != null;
        return isCustomer ? List.of(new MenuEntry(Unconvert.UNDO, "Undo conversion", 70)) : List.of();
    }
}
