package app.dibs.slack;

import reactor.core.publisher.Mono;

/** What is to be seen to once an interaction has had its answer; a bean of the room that keeps something true. */
public interface Afterwards {
    /** Runs in the background; what fails is logged. */
    Mono<Void> after(Interaction done);
}
