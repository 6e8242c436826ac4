package app.dibs.card;

import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.TeamId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has cards drawn anew for what is no change of the lead: a {@link CardRemark} says something else from now on. */
@Component
public class Cards {
    private final CardTable cards;
    private final Outbox outbox;

    Cards(CardTable cards, Outbox outbox) {
        this.cards = cards;
        this.outbox = outbox;
    }

    /** All cards of the lead; in the transaction of the change. */
    public Mono<Void> drawAnew(TeamId team, LeadNumber lead) {
        return cards.channels(team, lead)
                .map(channel -> new CardSubject(lead, channel))
                .map(card -> new Letter(CardWriter.KIND, card.toString(), card.lane(), Urgency.NOW))
                .collectList()
                .flatMap(letters -> outbox.add(team, letters));
    }
}
