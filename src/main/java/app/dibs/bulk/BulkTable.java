package app.dibs.bulk;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Owner;
import app.dibs.lead.Status;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The bulk and bulk_lead tables. */
@Repository
class BulkTable {
    private final DatabaseClient database;
    private final Clock clock;

    BulkTable(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One bulk change. */
    record Bulk(long id, UserId who, String whoName, Instant at, String what, boolean undone) {}

    /** A lead before it, and the version that it had behind it. */
    record Before(LeadNumber number, int version, Lead.Standing standing) {}

    /** How many leads a person gained and lost by it. */
    record Share(String whoName, long gained, long lost) {}

    Mono<Long> begin(Member by, Wish wish) {
        return database.sql("""
                        insert into bulk (workspace_id, who, at, what, new_owner)
                        values (:workspace_id, :who, :at, :what, :new_owner)
                        returning bulk_id
                        """)
                .bind("workspace_id", by.team().value())
                .bind("who", by.user().value())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("what", wish.said())
                .bind(
                        "new_owner",
                        text(
                                wish instanceof Wish.Assign assign
                                        ? assign.to().user().value()
                                        : null))
                .map(row -> need(row, "bulk_id", Long.class))
                .one();
    }

    Mono<Void> keep(long bulk, Lead before, int versionAfter) {
        return database.sql("""
                        insert into bulk_lead (workspace_id, bulk_id, lead_number, version, owner_id, status, lost_reason,
                            tags, follow_up)
                        values (:workspace_id, :bulk, :number, :version, :owner, :status, :lost_reason, :tags, :follow_up)
                        """)
                .bind("workspace_id", before.team().value())
                .bind("bulk", bulk)
                .bind("number", before.number().value())
                .bind("version", versionAfter)
                .bind("owner", text(owner(before)))
                .bind("status", before.status().word())
                .bind("lost_reason", text(before.lostReason()))
                .bind("tags", before.tags().toArray(String[]::new))
                .bind(
                        "follow_up",
                        before.followUp() == null
                                ? Parameters.in(R2dbcType.DATE)
                                : Parameters.in(R2dbcType.DATE, before.followUp()))
                .then();
    }

    /** The bulk change, locked; empty where there is none. */
    Mono<Bulk> lock(TeamId team, long bulk) {
        return database.sql("""
                        select b.bulk_id, b.who, m.name, b.at, b.what, b.undone_at is not null as undone
                        from bulk b join member m on m.workspace_id = b.workspace_id and m.user_id = b.who
                        where b.workspace_id = :workspace_id and b.bulk_id = :bulk
                        for update of b
                        """)
                .bind("workspace_id", team.value())
                .bind("bulk", bulk)
                .map(row -> new Bulk(
                        need(row, "bulk_id", Long.class),
                        new UserId(need(row, "who", String.class)),
                        need(row, "name", String.class),
                        need(row, "at", OffsetDateTime.class).toInstant(),
                        need(row, "what", String.class),
                        need(row, "undone", Boolean.class)))
                .one();
    }

    Flux<Before> before(TeamId team, long bulk) {
        return database.sql("""
                        select b.lead_number, b.version, b.owner_id, m.name, m.time_zone, b.status, b.lost_reason, b.tags,
                            b.follow_up
                        from bulk_lead b
                            left join member m on m.workspace_id = b.workspace_id and m.user_id = b.owner_id
                        where b.workspace_id = :workspace_id and b.bulk_id = :bulk
                        order by b.lead_number desc
                        """)
                .bind("workspace_id", team.value())
                .bind("bulk", bulk)
                .map(BulkTable::before)
                .all();
    }

    Mono<Void> undone(TeamId team, long bulk) {
        return database.sql("update bulk set undone_at = :at where workspace_id = :workspace_id and bulk_id = :bulk")
                .bind("workspace_id", team.value())
                .bind("bulk", bulk)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Share> share(TeamId team, long bulk, UserId reader) {
        return database.sql("""
                        select m.name,
                            count(*) filter (where b.new_owner = :reader) as gained,
                            count(*) filter (where l.owner_id = :reader) as lost
                        from bulk b
                            join member m on m.workspace_id = b.workspace_id and m.user_id = b.who
                            join bulk_lead l on l.workspace_id = b.workspace_id and l.bulk_id = b.bulk_id
                        where b.workspace_id = :workspace_id and b.bulk_id = :bulk and b.undone_at is null
                        group by m.name
                        """)
                .bind("workspace_id", team.value())
                .bind("bulk", bulk)
                .bind("reader", reader.value())
                .map(row -> new Share(
                        need(row, "name", String.class),
                        need(row, "gained", Long.class),
                        need(row, "lost", Long.class)))
                .one();
    }

    private static Before before(Readable row) {
        String owner = row.get("owner_id", String.class);
        return new Before(
                new LeadNumber(need(row, "lead_number", Long.class)),
                need(row, "version", Integer.class),
                new Lead.Standing(
                        owner == null
                                ? null
                                : new Owner(
                                        new UserId(owner),
                                        need(row, "name", String.class),
                                        ZoneId.of(need(row, "time_zone", String.class))),
                        Status.of(need(row, "status", String.class)),
                        row.get("lost_reason", String.class),
                        List.of(need(row, "tags", String[].class)),
                        row.get("follow_up", LocalDate.class)));
    }

    private static @Nullable String owner(Lead lead) {
        return lead.owner() == null ? null : lead.owner().user().value();
    }

    private static Parameter text(@Nullable String value) {
        return value == null ? Parameters.in(R2dbcType.VARCHAR) : Parameters.in(R2dbcType.VARCHAR, value);
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
