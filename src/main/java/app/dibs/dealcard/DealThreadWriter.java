package app.dibs.dealcard;

import app.dibs.customer.CustomerActivity;
import app.dibs.customer.CustomerActivity.Kind;
import app.dibs.customer.Deals;
import app.dibs.customer.History;
import app.dibs.customer.Keeper;
import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.profile.HistoryText;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The thread under a card carries what was done to the deal, a line each. Nothing is said where no card stands. */
@Component
class DealThreadWriter implements Writer {
    static final String KIND = "deal-thread";

    private final DealCardTable cards;
    private final History history;
    private final Deals deals;

    DealThreadWriter(DealCardTable cards, History history, Deals deals) {
        this.cards = cards;
        this.history = history;
        this.deals = deals;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        long activity = Long.parseLong(subject.substring(subject.lastIndexOf(':') + 1));
        return cards.message(team, DealCardSubject.read(subject))
                .flatMap(Mono::justOrEmpty)
                .flatMap(card -> history.activity(team, activity)
                        .flatMap(done -> sentence(team, done))
                        .map(words -> new Outgoing.Post(card.channel().value(), card.ts(), Message.of(words))));
    }

    /** In a channel a name is words and no mention, so that nobody is called for it. */
    private Mono<String> sentence(TeamId team, CustomerActivity done) {
        return done.kind() == Kind.ASSIGNED && done.became() != null
                ? deals.find(team, done.about()).map(deal -> assigned(done, deal.keeper()))
                : Mono.just(HistoryText.sentence(done));
    }

    private static String assigned(CustomerActivity done, @Nullable Keeper keeper) {
        String whom = keeper != null && keeper.user().value().equals(done.became())
                ? Mrkdwn.escape(keeper.name())
                : "somebody else";
        return "%s assigned it to %s".formatted(Mrkdwn.escape(done.whoName()), whom);
    }
}
