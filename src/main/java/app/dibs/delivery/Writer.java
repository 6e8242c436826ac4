package app.dibs.delivery;

import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import reactor.core.publisher.Mono;

/** Writes letters of one kind; a bean of the room or journey that knows the words. */
public interface Writer {
    /** The kind of {@link Letter} that it writes; one writer a kind. */
    String kind();

    /** The words as they are true now; empty where there is nothing to tell any more. Reads, changes nothing. */
    Mono<Outgoing> write(TeamId team, String subject);

    /** A new message stands there from now on; runs in the transaction that marks the letter as sent. */
    default Mono<Void> posted(TeamId team, String subject, MessageRef where) {
        return Mono.empty();
    }
}
