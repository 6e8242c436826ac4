package app.dibs.merge;

import app.dibs.card.LeadAction;
import app.dibs.card.MenuEntry;
import app.dibs.card.Sight;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import org.springframework.stereotype.Component;

/** Merge… in the menu of a live lead. */
@Component
class MergeAction implements LeadAction {
    static final String START = "merge:start";
    private static final int PLACE = 85;

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public List<BlockElement> draw(Sight sight) {
        return List.of();
    }

    @Override
    public List<MenuEntry> menu(Sight sight) {
        return sight.lead().trashed() == null ? List.of(new MenuEntry(START, "Merge…", PLACE)) : List.of();
    }
}
