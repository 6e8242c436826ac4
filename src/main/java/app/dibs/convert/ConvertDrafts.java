package app.dibs.convert;

import app.dibs.lead.Activity;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadObserver;
import app.dibs.slack.Metadata;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Drafts travel with the view where they fit in; here stand those that do not, and those that were left for later. */
@Repository
class ConvertDrafts implements LeadObserver {
    /** How long a draft is kept. */
    static final Duration KEPT_FOR = Duration.ofHours(1);

    /** What a view carries along. */
    private static final int ROOM = 3000;

    private static final String KEPT = "kept:";

    private final DatabaseClient database;
    private final Clock clock;

    ConvertDrafts(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What travels with the view. */
    Mono<String> token(Member by, ConvertDraft draft) {
        String text = Metadata.text(draft);
        return text.length() <= ROOM ? Mono.just(text) : keep(by, draft).thenReturn(KEPT + draft.lead());
    }

    /** The draft behind a token; empty where it is kept no longer. */
    Mono<ConvertDraft> read(Member by, String token) {
        return token.startsWith(KEPT)
                ? find(by, new LeadNumber(Long.parseLong(token.substring(KEPT.length()))))
                : Mono.just(Metadata.read(token, ConvertDraft.class));
    }

    private Mono<ConvertDraft> find(Member by, LeadNumber lead) {
        return database.sql("""
                        select draft from convert_draft
                        where workspace_id = :workspace_id and user_id = :user and lead_number = :lead and kept_at >= :old
                        """)
                .bind("workspace_id", by.team().value())
                .bind("user", by.user().value())
                .bind("lead", lead.value())
                .bind("old", clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
                .mapValue(String.class)
                .one()
                .map(text -> Metadata.read(text, ConvertDraft.class));
    }

    /** Keeps it for an hour. What others have left in this workspace for longer goes at the same time. */
    Mono<Void> keep(Member by, ConvertDraft draft) {
        Instant now = clock.instant();
        return database.sql("""
                        with old as (
                            delete from convert_draft
                            where workspace_id = :workspace_id and kept_at < :old
                                and (user_id, lead_number) <> (:user, :lead))
                        insert into convert_draft (workspace_id, user_id, lead_number, draft, kept_at)
                        values (:workspace_id, :user, :lead, :draft, :now)
                        on conflict (workspace_id, user_id, lead_number)
                            do update set draft = excluded.draft, kept_at = excluded.kept_at
                        """)
                .bind("workspace_id", by.team().value())
                .bind("user", by.user().value())
                .bind("lead", draft.lead())
                .bind("draft", Metadata.text(draft))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("old", now.minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
                .then();
    }

    /** What this person kept of this lead is done with. */
    Mono<Void> forget(Member by, LeadNumber lead) {
        return database.sql("""
                        delete from convert_draft
                        where workspace_id = :workspace_id and user_id = :user and lead_number = :lead
                        """)
                .bind("workspace_id", by.team().value())
                .bind("user", by.user().value())
                .bind("lead", lead.value())
                .then();
    }

    /** Nothing of a person who was erased stays in what anybody typed; a customer has no draft. */
    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        Activity.Kind kind = change.activity().kind();
        return kind == Activity.Kind.ERASED || kind == Activity.Kind.CONVERTED
                ? database.sql("delete from convert_draft where workspace_id = :workspace_id and lead_number = :lead")
                        .bind("workspace_id", change.after().team().value())
                        .bind("lead", change.after().number().value())
                        .then()
                : Mono.empty();
    }
}
