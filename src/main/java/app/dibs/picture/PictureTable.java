package app.dibs.picture;

import app.dibs.slack.TeamId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which picture stands in Slack under which file. */
@Repository
class PictureTable {
    private final DatabaseClient database;

    PictureTable(DatabaseClient database) {
        this.database = database;
    }

    /**
     * A file that shows a picture.
     *
     * @param seenAt when Slack last said that it has it
     */
    record Kept(String fingerprint, String file, Instant seenAt) {}

    /** Those of these pictures that Slack has, by fingerprint. */
    Mono<Map<String, Kept>> known(TeamId team, Collection<String> fingerprints) {
        return database.sql("""
                        select fingerprint, file_id, seen_at from picture
                        where workspace_id = :workspace_id and fingerprint = any(:fingerprints)
                        """)
                .bind("workspace_id", team.value())
                .bind("fingerprints", fingerprints.toArray(String[]::new))
                .map(row -> new Kept(
                        Objects.requireNonNull(row.get("fingerprint", String.class)),
                        Objects.requireNonNull(row.get("file_id", String.class)),
                        Objects.requireNonNull(row.get("seen_at", OffsetDateTime.class))
                                .toInstant()))
                .all()
                .collectMap(Kept::fingerprint);
    }

    /** Slack has the picture in that file; answers the file by which it is known, which another instance may have kept. */
    Mono<String> keep(TeamId team, String fingerprint, String file, Instant now) {
        return database.sql("""
                        insert into picture (workspace_id, fingerprint, file_id, seen_at)
                        values (:workspace_id, :fingerprint, :file, :now)
                        on conflict (workspace_id, fingerprint) do update set seen_at = excluded.seen_at
                        returning file_id
                        """)
                .bind("workspace_id", team.value())
                .bind("fingerprint", fingerprint)
                .bind("file", file)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapValue(String.class)
                .one();
    }

    /** The files that nothing has shown since then, so many at most. */
    Flux<String> unseenSince(TeamId team, Instant then, int most) {
        return database.sql("""
                        select file_id from picture where workspace_id = :workspace_id and seen_at < :then
                        order by seen_at limit :most
                        """)
                .bind("workspace_id", team.value())
                .bind("then", then.atOffset(ZoneOffset.UTC))
                .bind("most", most)
                .mapValue(String.class)
                .all();
    }

    /** Slack does not have the file any more. */
    Mono<Void> forget(TeamId team, String file) {
        return database.sql("delete from picture where workspace_id = :workspace_id and file_id = :file")
                .bind("workspace_id", team.value())
                .bind("file", file)
                .then();
    }
}
