package app.dibs.lead;

import reactor.core.publisher.Mono;

/** Reacts to changes of leads; a bean of whoever must. */
public interface LeadObserver {
    /** Runs in the transaction of the change, so that its own writes commit with it or not at all. */
    Mono<Void> leadChanges(LeadChange change);
}
