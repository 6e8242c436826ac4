package app.dibs.pool;

import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadObserver;
import app.dibs.lead.Owner;
import app.dibs.pool.Warning.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps when an owner last did something with a lead; also where nothing goes back to the pool, for the day it does. */
@Component
class CareKeeper implements LeadObserver {
    private final Care care;
    private final Outbox outbox;

    CareKeeper(Care care, Outbox outbox) {
        this.care = care;
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        return warning(change).flatMap(warning -> tell(change, warning));
    }

    /** The warning in which the lead stood. */
    private Mono<Subject> warning(LeadChange change) {
        Lead lead = change.after();
        Owner owner = lead.owner();
        if (owner == null || !lead.isOpen()) {
            return wasLookedAfter(change.before()) ? care.settled(lead) : Mono.empty();
        }
        boolean begins = !wasLookedAfter(change.before()) || change.changesOwner();
        return begins || owner.user().equals(change.by().user())
                ? care.touched(lead, owner.user(), change.activity().at())
                : Mono.empty();
    }

    private static boolean wasLookedAfter(@Nullable Lead before) {
        return before != null && before.owner() != null && before.isOpen();
    }

    private Mono<Void> tell(LeadChange change, Subject warning) {
        return outbox.add(change.after().team(), List.of(warning.letter(Urgency.NOW)));
    }
}
