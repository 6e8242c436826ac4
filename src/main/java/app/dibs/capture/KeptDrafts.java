package app.dibs.capture;

import app.dibs.slack.Metadata;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was typed travels with the view or the button as a token: by itself where it fits in, else by its id here. */
@Repository
class KeptDrafts {
    /** How long what did not fit is kept. */
    static final Duration KEPT_FOR = Duration.ofHours(1);

    private static final String BY_ID = "kept:";

    private final DatabaseClient database;
    private final Clock clock;

    KeptDrafts(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A token for what was typed. What others have left in this workspace for longer than an hour goes at the same time.
     *
     * @param room how many characters the token may have
     */
    Mono<String> keep(Member by, Kept kept, int room) {
        String text = Metadata.text(kept);
        return text.length() <= room ? Mono.just(text) : store(by, text);
    }

    private Mono<String> store(Member by, String text) {
        Instant now = clock.instant();
        return database.sql("""
                        with old as (
                            delete from capture_draft where workspace_id = :workspace_id and kept_at < :old)
                        insert into capture_draft (workspace_id, user_id, draft, kept_at)
                        values (:workspace_id, :user, :draft, :now)
                        returning draft_id
                        """)
                .bind("workspace_id", by.team().value())
                .bind("user", by.user().value())
                .bind("draft", text)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("old", now.minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
                .mapValue(UUID.class)
                .one()
                .map(id -> BY_ID + id);
    }

    /** What this person's token stands for; empty where it is kept no longer. */
    Mono<Kept> find(Member by, String token) {
        return token.startsWith(BY_ID)
                ? stored(by, token).map(text -> Metadata.read(text, Kept.class))
                : Mono.just(Metadata.read(token, Kept.class));
    }

    private Mono<String> stored(Member by, String token) {
        return database.sql("""
                        select draft from capture_draft
                        where workspace_id = :workspace_id and user_id = :user and draft_id = :id
                        """)
                .bind("workspace_id", by.team().value())
                .bind("user", by.user().value())
                .bind("id", id(token))
                .mapValue(String.class)
                .one();
    }

    /** It is done with. */
    Mono<Void> forget(Member by, String token) {
        return token.startsWith(BY_ID)
                ? database.sql("""
                                delete from capture_draft
                                where workspace_id = :workspace_id and user_id = :user and draft_id = :id
                                """)
                        .bind("workspace_id", by.team().value())
                        .bind("user", by.user().value())
                        .bind("id", id(token))
                        .then()
                : Mono.empty();
    }

    private static UUID id(String token) {
        return UUID.fromString(token.substring(BY_ID.length()));
    }
}
