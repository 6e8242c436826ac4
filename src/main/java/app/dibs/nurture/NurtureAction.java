package app.dibs.nurture;

import app.dibs.card.LeadAction;
import app.dibs.card.MenuEntry;
import app.dibs.card.Sight;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the plan of a lead, in its menu, where the workspace nurtures its leads. */
@Component
class NurtureAction implements LeadAction {
    @Override
    public int place() {
        return 60;
    }

    @Override
    public List<BlockElement> draw(Sight sight) {
        return List.of();
    }

    @Override
    public List<MenuEntry> menu(Sight sight) {
        return sight.lead().nurture() == null || !sight.lead().isOpen()
                ? List.of()
                : List.of(new MenuEntry(Enrol.OPEN, "Nurture…", 35));
    }
}
