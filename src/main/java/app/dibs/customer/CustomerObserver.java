package app.dibs.customer;

import app.dibs.workspace.Member;
import reactor.core.publisher.Mono;

/** Reacts to changes of contacts, accounts and deals, and to what is said of them; a bean of whoever must. */
public interface CustomerObserver {
    /** Runs in the transaction of the change, so that its own writes commit with it or not at all. */
    Mono<Void> customerChanges(Saved.Done<? extends Customer> change, Member by);
}
