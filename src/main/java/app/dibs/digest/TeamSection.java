package app.dibs.digest;

import app.dibs.workspace.Member;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/** A part of the manager's digest; a bean of the journey that knows what to tell. */
public interface TeamSection {
    /** Where it stands among the others; the lower is further up. */
    int place();

    /**
     * What happened on the days from the one to the other, both included, where the manager is; empty where nothing did. With
     * one query at most.
     */
    Mono<Part> tell(Member manager, LocalDate first, LocalDate last);

    /**
     * Some lines.
     *
     * @param title with an emoji that the words repeat
     * @param lines in mrkdwn, the worst first; those for which there is no room are counted
     */
    record Part(String title, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }
}
