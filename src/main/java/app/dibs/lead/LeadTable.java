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
                        insert into lead (workspace_id, number, name, company, email, phone, source, value, owner_id,
                            follow_up, tags, created_at, created_by, touched_at)
                        select :workspace_id, next.last_number, :name, :company, :email, :phone, :source, :value, :owner,
                            :follow_up, :tags, :now, :by, :now
                        from next
                        on conflict do nothing
                        returning number
                        """)
                .bind("workspace_id", by.team().value())
                .bind("name", lead.name())
                .bind("company", text(lead.company()))
                .bind("email", text(lead.email()))
                .bind("phone", text(lead.phone()))
                .bind("source", text(lead.source()))
                .bind("value", amount(lead.value()))
                .bind(
                        "owner",
                        text(lead.owner() == null ? null : lead.owner().user().value()))
                .bind("follow_up", day(lead.followUp()))
                .bind("tags", lead.tags().toArray(String[]::new))
                .bind("now", at(now))
                .bind("by", by.user().value())
                .map(row -> made(by, lead, new LeadNumber(LeadRows.need(row, "number", Long.class)), now))
                .one();
    }

    private static Lead made(Member by, NewLead lead, LeadNumber number, Instant now) {
        return new Lead(
                by.team(),
                number,
                1,
                lead.name(),
                lead.company(),
                lead.email(),
                lead.phone(),
                Status.NEW,
                null,
                lead.source(),
                lead.value(),
                lead.owner(),
                lead.followUp(),
                lead.tags(),
                now,
                by.user(),
                now,
                null);
    }

    /** Saves all that a move may change; answers the lead with its new version. */
    Mono<Lead> update(Lead lead, Instant now) {
        return database.sql("""
                        update lead l set version = version + 1, status = :status, lost_reason = :lost_reason,
                            owner_id = :owner, follow_up = :follow_up, touched_at = :now, deleted_at = :deleted_at
                        from workspace w left join member o on o.workspace_id = w.workspace_id and o.user_id = :owner
                        where l.workspace_id = :workspace_id and l.number = :number and w.workspace_id = l.workspace_id
                        returning
                        """ + LeadRows.COLUMNS)
                .bind("workspace_id", lead.team().value())
                .bind("number", lead.number().value())
                .bind("status", lead.status().word())
                .bind("lost_reason", text(lead.lostReason()))
                .bind(
                        "owner",
                        text(lead.owner() == null ? null : lead.owner().user().value()))
                .bind("follow_up", day(lead.followUp()))
                .bind("now", at(now))
                .bind(
                        "deleted_at",
                        lead.deletedAt() == null
                                ? Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE)
                                : at(lead.deletedAt()))
                .map(LeadRows::lead)
                .one();
    }

    /** The live lead that stands in the way. */
    Mono<Made> duplicateOf(TeamId team, NewLead wanted) {
        return database.sql(LeadRows.SELECT + """
                        where l.workspace_id = :workspace_id and l.deleted_at is null
                            and (lower(l.email) = lower(:email) or l.phone = :phone)
                        order by lower(l.email) = lower(:email) desc nulls last
                        limit 1
                        """)
                .bind("workspace_id", team.value())
                .bind("email", text(wanted.email()))
                .bind("phone", text(wanted.phone()))
                .map(LeadRows::lead)
                .one()
                .map(lead -> new Made.Duplicate(lead, isByEmail(lead, wanted)));
    }

    private static boolean isByEmail(Lead lead, NewLead wanted) {
        return lead.email() != null
                && lead.email()
                        .equalsIgnoreCase(Optional.ofNullable(wanted.email()).orElse(""));
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
