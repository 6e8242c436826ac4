package app.dibs.record;

import app.dibs.card.MenuEntry;
import app.dibs.customer.Customer;
import app.dibs.profile.CustomerAction;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands in the menu. */
@Component
class RecordAction implements CustomerAction {
    @Override
    public int place() {
        return 50;
    }

    @Override
    public List<BlockElement> draw(Customer seen) {
        return List.of();
    }

    @Override
    public List<MenuEntry> menu(Customer seen) {
        return seen.deletedAt() != null
                ? List.of()
                : List.of(
                        new MenuEntry(EditRecord.OPEN, "Edit", 10),
                        new MenuEntry(RecordNotes.OPEN, "Add note", 20),
                        new MenuEntry(RecordOwner.OPEN, "Owner", 30));
    }
}
