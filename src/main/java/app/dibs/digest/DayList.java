package app.dibs.digest;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.lead.Due;
import app.dibs.lead.Lead;
import app.dibs.slack.Message;
import com.slack.api.model.block.LayoutBlock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's day as a message: Overdue, Due today, Upcoming, with the worst first. Slack takes 50 blocks and some 13,000
 * characters, so a long list shows its first rows and says how many more there are.
 */
final class DayList {
    private static final int MOST_ROWS = 20;
    private static final int MOST_TEXT = 10_000;
    private static final List<Due> SECTIONS = List.of(Due.OVERDUE, Due.TODAY, Due.UPCOMING);
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private DayList() {}

    /**
     * A lead of the list.
     *
     * @param due the follow-up date by which it stands in its section
     * @param outcome what was done with it since, as a sentence in mrkdwn; null while it waits
     */
    record Row(Lead lead, LocalDate due, @Nullable String outcome) {}

    static Message of(LocalDate day, List<Row> rows, Surface surface, LeadActions actions) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(h -> h.text(plainText(TITLE.format(day)))));
        blocks.add(section(s -> s.text(markdownText(summary(day, rows)))));
        List<Row> shown = fitting(rows);
        SECTIONS.forEach(due -> addSection(
                blocks, day, due, in(due, day, shown), in(due, day, rows).size(), surface, actions));
        if (shown.size() < rows.size()) {
            blocks.add(words("%d more wait behind these; they come up as you work the list."
                    .formatted(rows.size() - shown.size())));
        }
        return new Message(TITLE.format(day) + ": " + summary(day, rows), blocks);
    }

    private static void addSection(
            List<LayoutBlock> blocks,
            LocalDate day,
            Due due,
            List<Row> rows,
            int all,
            Surface surface,
            LeadActions actions) {
        if (rows.isEmpty()) {
            return;
        }
        blocks.add(section(s -> s.text(markdownText("*%s* (%d)".formatted(title(due), all)))));
        rows.forEach(row -> addRow(blocks, day, row, surface, actions));
    }

    private static void addRow(List<LayoutBlock> blocks, LocalDate day, Row row, Surface surface, LeadActions actions) {
        if (row.outcome() != null) {
            blocks.add(
                    words("✓ " + LeadText.title(row.lead()) + " · " + row.lead().number() + "\n" + row.outcome()));
            return;
        }
        blocks.add(section(s -> s.text(markdownText(text(row, day)))));
        actions.row(Sight.of(row.lead(), surface)).ifPresent(blocks::add);
    }

    private static String text(Row row, LocalDate day) {
        String reach = LeadText.reach(row.lead());
        return LeadText.title(row.lead()) + "\n" + LeadText.facts(row.lead()) + when(row.due(), day)
                + (reach.isEmpty() ? "" : "\n" + reach);
    }

    /** What the section's title does not say already. */
    private static String when(LocalDate due, LocalDate day) {
        return switch (Due.of(due, day)) {
            case OVERDUE -> " · since " + LeadText.day(due, day);
            case TODAY -> "";
            case UPCOMING, LATER, NONE -> " · on " + LeadText.day(due, day);
        };
    }

    private static String summary(LocalDate day, List<Row> rows) {
        long open = rows.stream().filter(row -> row.outcome() == null).count();
        if (open == 0) {
            return rows.isEmpty() ? "Nothing is due. Enjoy the quiet." : "All done. Nothing is left for today.";
        }
        long overdue = in(Due.OVERDUE, day, rows).stream()
                .filter(row -> row.outcome() == null)
                .count();
        long today = in(Due.TODAY, day, rows).stream()
                .filter(row -> row.outcome() == null)
                .count();
        return Stream.of(
                        counted(overdue, "overdue"),
                        counted(today, "due today"),
                        counted(open - overdue - today, "coming up"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> counted(long count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what);
    }

    private static List<Row> in(Due due, LocalDate day, List<Row> rows) {
        return rows.stream().filter(row -> Due.of(row.due(), day) == due).toList();
    }

    private static List<Row> fitting(List<Row> rows) {
        List<Row> shown = new ArrayList<>();
        int text = 0;
        for (Row row : rows) {
            text += LeadText.title(row.lead()).length()
                    + LeadText.facts(row.lead()).length()
                    + LeadText.reach(row.lead()).length()
                    + 120;
            if (shown.size() == MOST_ROWS || text > MOST_TEXT) {
                break;
            }
            shown.add(row);
        }
        return shown;
    }

    private static String title(Due due) {
        return switch (due) {
            case OVERDUE -> "🔴 Overdue";
            case TODAY -> "🟠 Due today";
            case UPCOMING -> "🟡 Upcoming";
            case LATER, NONE -> throw new IllegalArgumentException(due + " has no place in a day");
        };
    }

    private static LayoutBlock words(String mrkdwn) {
        return context(c -> c.elements(List.of(markdownText(mrkdwn))));
    }
}
