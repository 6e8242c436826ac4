package app.dibs.customer;

import java.time.Clock;
import org.springframework.stereotype.Service;

/** The contacts of the workspaces. */
@Service
public class Contacts extends Book<Contact, NewContact> {
    Contacts(ContactTable table, History history, Clock clock) {
        super(table, history, clock);
    }
}
