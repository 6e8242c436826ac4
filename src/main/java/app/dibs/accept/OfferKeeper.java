package app.dibs.accept;

import app.dibs.accept.Offer.State;
import app.dibs.card.Cards;
import app.dibs.delivery.Outbox;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadObserver;
import app.dibs.lead.Owner;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks a new owner to accept, and takes whatever the owner does with the lead for a yes. */
@Component
class OfferKeeper implements LeadObserver {
    private final Offers offers;
    private final Members members;
    private final Outbox outbox;
    private final Cards cards;

    OfferKeeper(Offers offers, Members members, Outbox outbox, Cards cards) {
        this.offers = offers;
        this.members = members;
        this.outbox = outbox;
        this.cards = cards;
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        if (change.by().workspace().assignment().acceptMinutes() == null) {
            return Mono.empty();
        }
        Mono<Void> end = Mono.justOrEmpty(ending(change))
                .flatMap(state -> offers.end(
                        change.after().team(),
                        change.after().number(),
                        state,
                        change.activity().at()))
                .flatMap(ended -> told(change.after(), ended));
        Mono<Void> open = change.isOffered() ? Mono.defer(() -> open(change)) : Mono.empty();
        return end.then(open);
    }

    private static Optional<State> ending(LeadChange change) {
        Lead before = change.before();
        if (before == null) {
            return Optional.empty();
        }
        if (before.isOwnedBy(change.by().user())) {
            return Optional.of(State.ACCEPTED);
        }
        return change.changesOwner() || !change.after().isOpen() ? Optional.of(State.WITHDRAWN) : Optional.empty();
    }

    private Mono<Void> open(LeadChange change) {
        Owner owner = Objects.requireNonNull(change.after().owner());
        return members.find(change.after().team(), owner.user())
                .flatMap(member -> offers.open(
                        change,
                        member.user(),
                        deadline(member, change.activity().at())))
                .flatMap(offer -> told(change.after(), offer));
    }

    /** Until when somebody has to accept who is told then; who does not come to work any more has as long as the clock runs. */
    static Instant deadline(Member member, Instant told) {
        Duration time = Duration.ofMinutes(
                Objects.requireNonNull(member.workspace().assignment().acceptMinutes()));
        return new WorkingTime(member).after(told, time).orElseGet(() -> told.plus(time));
    }

    private Mono<Void> told(Lead lead, Offer offer) {
        return outbox.add(lead.team(), List.of(offer.letter())).then(cards.drawAnew(lead.team(), lead.number()));
    }
}
