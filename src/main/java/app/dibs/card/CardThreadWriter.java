package app.dibs.card;

import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.lead.Desk;
import app.dibs.slack.Message;
import app.dibs.slack.TeamId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The thread under a card carries the lead's activity, a line each. Nothing is said where the card could not be posted. */
@Component
class CardThreadWriter implements Writer {
    static final String KIND = "card-thread";

    private final CardTable cards;
    private final Desk desk;

    CardThreadWriter(CardTable cards, Desk desk) {
        this.cards = cards;
        this.desk = desk;
    }

    static String subject(CardSubject card, long activity) {
        return card + ":" + activity;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        CardSubject card = CardSubject.read(subject);
        long activity = Long.parseLong(subject.substring(subject.lastIndexOf(':') + 1));
        return cards.message(team, card)
                .flatMap(Mono::justOrEmpty)
                .zipWith(desk.activity(team, activity))
                .map(both -> new Outgoing.Post(
                        both.getT1().channel().value(),
                        both.getT1().ts(),
                        Message.of(ActivityText.sentence(both.getT2()))));
    }
}
