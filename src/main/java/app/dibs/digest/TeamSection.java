package app.dibs.digest;

import app.dibs.workspace.Member;
import com.slack.api.model.block.element.BlockElement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A part of the manager's digest; a bean of the journey that knows what to tell. */
public interface TeamSection {
    /** Where it stands among the others; the lower is further up. */
    int place();

    /** What waits on that day, which is the manager's own; empty where nothing does. With one query at most. */
    Mono<Part> tell(Member manager, LocalDate day);

    /**
     * Some rows.
     *
     * @param title with an emoji that the words repeat
     * @param summary {@code 3 nurture tasks overdue}: what the digest begins with
     * @param rows the worst first, and as many as there is room for
     * @param more of those for which there is no room, in mrkdwn; null where there are none
     */
    record Part(
            String title,
            String summary,
            List<Row> rows,
            @Nullable String more) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param key tells it from all others of the digest
     * @param text in mrkdwn
     * @param act what can be done with it; it says itself with what
     */
    record Row(String key, String text, BlockElement act) {}
}
