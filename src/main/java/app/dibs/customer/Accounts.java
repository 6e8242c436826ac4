package app.dibs.customer;

import java.time.Clock;
import org.springframework.stereotype.Service;

/** The accounts of the workspaces. */
@Service
public class Accounts extends Book<Account, NewAccount> {
    Accounts(AccountTable table, History history, Clock clock) {
        super(table, history, clock);
    }
}
