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
class AccountTable implements CustomerTable<Account, NewAccount> {
    private static final String SELECT =
            "select " + CustomerRows.ACCOUNT + "\nfrom account a\n" + CustomerRows.WITH_ACCOUNT;

    private final DatabaseClient database;

    AccountTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Account> find(TeamId team, CustomerNumber number) {
        return one(SELECT + "where a.workspace_id = :workspace_id and a.number = :number", team, number);
    }

    @Override
    public Mono<Account> lock(TeamId team, CustomerNumber number) {
        String sql = "select " + CustomerRows.ACCOUNT + """

                from (
                    select * from account where workspace_id = :workspace_id and number = :number
                    for no key update) a
                """ + CustomerRows.WITH_ACCOUNT;
        return one(sql, team, number);
    }

    private Mono<Account> one(String sql, TeamId team, CustomerNumber number) {
        return database.sql(sql)
                .bind("workspace_id", team.value())
                .bind("number", number.value())
                .map(CustomerRows::account)
                .one();
    }

    @Override
    public Mono<Account> insert(Member by, NewAccount wanted, Instant now) {
        return bound("""
                        with next as (
                            insert into customer_counter (workspace_id, kind, last_number)
                            values (:workspace_id, 'account', 1)
                            on conflict (workspace_id, kind)
                                do update set last_number = customer_counter.last_number + 1
                            returning last_number)
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
    public Mono<Account> update(Account after, Instant now) {
        return bound(
                        """
                        with a as (
                            update account set version = version + 1, name = :name, industry = :industry,
                                website = :website, phone = :phone, address = :address, owner_id = :keeper,
                                touched_at = :now, deleted_at = :deleted_at
                            where workspace_id = :workspace_id and number = :number
                            returning *)
                        select %s
                        from a
                        %s""".formatted(CustomerRows.ACCOUNT, CustomerRows.WITH_ACCOUNT),
                        after.team(),
                        after.facts(),
                        after.keeper(),
                        now)
                .bind("number", after.number().value())
                .bind("deleted_at", CustomerRows.time(after.deletedAt()))
                .map(CustomerRows::account)
                .one();
    }

    @Override
    public Mono<Void> touch(Account said, Instant now) {
        return database.sql("""
                        update account set touched_at = greatest(touched_at, :now)
                        where workspace_id = :workspace_id and number = :number
                        """)
                .bind("workspace_id", said.team().value())
                .bind("number", said.number().value())
                .bind("now", CustomerRows.at(now))
                .then();
    }

    @Override
    public Mono<Saved<Account>> known(TeamId team, NewAccount wanted) {
        return named(team, wanted.facts().name()).map(AccountTable::known);
    }

    /** Who takes a name, or comes back with one, may not take it from a live account. */
    @Override
    public Mono<Saved<Account>> known(Account before, Account after) {
        boolean takesName = before.deletedAt() != null || !before.name().equals(after.name());
        return after.deletedAt() == null && takesName
                ? named(after.team(), after.name())
                        .filter(other -> !other.number().equals(after.number()))
                        .map(AccountTable::known)
                : Mono.empty();
    }

    Mono<Account> named(TeamId team, String name) {
        return database.sql(SELECT + """
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
    public List<CustomerNumber> owners(Account one) {
        return List.of();
    }

    @Override
    public String origin(NewAccount wanted) {
        return wanted.origin();
    }
}
