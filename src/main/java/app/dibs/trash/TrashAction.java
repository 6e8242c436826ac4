package app.dibs.trash;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.LeadAction;
import app.dibs.card.MenuEntry;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.lead.Lead;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Delete for a live lead; Restore and Erase for one in the trash. */
@Component
class TrashAction implements LeadAction {
    @Override
    public int place() {
        return 80;
    }

    @Override
    public List<BlockElement> draw(Sight sight) {
        return sight.surface() == Surface.CARD && canComeBack(sight.lead())
                ? List.of(button(b -> b.actionId(Trash.RESTORE).text(plainText("Restore"))))
                : List.of();
    }

    @Override
    public List<MenuEntry> menu(Sight sight) {
        Lead.Trashed trashed = sight.lead().trashed();
        if (trashed == null) {
            return List.of(new MenuEntry(Trash.DELETE, "Delete", 90));
        }
        return Stream.of(
                        canComeBack(sight.lead())
                                ? List.of(new MenuEntry(Trash.RESTORE, "Restore", 10))
                                : List.<MenuEntry>of(),
                        trashed.erased() ? List.<MenuEntry>of() : List.of(new MenuEntry(Erase.OPEN, "Erase…", 95)))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean canComeBack(Lead lead) {
        return lead.trashed() != null
                && !lead.trashed().erased()
                && lead.trashed().mergedInto() == null;
    }
}
