package app.dibs.digest;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A section of a day: what stands above it, and its lines.
 *
 * @param title with an emoji that the words repeat
 * @param counted what is said behind a number: {@code overdue}
 */
record DayPart(String title, String counted, List<Line> lines) {
    DayPart {
        lines = List.copyOf(lines);
    }

    /**
     * A lead or something else to do.
     *
     * @param text how many characters it takes, about
     * @param open whether it waits for somebody to act
     */
    record Line(List<LayoutBlock> blocks, int text, boolean open) {}

    long open() {
        return lines.stream().filter(Line::open).count();
    }
}
