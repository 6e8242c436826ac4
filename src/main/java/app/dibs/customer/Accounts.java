package app.dibs.customer;

import app.dibs.slack.TeamId;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The accounts of the workspaces. */
@Service
public class Accounts extends Book<Account, NewAccount> {
    private final AccountTable table;

    Accounts(AccountTable table, History history, ObjectProvider<CustomerObserver> observers, Clock clock) {
        super(table, history, observers, clock);
        this.table = table;
    }

    /** The live account of this name, whatever the case and the spaces in it. */
    public Mono<Account> named(TeamId team, String name) {
        return table.named(team, name);
    }
}
