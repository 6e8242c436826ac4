package app.dibs.card;

import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.lead.Stories;
import app.dibs.slack.Message;
import app.dibs.slack.TeamId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The thread under a card carries the lead's activity, a line each. Nothing is said where the card could not be posted. */
@Component
class CardThreadWriter implements Writer {
    static final String KIND = "card-thread";
    private static final String NOTE = "note-";

    private final CardTable cards;
    private final Desk desk;
    private final Stories stories;

    CardThreadWriter(CardTable cards, Desk desk, Stories stories) {
        this.cards = cards;
        this.desk = desk;
        this.stories = stories;
    }

    static String subject(CardSubject card, Activity told) {
        return card + ":" + (told.kind() == Activity.Kind.NOTED ? NOTE : "") + told.id();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        CardSubject card = CardSubject.read(subject);
        return cards.message(team, card)
                .flatMap(Mono::justOrEmpty)
                .zipWith(activity(team, subject.substring(subject.lastIndexOf(':') + 1)))
                .map(both -> new Outgoing.Post(
                        both.getT1().channel().value(),
                        both.getT1().ts(),
                        Message.of(ActivityText.sentence(both.getT2()))));
    }

    /** Notes are counted for themselves. */
    private Mono<Activity> activity(TeamId team, String id) {
        return id.startsWith(NOTE)
                ? stories.note(team, Long.parseLong(id.substring(NOTE.length())))
                : desk.activity(team, Long.parseLong(id));
    }
}
