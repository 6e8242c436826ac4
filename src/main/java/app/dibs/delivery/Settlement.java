package app.dibs.delivery;

import app.dibs.delivery.Ending.Delivered;
import app.dibs.delivery.Ending.Failed;
import app.dibs.delivery.Ending.Held;
import app.dibs.delivery.Ending.Pointless;
import app.dibs.delivery.Ending.Undeliverable;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Members;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Saves how a letter ended, with what follows from it, counts it and puts it in the log. */
@Component
class Settlement {
    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private static final Retry A_MOMENT_LATER = Retry.backoff(2, Duration.ofMillis(100))
            .filter(failure -> !(failure instanceof Ledger.Lost))
            .onRetryExhaustedThrow((spec, last) -> last.failure());

    /** Whoever Slack refuses so often has left. */
    private static final int GIVEN_UP_AFTER = 2;

    private final Ledger ledger;
    private final Members members;
    private final Writers writers;
    private final TransactionalOperator transaction;
    private final FaultRules rules;
    private final Tally tally;
    private final Set<TeamId> shutOut = ConcurrentHashMap.newKeySet();

    Settlement(
            Ledger ledger,
            Members members,
            Writers writers,
            TransactionalOperator transaction,
            FaultRules rules,
            Tally tally) {
        this.ledger = ledger;
        this.members = members;
        this.writers = writers;
        this.transaction = transaction;
        this.rules = rules;
        this.tally = tally;
    }

    /**
     * Saves it.
     *
     * @return the ending that was saved: that a message stands there can itself fail to be saved, and then it is looked
     *     for later
     */
    Mono<Ending> settle(Taken letter, Ending ending) {
        return switch (ending) {
            case Delivered delivered -> delivered(letter, delivered);
            case Pointless pointless -> pointless(letter, pointless);
            case Held held -> ledger.held(letter, held).thenReturn(held);
            case Failed failed -> failed(letter, failed);
            case Undeliverable undeliverable -> undeliverable(letter, undeliverable);
        };
    }

    private Mono<Ending> delivered(Taken letter, Delivered ending) {
        Mono<Void> saved = ledger.delivered(letter, ending.outgoing(), ending.where());
        Mono<Void> told = ending.outgoing() instanceof Outgoing.Edit
                ? Mono.empty()
                : Mono.defer(() -> writers.posted(letter, ending.where()));
        return transaction
                .transactional(saved.then(told))
                .retryWhen(A_MOMENT_LATER)
                .doOnSuccess(done -> wellAgain(letter.team()))
                .thenReturn((Ending) ending)
                .onErrorResume(failure -> !(failure instanceof Ledger.Lost), failure -> notSaved(letter, failure));
    }

    private Mono<Ending> notSaved(Taken letter, Throwable failure) {
        log.error("{} ({}) was sent, but that could not be saved", letter.deliveryId(), letter.kind(), failure);
        return settle(letter, rules.afterBug(letter, failure, true));
    }

    private Mono<Ending> pointless(Taken letter, Pointless ending) {
        if (ending.fault() != null) {
            log.info("{} ({}) has nowhere to go: {}", letter.deliveryId(), letter.kind(), ending.fault());
        }
        return ledger.pointless(letter, ending)
                .doOnSuccess(done -> tally.sent())
                .thenReturn(ending);
    }

    private Mono<Ending> failed(Taken letter, Failed ending) {
        if (Refusal.of(ending.fault()) == Refusal.TOKEN) {
            tellOnce(letter, ending);
        } else {
            log.warn("{} ({}) failed: {}", letter.deliveryId(), letter.kind(), ending.fault());
        }
        return ledger.failed(letter, ending)
                .doOnNext(again -> count(letter, ending, again))
                .thenReturn(ending);
    }

    private Mono<Ending> undeliverable(Taken letter, Undeliverable ending) {
        String recipient = ending.recipient();
        if (recipient == null) {
            log.error("{} ({}) will never arrive: {}", letter.deliveryId(), letter.kind(), ending.fault());
        } else {
            log.warn("{} ({}): {} can't be reached: {}", letter.deliveryId(), letter.kind(), recipient, ending.fault());
        }
        Mono<Void> saved = recipient == null
                ? ledger.undeliverable(letter, ending.fault())
                : ledger.unreachable(letter, ending.fault(), recipient)
                        .filter(refusals -> refusals >= GIVEN_UP_AFTER && Refusal.isOfSomebodyWhoLeft(ending.fault()))
                        .flatMap(refusals -> members.left(letter.team(), new UserId(recipient)));
        return saved.doOnSuccess(done -> tally.dead()).thenReturn(ending);
    }

    private void count(Taken letter, Failed ending, boolean again) {
        if (again) {
            tally.failed();
        } else {
            tally.dead();
            log.error("{} ({}) is given up: {}", letter.deliveryId(), letter.kind(), ending.fault());
        }
    }

    private void wellAgain(TeamId team) {
        tally.sent();
        if (shutOut.remove(team)) {
            log.info("Slack lets Dibs into {} again", team);
        }
    }

    private void tellOnce(Taken letter, Failed ending) {
        if (shutOut.add(letter.team())) {
            log.error(
                    "Slack refuses Dibs in {} ({}). Nothing arrives there until an admin installs it again",
                    letter.team(),
                    ending.fault());
        }
    }
}
