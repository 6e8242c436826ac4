package app.dibs.delivery;

import app.dibs.slack.TeamId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Throws away what was handled and what came of letters, some days later, in small bites. */
@Repository
class Shredder {
    private static final int BITE = 500;

    private final DatabaseClient database;
    private final DeliverySettings settings;

    Shredder(DatabaseClient database, DeliverySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    Mono<Void> shred(TeamId team) {
        return all(team, """
                        delete from handled_request where workspace_id = :workspace_id and request_id in (
                            select request_id from handled_request
                            where workspace_id = :workspace_id and handled_at < now() - make_interval(secs => :keep)
                            limit :bite)
                        """).then(all(team, """
                        delete from outbox where workspace_id = :workspace_id and outbox_id in (
                            select outbox_id from outbox
                            where workspace_id = :workspace_id and state = 'sent'
                                and sent_at < now() - make_interval(secs => :keep)
                            limit :bite)
                        """)).then(all(team, """
                        delete from outbox where workspace_id = :workspace_id and outbox_id in (
                            select outbox_id from outbox
                            where workspace_id = :workspace_id and state = 'dead'
                                and created_at < now() - make_interval(secs => :keep)
                            limit :bite)
                        """));
    }

    private Mono<Void> all(TeamId team, String delete) {
        return database.sql(delete)
                .bind("workspace_id", team.value())
                .bind("keep", (double) settings.keep().toSeconds())
                .bind("bite", BITE)
                .fetch()
                .rowsUpdated()
                .repeat()
                .takeUntil(rows -> rows < BITE)
                .then();
    }
}
