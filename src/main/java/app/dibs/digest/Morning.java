package app.dibs.digest;

import app.dibs.digest.DigestSection.Reader;
import app.dibs.slack.TeamId;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Something else that people are told when the hour of their digest has come, in a message of its own; a bean of the journey
 * that tells it. Whether it may still be sent, when its letter is written, {@link MorningHours} knows.
 */
public interface Morning {
    /**
     * The morning of these people has come. In the transaction that claims their digests, and so once a person a day,
     * whether or not their digest has anything to tell.
     */
    Mono<Void> begins(TeamId team, List<Reader> readers);
}
