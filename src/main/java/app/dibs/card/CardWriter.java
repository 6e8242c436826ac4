package app.dibs.card;

import app.dibs.card.CardRemark.Remark;
import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.lead.Leads;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Workspace;
import app.dibs.workspace.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Draws a card as its lead is now: posts it the first time, edits it from then on. */
@Component
class CardWriter implements Writer {
    static final String KIND = "card";
    private static final int REPS_BY_NAME = 3;

    private final CardTable cards;
    private final Leads leads;
    private final Desk desk;
    private final Workspaces workspaces;
    private final LeadActions actions;
    private final List<CardRemark> remarks;
    private final Clock clock;

    CardWriter(
            CardTable cards,
            Leads leads,
            Desk desk,
            Workspaces workspaces,
            LeadActions actions,
            List<CardRemark> remarks,
            Clock clock) {
        this.cards = cards;
        this.leads = leads;
        this.desk = desk;
        this.workspaces = workspaces;
        this.actions = actions;
        this.remarks = remarks.stream()
                .sorted(Comparator.comparingInt(CardRemark::place))
                .toList();
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        CardSubject card = CardSubject.read(subject);
        return Mono.zip(cards.message(team, card), draw(team, card))
                .map(both -> Outgoing.told(card.channel().value(), both.getT1().orElse(null), both.getT2()));
    }

    @Override
    public Mono<Void> posted(TeamId team, String subject, MessageRef where) {
        return cards.stands(team, CardSubject.read(subject), where.ts());
    }

    private Mono<Message> draw(TeamId team, CardSubject card) {
        return Mono.zip(leads.find(team, card.lead()).flatMap(this::see), workspaces.find(team))
                .flatMap(both -> remarks(both.getT1().lead())
                        .map(said -> CardView.of(
                                both.getT1(), said, actions, today(both.getT1().lead(), both.getT2()))));
    }

    private Mono<List<Remark>> remarks(Lead lead) {
        return Flux.fromIterable(lead.trashed() == null ? remarks : List.<CardRemark>of())
                .concatMap(remark -> remark.of(lead))
                .collectList();
    }

    private Mono<Sight> see(Lead lead) {
        Mono<List<Desk.Load>> leastBusy = lead.owner() == null && lead.isOpen()
                ? desk.leastBusy(lead.team(), REPS_BY_NAME)
                : Mono.just(List.of());
        return leastBusy.map(reps -> new Sight(lead, Surface.CARD, reps));
    }

    private LocalDate today(Lead lead, Workspace workspace) {
        return lead.owner() == null
                ? LocalDate.ofInstant(clock.instant(), workspace.zone())
                : lead.owner().today(clock);
    }
}
