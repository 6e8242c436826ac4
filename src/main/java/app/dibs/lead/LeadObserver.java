package app.dibs.lead;

import reactor.core.publisher.Mono;

/** Reacts to changes of leads and to notes on them; a bean of whoever must. */
public interface LeadObserver {
    /**
     * Runs in the transaction of the change, so that its own writes commit with it or not at all. With a note the lead is
     * before and after the same, and the activity has the note's id.
     */
    Mono<Void> leadChanges(LeadChange change);
}
