package app.dibs.digest;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.card.ActivityText;
import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.digest.DayPart.Line;
import app.dibs.digest.DigestSection.Outcome;
import app.dibs.digest.DigestSection.Row;
import app.dibs.lead.Activity;
import app.dibs.lead.Due;
import app.dibs.lead.Lead;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a day, drawn. */
final class DayLines {
    /** What buttons and the time take of a line. */
    private static final int AROUND = 120;

    private DayLines() {}

    /** A lead with what can be done with it, or with what was done. */
    static Line lead(
            Lead lead,
            @Nullable LocalDate due,
            LocalDate day,
            @Nullable Activity done,
            Surface surface,
            LeadActions actions) {
        if (done != null) {
            return settled(
                    LeadText.title(lead) + " · " + lead.number(), new Outcome(done.at(), ActivityText.sentence(done)));
        }
        String reach = LeadText.reach(lead);
        String text = LeadText.title(lead) + "\n" + LeadText.facts(lead) + when(due, day)
                + (reach.isEmpty() ? "" : "\n" + reach);
        return waiting(text, actions.row(Sight.of(lead, surface)).stream().toList());
    }

    /** What the section's title does not say already. */
    private static String when(@Nullable LocalDate due, LocalDate day) {
        return switch (Due.of(due, day)) {
            case OVERDUE -> " · since " + LeadText.day(due == null ? day : due, day);
            case TODAY, NONE -> "";
            case UPCOMING, LATER -> " · on " + LeadText.day(due == null ? day : due, day);
        };
    }

    /** A row of a journey's own. */
    static Line row(Row row, DigestSection section, Surface surface) {
        Outcome outcome = row.outcome();
        if (outcome != null) {
            return settled(row.title(), outcome);
        }
        String text = Stream.of(row.title(), row.text())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
        String blockId = surface.name().toLowerCase(Locale.ROOT) + ":" + section.id() + ":" + row.key();
        return waiting(
                text,
                row.elements().isEmpty()
                        ? List.of()
                        : List.of(ActionsBlock.builder()
                                .blockId(blockId)
                                .elements(row.elements())
                                .build()));
    }

    private static Line waiting(String text, List<LayoutBlock> below) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(text))));
        blocks.addAll(below);
        return new Line(blocks, text.length() + AROUND, true);
    }

    /** The time comes first: behind a date it would read as the time of the next follow-up. */
    private static Line settled(String title, Outcome outcome) {
        Instant at = outcome.at();
        String words = "✓ %s\n<!date^%d^{time}|%s>: %s".formatted(title, at.getEpochSecond(), at, outcome.sentence());
        return new Line(List.of(context(c -> c.elements(List.of(markdownText(words))))), words.length(), false);
    }
}
