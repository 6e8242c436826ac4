package app.dibs.delivery;

import app.dibs.delivery.Ending.Delivered;
import app.dibs.delivery.Ending.Held;
import app.dibs.delivery.Ending.Pointless;
import app.dibs.slack.MessageRef;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries one letter to Slack: has it written, looks whether it stands there already, posts or edits. Saves nothing. */
@Component
class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** Slack's clock and the database's may differ by so much. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Writers writers;
    private final SlackApi slack;
    private final RoadMap roads;
    private final FaultRules rules;

    Courier(Writers writers, SlackApi slack, RoadMap roads, FaultRules rules) {
        this.writers = writers;
        this.slack = slack;
        this.roads = roads;
        this.rules = rules;
    }

    /** How it ended; a failure is an ending too. */
    Mono<Ending> carry(Taken letter) {
        return writers.write(letter)
                .flatMap(outgoing -> send(letter, outgoing))
                .switchIfEmpty(Mono.just(new Pointless(null)))
                .onErrorResume(bug -> Mono.just(notWritten(letter, bug)));
    }

    private Mono<Ending> send(Taken letter, Outgoing outgoing) {
        return call(letter, outgoing).onErrorResume(failure -> Mono.just(ending(letter, outgoing, failure)));
    }

    private Mono<Ending> call(Taken letter, Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Post post ->
                delivered(post, find(letter, post.recipient(), post.threadTs()).switchIfEmpty(post(letter, post)));
            case Outgoing.Edit edit -> delivered(edit, edit(letter, edit));
            case Outgoing.Sought sought ->
                find(letter, sought.recipient(), null)
                        .<Ending>map(where -> new Delivered(sought, where))
                        .defaultIfEmpty(new Pointless(null));
        };
    }

    private static Mono<Ending> delivered(Outgoing outgoing, Mono<MessageRef> call) {
        return call.single().map(where -> new Delivered(outgoing, where));
    }

    private Mono<MessageRef> find(Taken letter, String recipient, @Nullable String threadTs) {
        if (!letter.maybeSent()) {
            return Mono.empty();
        }
        Instant since = letter.createdAt().minus(CLOCKS_DIFFER);
        Mono<Optional<MessageRef>> look =
                Mono.defer(() -> slack.findPosted(letter.team(), recipient, threadTs, letter.deliveryId(), since));
        return roads.of(letter.team()).look(look).flatMap(Mono::justOrEmpty);
    }

    private Mono<MessageRef> post(Taken letter, Outgoing.Post post) {
        Mono<MessageRef> call = Mono.defer(() ->
                slack.post(letter.team(), post.channelOrUser(), post.threadTs(), post.message(), letter.deliveryId()));
        return roads.of(letter.team()).post(post.channelOrUser(), call);
    }

    private Mono<MessageRef> edit(Taken letter, Outgoing.Edit edit) {
        Mono<Void> call = Mono.defer(() -> slack.update(letter.team(), edit.where(), edit.message()));
        return roads.of(letter.team()).edit(call).thenReturn(edit.where());
    }

    private Ending ending(Taken letter, Outgoing outgoing, Throwable failure) {
        return switch (failure) {
            case Gate.Closed closed -> new Held(Roads.nameFor(outgoing), closed.pause());
            case SlackFault fault -> rules.afterFault(letter, outgoing, fault);
            default -> {
                log.error("Sending {} ({}) broke off", letter.deliveryId(), letter.kind(), failure);
                yield rules.afterBug(letter, failure, true);
            }
        };
    }

    private Ending notWritten(Taken letter, Throwable bug) {
        log.error("{} ({} {}) could not be written", letter.deliveryId(), letter.kind(), letter.subject(), bug);
        return rules.afterBug(letter, bug, false);
    }
}
