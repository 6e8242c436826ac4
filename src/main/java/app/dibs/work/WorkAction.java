package app.dibs.work;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import app.dibs.card.LeadAction;
import app.dibs.card.MenuEntry;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.lead.Lead;
import app.dibs.lead.Status;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The button Contacted, the status in the detail, and what stands in the menu. */
@Component
class WorkAction implements LeadAction {
    private static final List<Status> CHOICES = List.of(Status.NEW, Status.CONTACTED, Status.QUALIFIED, Status.LOST);

    @Override
    public int place() {
        return 30;
    }

    @Override
    public List<BlockElement> draw(Sight sight) {
        Lead lead = sight.lead();
        if (lead.trashed() != null || lead.status() == Status.CONVERTED) {
            return List.of();
        }
        return switch (sight.surface()) {
            case CARD -> lead.status() == Status.NEW ? List.of(contacted()) : List.of();
            case DETAIL -> List.of(status(lead));
            case DIGEST, TODAY, ANSWER, ROW, HOT -> List.of();
        };
    }

    @Override
    public List<MenuEntry> menu(Sight sight) {
        Lead lead = sight.lead();
        if (lead.trashed() != null) {
            return List.of();
        }
        Stream<MenuEntry> always =
                Stream.of(new MenuEntry(Notes.NOTE, "Add note", 20), new MenuEntry(Copy.COPY, "Copy", 60));
        return Stream.of(
                        always,
                        star(lead),
                        sight.surface() == Surface.DETAIL ? Stream.<MenuEntry>empty() : moves(sight))
                .flatMap(entries -> entries)
                .toList();
    }

    /** A customer is no hot lead; a star that it has can be taken off. */
    private static Stream<MenuEntry> star(Lead lead) {
        if (lead.starred()) {
            return Stream.of(new MenuEntry(Star.STAR + "#" + Star.OFF, "Remove star", 30));
        }
        return lead.status() == Status.CONVERTED
                ? Stream.empty()
                : Stream.of(new MenuEntry(Star.STAR + "#" + Star.ON, "Star", 30));
    }

    private static Stream<MenuEntry> moves(Sight sight) {
        Stream<MenuEntry> lost = Stream.of(move(Status.LOST, "Mark lost", 50));
        return switch (sight.lead().status()) {
            case NEW ->
                sight.surface() == Surface.CARD
                        ? lost
                        : Stream.concat(Stream.of(move(Status.CONTACTED, "Mark contacted", 40)), lost);
            case CONTACTED -> Stream.concat(Stream.of(move(Status.QUALIFIED, "Mark qualified", 40)), lost);
            case QUALIFIED -> lost;
            case LOST -> Stream.of(move(Status.NEW, "Reopen", 40));
            case CONVERTED -> Stream.empty();
        };
    }

    private static MenuEntry move(Status to, String label, int place) {
        return new MenuEntry(Standing.STATUS + "#" + to.word(), label, place);
    }

    private static BlockElement contacted() {
        return button(b -> b.actionId(Standing.STATUS)
                .text(plainText("Contacted"))
                .value(Status.CONTACTED.word())
                .accessibilityLabel("Mark as contacted"));
    }

    private static BlockElement status(Lead lead) {
        List<OptionObject> options =
                CHOICES.stream().map(status -> choice(lead, status)).toList();
        Optional<OptionObject> now = options.stream()
                .filter(option -> option.getValue().equals(lead.status().word()))
                .findFirst();
        return staticSelect(s -> s.actionId(Standing.STATUS)
                .placeholder(plainText("Status"))
                .options(options)
                .initialOption(now.orElse(null)));
    }

    private static OptionObject choice(Lead lead, Status to) {
        boolean reopens = lead.status() == Status.LOST && to != Status.LOST;
        return option(plainText(reopens ? "Reopen as " + to.label() : to.label()), to.word());
    }
}
