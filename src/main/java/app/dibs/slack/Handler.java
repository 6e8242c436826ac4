package app.dibs.slack;

import reactor.core.publisher.Mono;

/** Answers one kind of interaction on one route. An empty answer counts as {@link SlackReply#ack()}. */
@FunctionalInterface
public interface Handler<I extends Interaction> {
    /** What to answer. A fault is an exception; the router tells the person and logs it under one id. */
    Mono<SlackReply> handle(I interaction);
}
