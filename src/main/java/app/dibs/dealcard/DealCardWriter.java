package app.dibs.dealcard;

import app.dibs.customer.CustomerActivity;
import app.dibs.customer.Deal;
import app.dibs.customer.DealStatus;
import app.dibs.customer.Deals;
import app.dibs.customer.History;
import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.profile.CustomerActions;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Workspace;
import app.dibs.workspace.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Draws a card as its deal is now: posts it the first time, edits it from then on. */
@Component
class DealCardWriter implements Writer {
    static final String KIND = "deal-card";

    private final DealCardTable cards;
    private final Deals deals;
    private final History history;
    private final Workspaces workspaces;
    private final CustomerActions actions;
    private final Clock clock;

    DealCardWriter(
            DealCardTable cards,
            Deals deals,
            History history,
            Workspaces workspaces,
            CustomerActions actions,
            Clock clock) {
        this.cards = cards;
        this.deals = deals;
        this.history = history;
        this.workspaces = workspaces;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        DealCardSubject card = DealCardSubject.read(subject);
        return Mono.zip(cards.message(team, card), draw(team, card))
                .map(both -> Outgoing.told(card.channel().value(), both.getT1().orElse(null), both.getT2()));
    }

    @Override
    public Mono<Void> posted(TeamId team, String subject, MessageRef where) {
        return cards.stands(team, DealCardSubject.read(subject), where.ts());
    }

    private Mono<Message> draw(TeamId team, DealCardSubject card) {
        return Mono.zip(deals.find(team, card.deal()), workspaces.find(team))
                .flatMap(both -> whoEnded(both.getT1())
                        .map(who -> DealCardView.of(
                                both.getT1(), who, both.getT2().currency(), today(both.getT2()), actions)));
    }

    /** By name; empty for an open deal, and where it was made as one that had ended. */
    private Mono<String> whoEnded(Deal deal) {
        return deal.facts().status() == DealStatus.OPEN
                ? Mono.just("")
                : history.ended(deal.team(), deal.number(), deal.facts().status())
                        .map(CustomerActivity::whoName)
                        .defaultIfEmpty("");
    }

    private LocalDate today(Workspace workspace) {
        return LocalDate.ofInstant(clock.instant(), workspace.zone());
    }
}
