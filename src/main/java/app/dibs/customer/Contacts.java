package app.dibs.customer;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The contacts of the workspaces. */
@Service
public class Contacts extends Book<Contact, NewContact> {
    Contacts(ContactTable table, History history, ObjectProvider<CustomerObserver> observers, Clock clock) {
        super(table, history, observers, clock);
    }
}
