package app.dibs.lead;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The lead table. */
@Repository
class LeadTable {
    private final DatabaseClient database;

    LeadTable(DatabaseClient database) {
        this.database = database;
    }

    Mono<Lead> find(TeamId team, LeadNumber number) {
        return one(LeadRows.SELECT + "where l.workspace_id = :workspace_id and l.number = :number", team, number);
    }

    /**
     * The lead as it is once nobody else changes it. Its row is locked before its owner is looked up: who has waited for the
     * lock reads the lead anew, but not what was joined to it before, and would find the new owner without a name.
     */
    Mono<Lead> lock(TeamId team, LeadNumber number) {
        String sql = "select " + LeadRows.COLUMNS + """

                from (
                    select * from lead where workspace_id = :workspace_id and number = :number for update) l
                """ + LeadRows.WITH_OWNER;
        return one(sql, team, number);
    }

    private Mono<Lead> one(String sql, TeamId team, LeadNumber number) {
        return database.sql(sql)
                .bind("workspace_id", team.value())
                .bind("number", number.value())
                .map(LeadRows::lead)
                .one();
    }

    /** Empty where a live lead has the e-mail address or the phone number. */
    Mono<Lead> insert(Member by, NewLead lead, Instant now) {
        return database.sql("""
                        with next as (
                            insert into lead_counter (workspace_id, last_number) values (:workspace_id, 1)
                            on conflict (workspace_id) do update set last_number = lead_counter.last_number + 1
                            returning last_number)
                        insert into lead (workspace_id, number, name, company, contact, email, phone, value, source,
                            category, tags, owner_id, follow_up, created_at, created_by, touched_at, duplicate)
                        select :workspace_id, next.last_number, :name, :company, :contact, :email, :phone, :value, :source,
                            :category, :tags, :owner, :follow_up, :now, :by, :now, :knowingly
                        from next
                        where :knowingly or not exists (
                            select 1 from lead d
                            where d.workspace_id = :workspace_id and d.deleted_at is null
                                and (lower(d.email) = lower(:email) or d.phone = :phone))
                        on conflict do nothing
                        returning number
                        """)
                .bind("workspace_id", by.team().value())
                .bindValues(values(lead.facts()))
                .bind("owner", owner(lead.owner()))
                .bind("follow_up", day(lead.followUp()))
                .bind("now", at(now))
                .bind("by", by.user().value())
                .bind("knowingly", lead.knowingly())
                .map(row -> made(by, lead, new LeadNumber(LeadRows.need(row, "number", Long.class)), now))
                .one();
    }

    private static Map<String, Object> values(LeadFacts facts) {
        return Map.of(
                "name", facts.name(),
                "company", text(facts.company()),
                "contact", text(facts.contact()),
                "email", text(facts.email()),
                "phone", text(facts.phone()),
                "value", amount(facts.value()),
                "source", text(facts.source()),
                "category", text(facts.category()),
                "tags", (Object) facts.tags().toArray(String[]::new));
    }

    private static Lead made(Member by, NewLead lead, LeadNumber number, Instant now) {
        return new Lead(
                by.team(),
                number,
                1,
                lead.facts(),
                Status.NEW,
                null,
                false,
                lead.owner(),
                lead.followUp(),
                now,
                by.user(),
                now,
                null,
                null,
                by.workspace().nurturing().on() ? new Lead.Nurture(null) : null);
    }

