package app.dibs.customer;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What can be done alike to a contact, an account and a deal, by its number. Call what changes in a transaction. */
@Service
public class Customers {
    private final Contacts contacts;
    private final Accounts accounts;
    private final Deals deals;

    Customers(Contacts contacts, Accounts accounts, Deals deals) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.deals = deals;
    }

    /** One, also one in the trash; empty where there never was one with that number. */
    public Mono<Customer> find(TeamId team, CustomerNumber number) {
        return switch (number.kind()) {
            case CONTACT -> contacts.find(team, number).cast(Customer.class);
            case ACCOUNT -> accounts.find(team, number).cast(Customer.class);
            case DEAL -> deals.find(team, number).cast(Customer.class);
        };
    }

    /** Says something of one, for all to read. */
    public Mono<Saved<?>> note(Member by, CustomerNumber number, String body) {
        return switch (number.kind()) {
            case CONTACT -> contacts.note(by, number, body).map(Function.identity());
            case ACCOUNT -> accounts.note(by, number, body).map(Function.identity());
            case DEAL -> deals.note(by, number, body).map(Function.identity());
        };
    }

    /** Gives one to somebody, or to nobody. */
    public Mono<Saved<?>> assign(Member by, CustomerNumber number, @Nullable Keeper to) {
        return switch (number.kind()) {
            case CONTACT -> contacts.change(by, number, one -> one.assign(to)).map(Function.identity());
            case ACCOUNT -> accounts.change(by, number, one -> one.assign(to)).map(Function.identity());
            case DEAL -> deals.change(by, number, one -> one.assign(to)).map(Function.identity());
        };
    }

    /** Moves one to the trash. */
    public Mono<Saved<?>> delete(Member by, CustomerNumber number, Instant at) {
        return switch (number.kind()) {
            case CONTACT -> contacts.change(by, number, one -> one.delete(at)).map(Function.identity());
            case ACCOUNT -> accounts.change(by, number, one -> one.delete(at)).map(Function.identity());
            case DEAL -> deals.change(by, number, one -> one.delete(at)).map(Function.identity());
        };
    }

    /** Brings one back from the trash. */
    public Mono<Saved<?>> restore(Member by, CustomerNumber number) {
        return switch (number.kind()) {
            case CONTACT -> contacts.change(by, number, Contact::restore).map(Function.identity());
            case ACCOUNT -> accounts.change(by, number, Account::restore).map(Function.identity());
            case DEAL -> deals.change(by, number, Deal::restore).map(Function.identity());
        };
    }
}
