package app.dibs.digest;

import app.dibs.card.Surface;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.element.BlockElement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A part of the morning digest and of {@code /lead today} beside the leads that are due; a bean of the journey that fills
 * it. What a digest lists is fixed when it is claimed ({@link #list}); how that stands is asked whenever the digest is
 * written ({@link #draw}). Both are asked for a page of people at once, and take a constant number of statements.
 *
 * <p>When something listed changes, tell {@link DigestNews}: the digests that list it are written anew.
 */
public interface DigestSection {
    /** A word without spaces and colons, kept with the digests: never changed. */
    String id();

    /** {@code Nurture tasks overdue}: what stands above its rows, and behind their number in the summary. */
    String title();

    /** Where it stands among the sections that journeys hang in; the lower is further up. */
    int place();

    /** Whether a workspace does with it at all; where it does not, {@code /lead today} asks for none of it. */
    default boolean isFor(Workspace workspace) {
        return true;
    }

    /** What is to be listed for these people on these days, of each person the worst first. Runs in the claim's transaction. */
    Flux<Listed> list(TeamId team, List<Reader> readers);

    /** These rows as they are now, in any order; one that is gone for good may be left out. */
    Flux<Row> draw(TeamId team, List<Listing> listings, Surface surface);

    /** Somebody who gets a digest, and the day that it is of. */
    record Reader(UserId user, LocalDate day) {}

    /**
     * Something for a person.
     *
     * @param key by which the journey finds it again; without colons
     */
    record Listed(UserId user, String key) {}

    /**
     * Something that stands in a person's digest.
     *
     * @param since when the digest was made: what was done from then on is told in the row
     */
    record Listing(Reader reader, String key, Instant since) {}

    /**
     * A row.
     *
     * @param title in mrkdwn, one line
     * @param text the lines below it, in mrkdwn; may be empty
     * @param elements what can be done with it; the key stands behind the last colon of their block id ({@link
     *     app.dibs.slack.Interaction.BlockClick#subject()}), and the surface at its start
     * @param outcome what was done with it since; null while it waits
     */
    record Row(
            String key,
            String title,
            String text,
            List<BlockElement> elements,
            @Nullable Outcome outcome) {}

    /** What was done with a row, and when: {@code Ana Souza did it}, in mrkdwn. */
    record Outcome(Instant at, String sentence) {}
}
