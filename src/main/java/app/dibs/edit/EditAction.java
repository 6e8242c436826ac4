package app.dibs.edit;

import app.dibs.card.LeadAction;
import app.dibs.card.MenuEntry;
import app.dibs.card.Sight;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands in the menu. */
@Component
class EditAction implements LeadAction {
    @Override
    public int place() {
        return 40;
    }

    @Override
    public List<BlockElement> draw(Sight sight) {
        return List.of();
    }

    @Override
    public List<MenuEntry> menu(Sight sight) {
        return sight.lead().trashed() != null
                ? List.of()
                : List.of(new MenuEntry(Edit.OPEN, "Edit", 10), new MenuEntry(Tags.OPEN, "Tags", 55));
    }
}
