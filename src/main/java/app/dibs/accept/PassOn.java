package app.dibs.accept;

import app.dibs.accept.Offer.State;
import app.dibs.card.Cards;
import app.dibs.delivery.Changes;
import app.dibs.delivery.Outbox;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.OwnerRules;
import app.dibs.lead.OwnerRules.Given;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Passes leads on that were not accepted in time, each in a transaction of its own. */
@Service
class PassOn {
    private static final Logger LOG = LoggerFactory.getLogger(PassOn.class);

    /** After so many it goes back to the pool. */
    private static final int MOST_MISSES = 2;

    private final Offers offers;
    private final OwnerRules rules;
    private final Leads leads;
    private final Members members;
    private final Changes changes;
    private final Outbox outbox;
    private final Cards cards;
    private final Clock clock;

    PassOn(
            Offers offers,
            OwnerRules rules,
            Leads leads,
            Members members,
            Changes changes,
            Outbox outbox,
            Cards cards,
            Clock clock) {
        this.offers = offers;
        this.rules = rules;
        this.leads = leads;
        this.members = members;
        this.changes = changes;
        this.outbox = outbox;
        this.cards = cards;
        this.clock = clock;
    }

    /** All that are due in this workspace now. Where nobody has to accept any more, whoever was asked is let off. */
    Mono<Void> due(Workspace workspace) {
        boolean isOff = workspace.assignment().acceptMinutes() == null;
        Instant now = clock.instant();
        return offers.due(workspace.id(), now, isOff)
                .collectList()
                .flatMapIterable(due -> due)
                .concatMap(lead -> one(workspace.id(), lead, isOff, now))
                .then();
    }

    /** What fails with one lead keeps no other one waiting. */
    private Mono<Void> one(TeamId team, LeadNumber lead, boolean isOff, Instant now) {
        Mono<Boolean> pass = offers.take(team, lead)
                .flatMap(taken -> Mono.zip(leads.find(team, lead), offers.waiting(team, lead)))
                .filter(both -> isOff || !both.getT2().deadline().isAfter(now))
                .flatMap(both -> isOff || !isStill(both.getT1(), both.getT2())
                        ? letOff(team, both.getT2(), now)
                        : pass(both.getT1(), both.getT2(), now))
                .thenReturn(true);
        return changes.quietly(team, pass)
                .onErrorResume(failure -> {
                    LOG.error("{} of {} could not be passed on; the next tick tries again", lead, team, failure);
                    return Mono.empty();
                })
                .then();
    }

    private static boolean isStill(Lead lead, Offer offer) {
        return lead.isOpen() && lead.isOwnedBy(offer.user());
    }

    private Mono<Void> letOff(TeamId team, Offer offer, Instant now) {
        return offers.end(team, offer, State.WITHDRAWN, null, now)
                .then(tell(team, offer))
                .then(cards.drawAnew(team, offer.subject().lead()));
    }

    /** The miss is kept first: whoever is asked next is asked after it. */
    private Mono<Void> pass(Lead lead, Offer offer, Instant now) {
        TeamId team = lead.team();
        return Mono.zip(members.dibs(team), next(lead, offer))
                .flatMap(both -> {
                    UserId to = both.getT2().map(given -> given.owner().user()).orElse(null);
                    return offers.end(team, offer, State.MISSED, to, now)
                            .then(move(both.getT1(), lead, offer, both.getT2()));
                })
                .then(tell(team, offer));
    }

    private Mono<Optional<Given>> next(Lead lead, Offer offer) {
        return offer.misses() + 1 >= MOST_MISSES
                ? Mono.just(Optional.empty())
                : rules.next(lead.team(), lead.facts(), Set.of(offer.user()))
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty());
    }

    private Mono<Void> move(Member dibs, Lead lead, Offer offer, Optional<Given> next) {
        return next.map(given -> leads.change(
                                dibs, lead.number(), now -> now.assign(given.owner(), offer.user(), given.why()))
                        .delayUntil(
                                made -> made instanceof Made.Done done ? rules.gave(given, done.lead()) : Mono.empty()))
                .orElseGet(() ->
                        leads.change(dibs, lead.number(), now -> now.release(offer.user(), AcceptWords.NOT_ACCEPTED)))
                .then();
    }

    private Mono<Void> tell(TeamId team, Offer offer) {
        return outbox.add(team, List.of(offer.letter()));
    }
}
