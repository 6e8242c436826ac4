package app.dibs.customer;

import app.dibs.workspace.Member;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The contacts of the workspaces. */
@Service
public class Contacts extends Book<Contact, NewContact> {
    private final ContactTable table;
    private final History history;

    Contacts(ContactTable table, History history, ObjectProvider<CustomerObserver> observers, Clock clock) {
        super(table, history, observers, clock);
        this.table = table;
        this.history = history;
    }

    /**
     * Erases a person for good: the facts, the notes, and what the history says of them, here and in the deals that belonged
     * to the contact. That it was there, and who erased it, is kept. Call it in a transaction.
     */
    public Mono<Saved<Contact>> erase(Member by, CustomerNumber number) {
        return table.lock(by.team(), number)
                .flatMap(contact -> contact.erased()
                        ? Mono.<Saved<Contact>>just(new Saved.Refused<>(Change.Reason.SAME, contact))
                        : history.forget(by.team(), contact)
                                .then(Mono.defer(() -> update(contact, contact.erase(now()), by))))
                .defaultIfEmpty(new Saved.Missing<>(number));
    }
}
