package app.dibs.discard;

import app.dibs.card.MenuEntry;
import app.dibs.customer.Contact;
import app.dibs.customer.Customer;
import app.dibs.profile.CustomerAction;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import org.springframework.stereotype.Component;

/** Delete for a live one; Restore for one in the trash, and Erase where a person is behind it. */
@Component
class DiscardAction implements CustomerAction {
    private static final MenuEntry RESTORE = new MenuEntry(Discard.RESTORE, "Restore", 10);

    @Override
    public int place() {
        return 80;
    }

    @Override
    public List<BlockElement> draw(Customer seen) {
        return List.of();
    }

    @Override
    public List<MenuEntry> menu(Customer seen) {
        if (seen.deletedAt() == null) {
            return List.of(new MenuEntry(Discard.DELETE, "Delete", 90));
        }
        if (seen instanceof Contact contact) {
            return contact.erased() ? List.of() : List.of(RESTORE, new MenuEntry(EraseContact.OPEN, "Erase…", 95));
        }
        return List.of(RESTORE);
    }
}
