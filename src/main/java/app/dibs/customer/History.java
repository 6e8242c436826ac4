package app.dibs.customer;

import static app.dibs.customer.CustomerRows.need;
import static app.dibs.customer.CustomerRows.text;

import app.dibs.customer.CustomerActivity.Kind;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was done to contacts, accounts and deals, and said of them. */
@Repository
public class History {
    static final String SELECT = """
            select h.activity_id, h.contact, h.account, h.deal, h.kind, h.who, p.name as who_name, h.at, h.was, h.became,
                h.detail
            from customer_activity h join member p on p.workspace_id = h.workspace_id and p.user_id = h.who
            """;

    private final DatabaseClient database;

    History(DatabaseClient database) {
        this.database = database;
    }

    /**
     * A page, the newest first.
     *
     * @param notes whether what was said is asked for, or what was done
     * @param before only what came before this activity; null for the newest
     */
    public Flux<CustomerActivity> page(
            TeamId team, CustomerNumber about, boolean notes, @Nullable Long before, int size) {
        return database.sql(SELECT + """
                        where h.workspace_id = :workspace_id and h.%s = :number and (h.kind = 'noted') = :notes
                            and h.activity_id < :before
                        order by h.activity_id desc
                        limit :size
                        """.formatted(about.kind().word()))
                .bind("workspace_id", team.value())
                .bind("number", about.value())
                .bind("notes", notes)
                .bind("before", before == null ? Long.MAX_VALUE : before)
                .bind("size", size)
                .map(History::read)
                .all();
    }

    /** What was done to these and said of them after that activity, the newest first. */
    public Flux<CustomerActivity> since(TeamId team, Collection<CustomerNumber> these, long activity) {
        return database.sql(SELECT + """
                        where h.workspace_id = :workspace_id and h.activity_id > :activity
                            and (h.contact = any(:contacts) or h.account = any(:accounts) or h.deal = any(:deals))
                        order by h.activity_id desc
                        """)
                .bind("workspace_id", team.value())
                .bind("activity", activity)
                .bind("contacts", values(these, CustomerNumber.Kind.CONTACT))
                .bind("accounts", values(these, CustomerNumber.Kind.ACCOUNT))
                .bind("deals", values(these, CustomerNumber.Kind.DEAL))
                .map(History::read)
                .all();
    }

    /** One activity; empty where there is none with that id. */
    public Mono<CustomerActivity> activity(TeamId team, long id) {
        return database.sql(SELECT + "where h.workspace_id = :workspace_id and h.activity_id = :id")
                .bind("workspace_id", team.value())
                .bind("id", id)
                .map(History::read)
                .one();
    }

    /** Who won or lost a deal last, and when; empty for one that was made so, or edited to be so. */
    public Mono<CustomerActivity> ended(TeamId team, CustomerNumber deal, DealStatus as) {
        return database.sql(SELECT + """
                        where h.workspace_id = :workspace_id and h.deal = :number and h.kind = :kind
                        order by h.activity_id desc
                        limit 1
                        """)
                .bind("workspace_id", team.value())
                .bind("number", deal.value())
                .bind("kind", as.word())
                .map(History::read)
                .one();
    }

    Mono<CustomerActivity> add(
            Member who,
            CustomerNumber about,
            Kind kind,
            Instant at,
            @Nullable String was,
            @Nullable String became,
            @Nullable String detail) {
        return database.sql("""
                        insert into customer_activity (workspace_id, %s, kind, who, at, was, became, detail)
                        values (:workspace_id, :number, :kind, :who, :at, :was, :became, :detail)
                        returning activity_id
                        """.formatted(about.kind().word()))
                .bind("workspace_id", who.team().value())
                .bind("number", about.value())
                .bind("kind", kind.word())
                .bind("who", who.user().value())
                .bind("at", CustomerRows.at(at))
                .bind("was", text(was))
                .bind("became", text(became))
                .bind("detail", text(detail))
                .map(row -> need(row, "activity_id", Long.class))
                .one()
                .map(id -> new CustomerActivity(id, about, kind, who.user(), who.name(), at, was, became, detail));
    }

    /** Removes the notes on a contact, and from its history and that of its deals what says who it was. */
    Mono<Void> forget(TeamId team, Contact contact) {
        Mono<Void> notes = database.sql("""
                        delete from customer_activity
                        where workspace_id = :workspace_id and contact = :number and kind = 'noted'
                        """)
                .bind("workspace_id", team.value())
                .bind("number", contact.number().value())
                .then();
        Mono<Void> words = database.sql("""
                        update customer_activity set was = null, became = null
                        where workspace_id = :workspace_id and contact = :number and kind = 'edited'
                        """)
                .bind("workspace_id", team.value())
                .bind("number", contact.number().value())
                .then();
        Mono<Void> inDeals = database.sql("""
                        update customer_activity h set was = null, became = null
                        from (
                            select distinct substr(became, 3)::bigint as number from customer_activity
                            where workspace_id = :workspace_id and contact = :number and kind in ('joined', 'parted')
                                and became like 'D-%') d
                        where h.workspace_id = :workspace_id and h.deal = d.number and h.kind = 'edited'
                            and (h.was::jsonb ->> 'contact' is not null or h.became::jsonb ->> 'contact' is not null)
                        """)
                .bind("workspace_id", team.value())
                .bind("number", contact.number().value())
                .then();
        return notes.then(words).then(inDeals);
    }

    private static Long[] values(Collection<CustomerNumber> these, CustomerNumber.Kind kind) {
        return these.stream()
                .filter(number -> number.kind() == kind)
                .map(CustomerNumber::value)
                .toArray(Long[]::new);
    }

    static CustomerActivity read(Readable row) {
        return new CustomerActivity(
                need(row, "activity_id", Long.class),
                about(row),
                Kind.of(need(row, "kind", String.class)),
                new UserId(need(row, "who", String.class)),
                need(row, "who_name", String.class),
                CustomerRows.instant(row, "at"),
                row.get("was", String.class),
                row.get("became", String.class),
                row.get("detail", String.class));
    }

    private static CustomerNumber about(Readable row) {
        return Stream.of(CustomerNumber.Kind.values())
                .filter(kind -> row.get(kind.word(), Long.class) != null)
                .findFirst()
                .map(kind -> new CustomerNumber(kind, Objects.requireNonNull(row.get(kind.word(), Long.class))))
                .orElseThrow();
    }
}
