package app.dibs.digest;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.Surface;
import app.dibs.digest.DayPart.Line;
import app.dibs.slack.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A person's day as a message, with the worst first. Slack takes 50 blocks and some 13,000 characters, so a long list is
 * shown in pages.
 */
final class DayList {
    /** Shows what a digest has no room for, in a message of its own. */
    static final String MORE = "digest:more";

    /** Shows another page in the place of the present one. */
    static final String PAGE = "digest:page";

    /** Of Slack's 50, what title, summary and what stands below leave. */
    private static final int MOST_BLOCKS = 45;

    private static final int MOST_LINES = 20;
    private static final int MOST_TEXT = 10_000;
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private DayList() {}

    /**
     * A page of a list.
     *
     * @param list how the block id of its buttons begins; the day stands behind it
     * @param from how many lines stand on the pages before
     */
    record Page(String list, int from) {
        static final Page FIRST = new Page("day", 0);
    }

    /** That page of a day; the first where there are not so many lines any more. */
    static Message of(LocalDate day, List<DayPart> parts, Page page, Surface surface) {
        int all = parts.stream().mapToInt(part -> part.lines().size()).sum();
        int from = page.from() < all ? page.from() : 0;
        int to = from + fitting(parts, from);
        String title = TITLE.format(day);
        String summary = summary(parts);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(h -> h.text(plainText(title))));
        blocks.add(section(s -> s.text(markdownText(
                from == 0 ? summary : "%s\nThis is %d to %d of %d.".formatted(summary, from + 1, to, all)))));
        int before = 0;
        for (DayPart part : parts) {
            addPart(blocks, part, from - before, to - before);
            before += part.lines().size();
        }
        blocks.add(below(page.list() + ":" + day, buttons(parts, from, to, surface)));
        if (surface == Surface.DIGEST) {
            blocks.add(words("`/lead today` shows this list at any time."));
        }
        return new Message(title + ": " + summary, blocks);
    }

    private static void addPart(List<LayoutBlock> blocks, DayPart part, int from, int to) {
        int size = part.lines().size();
        List<Line> shown = part.lines().subList(Math.clamp(from, 0, size), Math.clamp(to, 0, size));
        if (!shown.isEmpty()) {
            blocks.add(section(s -> s.text(markdownText("*%s* (%d)".formatted(part.title(), size)))));
            shown.forEach(line -> blocks.addAll(line.blocks()));
        }
    }

    /** How many lines fit on a page that begins there: one at least, if there is one. */
    private static int fitting(List<DayPart> parts, int from) {
        int blocks = 0;
        int text = 0;
        int shown = 0;
        int place = 0;
        for (DayPart part : parts) {
            boolean titled = false;
            for (Line line : part.lines()) {
                if (place++ < from) {
                    continue;
                }
                blocks += line.blocks().size() + (titled ? 0 : 1);
                text += line.text();
                titled = true;
                boolean fits = shown < MOST_LINES && blocks <= MOST_BLOCKS && text <= MOST_TEXT;
                if (!fits && shown > 0) {
                    return shown;
                }
                shown++;
            }
        }
        return shown;
    }

    private static LayoutBlock below(String blockId, List<BlockElement> buttons) {
        return actions(a -> a.blockId(blockId).elements(buttons));
    }

    private static List<BlockElement> buttons(List<DayPart> parts, int from, int to, Surface surface) {
        List<BlockElement> buttons = new ArrayList<>();
        int next = fitting(parts, to);
        if (next > 0 && surface == Surface.DIGEST) {
            int others = parts.stream().mapToInt(part -> part.lines().size()).sum() - to;
            buttons.add(turn(MORE, "Show the other " + others, to));
        } else if (next > 0) {
            buttons.add(turn(PAGE + "#next", "Show the next " + next, to));
        }
        if (from > 0) {
            buttons.add(turn(PAGE + "#first", "Back to the first", 0));
        }
        buttons.add(MySettings.button());
        return buttons;
    }

    private static BlockElement turn(String actionId, String label, int from) {
        return button(b -> b.actionId(actionId).text(plainText(label)).value(String.valueOf(from)));
    }

    private static String summary(List<DayPart> parts) {
        String open = parts.stream()
                .filter(part -> part.open() > 0)
                .map(part -> part.open() + " " + part.counted())
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            return open;
        }
        return parts.isEmpty() ? "Nothing is due. Enjoy the quiet." : "All done. Nothing is left for today.";
    }

    private static LayoutBlock words(String mrkdwn) {
        return context(c -> c.elements(List.of(markdownText(mrkdwn))));
    }
}
