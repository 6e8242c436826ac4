package app.dibs.card;

import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadObserver;
import app.dibs.slack.ChannelId;
import app.dibs.slack.TeamId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the cards true: a new lead gets one in the leads channel, and each change has each card of it drawn anew. */
@Component
class CardKeeper implements LeadObserver {
    private final CardTable cards;
    private final Outbox outbox;

    CardKeeper(CardTable cards, Outbox outbox) {
        this.cards = cards;
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        TeamId team = change.after().team();
        return channels(change)
                .map(channel -> new CardSubject(change.after().number(), channel))
                .flatMapIterable(card -> letters(card, change))
                .collectList()
                .flatMap(letters -> outbox.add(team, letters));
    }

    private Flux<ChannelId> channels(LeadChange change) {
        return change.before() == null
                ? Mono.justOrEmpty(change.by().workspace().cardsGoTo())
                        .delayUntil(channel ->
                                cards.add(change.after().team(), change.after().number(), channel))
                        .flux()
                : cards.channels(change.after().team(), change.after().number());
    }

    private static List<Letter> letters(CardSubject card, LeadChange change) {
        Letter drawn = new Letter(CardWriter.KIND, card.toString(), card.lane(), Urgency.NOW);
        Letter told = new Letter(
                CardThreadWriter.KIND, CardThreadWriter.subject(card, change.activity()), card.lane(), Urgency.NOW);
        if (change.isNote()) {
            return List.of(told);
        }
        return Stream.of(drawn, told)
                .limit(change.before() == null || change.inBulk() ? 1 : 2)
                .toList();
    }
}
