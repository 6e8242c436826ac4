package app.dibs.convert;

import app.dibs.customer.AccountLink;
import app.dibs.customer.Contact;
import app.dibs.customer.ContactFacts;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerActivity;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.CustomerObserver;
import app.dibs.customer.Saved;
import app.dibs.lead.Activity;
import app.dibs.lead.Became;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadObserver;
import app.dibs.lead.Status;
import app.dibs.slack.Metadata;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What is needed to undo conversions; nothing of it outlives the erasing of a lead, or of the contact that it became. */
@Repository
class Conversions implements LeadObserver, CustomerObserver {
    private final DatabaseClient database;
    private final Clock clock;

    Conversions(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A contact that was there already, before it was filled in. */
    record Before(ContactFacts facts, @Nullable AccountLink account) {
        static Before of(Contact contact) {
            return new Before(contact.facts(), contact.account());
        }
    }

    /**
     * A conversion that may be undone.
     *
     * @param was the status of the lead before
     * @param before null where the contact is new, or was not changed
     * @param lastActivity what came after it, somebody did since
     */
    record Conversion(
            UserId by,
            Status was,
            boolean madeContact,
            boolean madeAccount,
            @Nullable Before before,
            long lastActivity) {}

    /** Remembers a conversion. */
    Mono<Void> add(
            Member by,
            LeadNumber lead,
            Status was,
            Became became,
            boolean madeContact,
            boolean madeAccount,
            @Nullable Before before) {
        return database.sql("""
                        insert into conversion (workspace_id, lead_number, who, at, was, made_contact, made_account, before,
                            last_activity)
                        select :workspace_id, :lead, :by, :now, :was, :made_contact, :made_account, :before,
                            coalesce(max(activity_id), 0)
                        from customer_activity
                        where workspace_id = :workspace_id
                            and (contact = :contact or account = :account or deal = :deal)
                        on conflict (workspace_id, lead_number) do update set who = excluded.who, at = excluded.at,
                            was = excluded.was, made_contact = excluded.made_contact,
                            made_account = excluded.made_account, before = excluded.before,
                            last_activity = excluded.last_activity
                        """)
                .bind("workspace_id", by.team().value())
                .bind("lead", lead.value())
                .bind("by", by.user().value())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("was", was.word())
                .bind("made_contact", madeContact)
                .bind("made_account", madeAccount)
                .bind("before", text(before == null ? null : Metadata.text(before)))
                .bind("contact", number(became.contact()))
                .bind("account", number(became.account()))
                .bind("deal", number(became.deal()))
                .then();
    }

    /** How this lead was converted. */
    Mono<Conversion> find(TeamId team, LeadNumber lead) {
        return database.sql("""
                        select who, was, made_contact, made_account, before, last_activity from conversion
                        where workspace_id = :workspace_id and lead_number = :lead
                        """)
                .bind("workspace_id", team.value())
                .bind("lead", lead.value())
                .map(Conversions::read)
                .one();
    }

    Mono<Void> forget(TeamId team, LeadNumber lead) {
        return database.sql("delete from conversion where workspace_id = :workspace_id and lead_number = :lead")
                .bind("workspace_id", team.value())
                .bind("lead", lead.value())
                .then();
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        return change.activity().kind() == Activity.Kind.ERASED
                ? forget(change.after().team(), change.after().number())
                : Mono.empty();
    }

    @Override
    public Mono<Void> customerChanges(Saved.Done<? extends Customer> change, Member by) {
        return change.activity().kind() == CustomerActivity.Kind.ERASED
                ? forget(by.team(), change.now().number())
                : Mono.empty();
    }

    private Mono<Void> forget(TeamId team, CustomerNumber contact) {
        return database.sql("""
                        delete from conversion c using lead l
                        where c.workspace_id = :workspace_id and l.workspace_id = c.workspace_id
                            and l.number = c.lead_number and l.became_contact = :contact
                        """)
                .bind("workspace_id", team.value())
                .bind("contact", contact.value())
                .then();
    }

    private static Conversion read(Readable row) {
        String before = row.get("before", String.class);
        return new Conversion(
                new UserId(need(row, "who", String.class)),
                Status.of(need(row, "was", String.class)),
                need(row, "made_contact", Boolean.class),
                need(row, "made_account", Boolean.class),
                before == null ? null : Metadata.read(before, Before.class),
                need(row, "last_activity", Long.class));
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private static Parameter text(@Nullable String value) {
        return value == null ? Parameters.in(R2dbcType.VARCHAR) : Parameters.in(R2dbcType.VARCHAR, value);
    }

    private static Parameter number(@Nullable Long value) {
        return value == null ? Parameters.in(R2dbcType.BIGINT) : Parameters.in(R2dbcType.BIGINT, value);
    }
}
