package app.dibs.dealcard;

import app.dibs.customer.Customer;
import app.dibs.customer.CustomerObserver;
import app.dibs.customer.Deal;
import app.dibs.customer.PipelineObserver;
import app.dibs.customer.Saved;
import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.slack.ChannelId;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the cards true: a deal gets one with its first step, and each change has each card of it drawn anew. */
@Component
class DealCardKeeper implements CustomerObserver, PipelineObserver {
    private final DealCardTable cards;
    private final Outbox outbox;

    DealCardKeeper(DealCardTable cards, Outbox outbox) {
        this.cards = cards;
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> customerChanges(Saved.Done<? extends Customer> change, Member by) {
        return change.now() instanceof Deal now && change.before() instanceof Deal before
                ? cards(before, now, by)
                        .flatMap(card -> letters(card, change))
                        .collectList()
                        .flatMap(letters -> outbox.add(now.team(), letters))
                : Mono.empty();
    }

    private Flux<DealCardSubject> cards(Deal before, Deal now, Member by) {
        Optional<ChannelId> channel = by.workspace().cardsGoTo().filter(there -> isStep(before, now));
        return cards.of(now.team(), now.number())
                .switchIfEmpty(Mono.justOrEmpty(channel)
                        .map(there -> new DealCardSubject(now.number(), there))
                        .delayUntil(card -> cards.add(now.team(), card)));
    }

    private static boolean isStep(Deal before, Deal now) {
        boolean isMoved = before.facts().place().stage() != now.facts().place().stage();
        return isMoved || before.facts().status() != now.facts().status();
    }

    private static Flux<Letter> letters(DealCardSubject card, Saved.Done<? extends Customer> change) {
        return Flux.just(card.drawn(Urgency.NOW), card.told(change.activity().id()));
    }

    /** The thread does not repeat for each deal what an admin did to all. */
    @Override
    public Mono<Void> pipelinesChange(TeamId team, Collection<Long> pipelines) {
        return cards.in(team, pipelines)
                .map(card -> card.drawn(Urgency.SOON))
                .collectList()
                .flatMap(letters -> outbox.add(team, letters));
    }
}