    /**
     * Saves all that a move may change; answers the lead with its new version. Fails with {@link
     * org.springframework.dao.DuplicateKeyException} where a live lead has its e-mail address or phone number.
     */
    Mono<Lead> update(Lead lead, Instant now) {
        Lead.Trashed trashed = lead.trashed();
        Became became = lead.became();
        return database.sql("""
                        update lead l set version = version + 1, name = :name, company = :company, contact = :contact,
                            email = :email, phone = :phone, value = :value, source = :source, category = :category,
                            tags = :tags, status = :status, lost_reason = :lost_reason, starred = :starred,
                            owner_id = :owner, follow_up = :follow_up, touched_at = :now, deleted_at = :deleted_at,
                            merged_into = :merged_into, erased_at = :erased_at, became_contact = :became_contact,
                            became_account = :became_account, became_deal = :became_deal
                        from workspace w left join member o on o.workspace_id = w.workspace_id and o.user_id = :owner
                        where l.workspace_id = :workspace_id and l.number = :number and w.workspace_id = l.workspace_id
                        returning
                        """ + LeadRows.COLUMNS)
                .bind("workspace_id", lead.team().value())
                .bind("number", lead.number().value())
                .bindValues(values(lead.facts()))
                .bind("status", lead.status().word())
                .bind("lost_reason", text(lead.lostReason()))
                .bind("starred", lead.starred())
                .bind("owner", owner(lead.owner()))
                .bind("follow_up", day(lead.followUp()))
                .bind("now", at(now))
                .bind("deleted_at", time(trashed == null ? null : trashed.at()))
                .bind("merged_into", number(trashed == null ? null : trashed.mergedInto()))
                .bind("became_contact", number(became == null ? null : became.contact()))
                .bind("became_account", number(became == null ? null : became.account()))
                .bind("became_deal", number(became == null ? null : became.deal()))
                .bind("erased_at", time(trashed != null && trashed.erased() ? trashed.at() : null))
                .map(LeadRows::lead)
                .one();
    }

    /** Something was said of the lead, which changes nothing in it but when it was last touched. */
    Mono<Void> touch(Lead lead, Instant now) {
        return database.sql("""
                        update lead set touched_at = greatest(touched_at, :now)
                        where workspace_id = :workspace_id and number = :number
                        """)
                .bind("workspace_id", lead.team().value())
                .bind("number", lead.number().value())
                .bind("now", at(now))
                .then();
    }

    /** The live lead that stands in the way. */
    Mono<Made> duplicateOf(TeamId team, LeadFacts wanted, @Nullable LeadNumber itself) {
        return database.sql(LeadRows.SELECT + """
                        where l.workspace_id = :workspace_id and l.deleted_at is null
                            and (lower(l.email) = lower(:email) or l.phone = :phone) and l.number <> :itself
                        order by lower(l.email) = lower(:email) desc nulls last
                        limit 1
                        """)
                .bind("workspace_id", team.value())
                .bind("email", text(wanted.email()))
                .bind("phone", text(wanted.phone()))
                .bind("itself", itself == null ? 0 : itself.value())
                .map(LeadRows::lead)
                .one()
                .map(lead -> new Made.Duplicate(lead, isByEmail(lead, wanted)));
    }

    private static boolean isByEmail(Lead lead, LeadFacts wanted) {
        return lead.email() != null
                && lead.email()
                        .equalsIgnoreCase(Optional.ofNullable(wanted.email()).orElse(""));
    }

    private static Parameter owner(@Nullable Owner owner) {
        return text(owner == null ? null : owner.user().value());
    }

    private static Parameter time(@Nullable Instant value) {
        return value == null
                ? Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE)
                : Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, at(value));
    }

    private static Parameter number(@Nullable LeadNumber value) {
        return number(value == null ? null : value.value());
    }

    private static Parameter number(@Nullable Long value) {
        return value == null ? Parameters.in(R2dbcType.BIGINT) : Parameters.in(R2dbcType.BIGINT, value);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Parameter text(@Nullable String value) {
        return value == null ? Parameters.in(R2dbcType.VARCHAR) : Parameters.in(R2dbcType.VARCHAR, value);
    }

    private static Parameter day(@Nullable LocalDate value) {
        return value == null ? Parameters.in(R2dbcType.DATE) : Parameters.in(R2dbcType.DATE, value);
    }

    private static Parameter amount(@Nullable Money value) {
        return value == null ? Parameters.in(BigDecimal.class) : Parameters.in(value.amount());
    }
}
