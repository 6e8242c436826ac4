package app.dibs.customer;

import static app.dibs.customer.CustomerRows.text;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The contact table. */
@Repository
class ContactTable extends CustomerTable<Contact, NewContact> {
    private static final Shape<Contact> SHAPE = new Shape<>(
            CustomerNumber.Kind.CONTACT, "c", CustomerRows.CONTACT, CustomerRows.WITH_CONTACT, CustomerRows::contact);

    private final DatabaseClient database;

    ContactTable(DatabaseClient database) {
        super(database, SHAPE);
        this.database = database;
    }

    @Override
    Mono<Contact> insert(Member by, NewContact wanted, Instant now) {
        return bound(nextNumber(SHAPE.kind()) + """
                        insert into contact (workspace_id, number, name, first_name, last_name, company, account, email,
                            phone, tags, owner_id, created_at, created_by, touched_at, duplicate)
                        select :workspace_id, next.last_number, :name, :first, :last, :company, :account, :email, :phone,
                            :tags, :keeper, :now, :by, :now, :knowingly
                        from next
                        where :knowingly or not exists (
                            select 1 from contact d
                            where d.workspace_id = :workspace_id and d.deleted_at is null
                                and (lower(d.email) = lower(:email) or d.phone = :phone))
                        on conflict do nothing
                        returning number
                        """, by.team(), wanted.facts(), wanted.account(), wanted.keeper(), now)
                .bind("by", by.user().value())
                .bind("knowingly", wanted.knowingly())
                .map(row -> made(by, wanted, CustomerRows.need(row, "number", Long.class), now))
                .one();
    }

    private DatabaseClient.GenericExecuteSpec bound(
            String sql,
            TeamId team,
            ContactFacts facts,
            @Nullable AccountLink account,
            @Nullable Keeper keeper,
            Instant now) {
        return database.sql(sql)
                .bind("workspace_id", team.value())
                .bind("name", facts.person().full())
                .bind("first", text(facts.person().first()))
                .bind("last", text(facts.person().last()))
                .bind("company", text(facts.company()))
                .bind("account", CustomerRows.number(account == null ? null : account.number()))
                .bind("email", text(facts.email()))
                .bind("phone", text(facts.phone()))
                .bind("tags", facts.tags().toArray(String[]::new))
                .bind("keeper", CustomerRows.user(keeper))
                .bind("now", CustomerRows.at(now));
    }

    private static Contact made(Member by, NewContact wanted, long number, Instant now) {
        return new Contact(
                by.team(),
                CustomerNumber.contact(number),
                1,
                wanted.facts(),
                wanted.account(),
                wanted.keeper(),
                now,
                by.user(),
                now,
                null,
                false);
    }

    @Override
    Mono<Contact> update(Contact after, Instant now) {
        return bound("""
                        with c as (
                            update contact set version = version + 1, name = :name, first_name = :first,
                                last_name = :last, company = :company, account = :account, email = :email,
                                phone = :phone, tags = :tags, owner_id = :keeper, touched_at = :now,
                                deleted_at = :deleted_at, erased_at = :erased_at
                            where workspace_id = :workspace_id and number = :number
                            returning *)
                        """ + SHAPE.select("c"), after.team(), after.facts(), after.account(), after.keeper(), now)
                .bind("number", after.number().value())
                .bind("deleted_at", CustomerRows.time(after.deletedAt()))
                .bind("erased_at", CustomerRows.time(after.erased() ? after.deletedAt() : null))
                .map(CustomerRows::contact)
                .one();
    }

    @Override
    Mono<Saved<Contact>> known(TeamId team, NewContact wanted) {
        return known(team, wanted.facts().email(), wanted.facts().phone(), 0);
    }

    /** Who takes an address, or comes back with one, may not take it from a live contact. */
    @Override
    Mono<Saved<Contact>> known(Contact before, Contact after) {
        boolean comesBack = before.deletedAt() != null;
        ContactFacts was = before.facts();
        ContactFacts is = after.facts();
        boolean takesEmail = comesBack || !Objects.equals(was.email(), is.email());
        boolean takesPhone = comesBack || !Objects.equals(was.phone(), is.phone());
        return after.deletedAt() == null && (takesEmail || takesPhone)
                ? known(
                        after.team(),
                        takesEmail ? is.email() : null,
                        takesPhone ? is.phone() : null,
                        after.number().value())
                : Mono.empty();
    }

    private Mono<Saved<Contact>> known(TeamId team, @Nullable String email, @Nullable String phone, long itself) {
        return database.sql(SHAPE.select() + """
                        where c.workspace_id = :workspace_id and c.deleted_at is null
                            and (lower(c.email) = lower(:email) or c.phone = :phone) and c.number <> :itself
                        order by lower(c.email) = lower(:email) desc nulls last, c.number
                        limit 1
                        """)
                .bind("workspace_id", team.value())
                .bind("email", text(email))
                .bind("phone", text(phone))
                .bind("itself", itself)
                .map(CustomerRows::contact)
                .one()
                .map(contact -> new Saved.Known<>(
                        contact,
                        email != null && email.equalsIgnoreCase(contact.facts().email())
                                ? Saved.By.EMAIL
                                : Saved.By.PHONE));
    }

    @Override
    List<CustomerNumber> owners(Contact one) {
        return one.account() == null || one.deletedAt() != null
                ? List.of()
                : List.of(one.account().number());
    }

    @Override
    String origin(NewContact wanted) {
        return wanted.origin();
    }
}
