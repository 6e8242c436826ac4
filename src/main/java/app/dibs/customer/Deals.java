package app.dibs.customer;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The deals of the workspaces. */
@Service
public class Deals extends Book<Deal, NewDeal> {
    Deals(DealTable table, History history, ObjectProvider<CustomerObserver> observers, Clock clock) {
        super(table, history, observers, clock);
    }
}
