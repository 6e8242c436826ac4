package app.dibs.merge;

import app.dibs.lead.Activity;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadObserver;
import app.dibs.slack.Metadata;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What is needed to undo merges, for a day; nothing of it outlives the erasing of a lead. */
@Repository
class MergeRecords implements LeadObserver {
    /** How long a merge can be undone. */
    static final Duration UNDONE_WITHIN = Duration.ofDays(1);

    private final DatabaseClient database;
    private final Clock clock;

    MergeRecords(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A merge that can be undone.
     *
     * @param keptVersion the version of the kept lead right after the merge
     */
    record Merged(LeadNumber taken, LeadNumber kept, int keptVersion, Snapshot before, UserId by, Instant at) {}

    /** Remembers a merge; what is too old to be undone is forgotten at the same time. */
    Mono<Void> add(Member by, LeadNumber taken, Lead kept, Lead before) {
        Instant now = clock.instant();
        return database.sql("""
                        with old as (
                            delete from merge_undo
                            where workspace_id = :workspace_id and merged_at < :old and taken <> :taken)
                        insert into merge_undo (workspace_id, taken, kept, kept_version, before, merged_by, merged_at)
                        values (:workspace_id, :taken, :kept, :version, :before, :by, :now)
                        on conflict (workspace_id, taken) do update set kept = excluded.kept,
                            kept_version = excluded.kept_version, before = excluded.before,
                            merged_by = excluded.merged_by, merged_at = excluded.merged_at
                        """)
                .bind("workspace_id", by.team().value())
                .bind("taken", taken.value())
                .bind("kept", kept.number().value())
                .bind("version", kept.version())
                .bind("before", Metadata.text(Snapshot.of(before.holding())))
                .bind("by", by.user().value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("old", now.minus(UNDONE_WITHIN).atOffset(ZoneOffset.UTC))
                .then();
    }

    /** How this lead was taken up, within the last day. */
    Mono<Merged> find(TeamId team, LeadNumber taken) {
        return database.sql("""
                        select taken, kept, kept_version, before, merged_by, merged_at from merge_undo
                        where workspace_id = :workspace_id and taken = :taken and merged_at >= :old
                        """)
                .bind("workspace_id", team.value())
                .bind("taken", taken.value())
                .bind("old", clock.instant().minus(UNDONE_WITHIN).atOffset(ZoneOffset.UTC))
                .map(MergeRecords::read)
                .one();
    }

    Mono<Void> forget(TeamId team, LeadNumber taken) {
        return database.sql("delete from merge_undo where workspace_id = :workspace_id and taken = :taken")
                .bind("workspace_id", team.value())
                .bind("taken", taken.value())
                .then();
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        return change.activity().kind() == Activity.Kind.ERASED
                ? database.sql("""
                                delete from merge_undo
                                where workspace_id = :workspace_id and (kept = :number or taken = :number)
                                """)
                        .bind("workspace_id", change.after().team().value())
                        .bind("number", change.after().number().value())
                        .then()
                : Mono.empty();
    }

    private static Merged read(Readable row) {
        return new Merged(
                new LeadNumber(need(row, "taken", Long.class)),
                new LeadNumber(need(row, "kept", Long.class)),
                need(row, "kept_version", Integer.class),
                Metadata.read(need(row, "before", String.class), Snapshot.class),
                new UserId(need(row, "merged_by", String.class)),
                need(row, "merged_at", OffsetDateTime.class).toInstant());
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
