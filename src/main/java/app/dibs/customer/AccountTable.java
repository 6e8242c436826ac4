package app.dibs.customer;

import static app.dibs.customer.CustomerRows.text;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The account table. */
@Repository
class AccountTable extends CustomerTable<Account, NewAccount> {
    private static final Shape<Account> SHAPE = new Shape<>(
            CustomerNumber.Kind.ACCOUNT, "a", CustomerRows.ACCOUNT, CustomerRows.WITH_ACCOUNT, CustomerRows::account);

    private final DatabaseClient database;

    AccountTable(DatabaseClient database) {
        super(database, SHAPE);
        this.database = database;
    }

    @Override
    Mono<Account> insert(Member by, NewAccount wanted, Instant now) {
        return bound(nextNumber(SHAPE.kind()) + """
                        insert into account (workspace_id, number, name, industry, website, phone, address, owner_id,
                            created_at, created_by, touched_at)
                        select :workspace_id, next.last_number, :name, :industry, :website, :phone, :address, :keeper,
                            :now, :by, :now
                        from next
                        on conflict do nothing
                        returning number
                        """, by.team(), wanted.facts(), wanted.keeper(), now)
                .bind("by", by.user().value())
                .map(row -> made(by, wanted, CustomerRows.need(row, "number", Long.class), now))
                .one();
    }

    private DatabaseClient.GenericExecuteSpec bound(
            String sql, TeamId team, AccountFacts facts, @Nullable Keeper keeper, Instant now) {
        return database.sql(sql)
                .bind("workspace_id", team.value())
                .bind("name", facts.name())
                .bind("industry", text(facts.industry()))
                .bind("website", text(facts.website()))
                .bind("phone", text(facts.phone()))
                .bind("address", text(facts.address()))
                .bind("keeper", CustomerRows.user(keeper))
                .bind("now", CustomerRows.at(now));
    }

    private static Account made(Member by, NewAccount wanted, long number, Instant now) {
        return new Account(
                by.team(),
                CustomerNumber.account(number),
                1,
                wanted.facts(),
                wanted.keeper(),
                now,
                by.user(),
                now,
                null);
    }

    @Override
    Mono<Account> update(Account after, Instant now) {
        return bound("""
                        with a as (
                            update account set version = version + 1, name = :name, industry = :industry,
                                website = :website, phone = :phone, address = :address, owner_id = :keeper,
                                touched_at = :now, deleted_at = :deleted_at
                            where workspace_id = :workspace_id and number = :number
                            returning *)
                        """ + SHAPE.select("a"), after.team(), after.facts(), after.keeper(), now)
                .bind("number", after.number().value())
                .bind("deleted_at", CustomerRows.time(after.deletedAt()))
                .map(CustomerRows::account)
                .one();
    }

    @Override
    Mono<Saved<Account>> known(TeamId team, NewAccount wanted) {
        return named(team, wanted.facts().name()).map(AccountTable::known);
    }

    /** Who takes a name, or comes back with one, may not take it from a live account. */
    @Override
    Mono<Saved<Account>> known(Account before, Account after) {
        boolean takesName = before.deletedAt() != null || !before.name().equals(after.name());
        return after.deletedAt() == null && takesName
                ? named(after.team(), after.name())
                        .filter(other -> !other.number().equals(after.number()))
                        .map(AccountTable::known)
                : Mono.empty();
    }

    Mono<Account> named(TeamId team, String name) {
        return database.sql(SHAPE.select() + """
                        where a.workspace_id = :workspace_id and a.deleted_at is null
                            and account_key(a.name) = account_key(:name)
                        """)
                .bind("workspace_id", team.value())
                .bind("name", name)
                .map(CustomerRows::account)
                .one();
    }

    private static Saved<Account> known(Account other) {
        return new Saved.Known<>(other, Saved.By.NAME);
    }

    @Override
    List<CustomerNumber> owners(Account one) {
        return List.of();
    }

    @Override
    String origin(NewAccount wanted) {
        return wanted.origin();
    }
}
