package app.dibs.delivery;

import static org.awaitility.Awaitility.await;

import app.dibs.slack.TeamId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/** A new workspace in the database, and what its outbox looks like. What earlier tests have left in theirs is removed. */
final class Workplace {
    private static final Duration SOON = Duration.ofSeconds(20);

    final TeamId team = new TeamId("T" + UUID.randomUUID());
    private final DatabaseClient database;

    Workplace(Branch branch) {
        database = branch.the(DatabaseClient.class);
        database.sql("create table if not exists told (workspace_id text, subject text, ts text)")
                .then()
                .block();
        run("delete from outbox where workspace_id <> :workspace_id");
        run("insert into workspace (workspace_id, name, bot_user_id) values (:workspace_id, 'Acme', 'U0')");
    }

    /** One letter as the outbox has it. */
    record Row(
            long id,
            String subject,
            String state,
            boolean maybeSent,
            int attempts,
            @Nullable String channel,
            @Nullable String ts,
            @Nullable String fault) {}

    List<Row> rows() {
        return Objects.requireNonNull(database.sql(
                        "select * from outbox where workspace_id = :workspace_id order by outbox_id")
                .bind("workspace_id", team.value())
                .map(row -> new Row(
                        Objects.requireNonNull(row.get("outbox_id", Long.class)),
                        Objects.requireNonNull(row.get("subject", String.class)),
                        Objects.requireNonNull(row.get("state", String.class)),
                        Boolean.TRUE.equals(row.get("maybe_sent", Boolean.class)),
                        Objects.requireNonNull(row.get("attempts", Integer.class)),
                        row.get("channel_id", String.class),
                        row.get("ts", String.class),
                        row.get("fault", String.class)))
                .all()
                .collectList()
                .block());
    }

    List<String> states() {
        return rows().stream().map(Row::state).toList();
    }

    /** What the writer was told of: {@code subject ts}. */
    List<String> told() {
        return Objects.requireNonNull(database.sql(
                        "select subject || ' ' || ts as line from told where workspace_id = :workspace_id order by ts")
                .bind("workspace_id", team.value())
                .map(row -> Objects.requireNonNull(row.get("line", String.class)))
                .all()
                .collectList()
                .block());
    }

    long count(String table) {
        return Objects.requireNonNull(
                database.sql("select count(*) as n from " + table + " where workspace_id = :workspace_id")
                        .bind("workspace_id", team.value())
                        .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                        .one()
                        .block());
    }

    /** Runs a statement that binds {@code :workspace_id}. */
    void run(String sql) {
        database.sql(sql).bind("workspace_id", team.value()).then().block();
    }

    /** Waits until every letter has this state, and there are so many. */
    void awaitAll(String state, int letters) {
        until(() -> {
            List<String> states = states();
            return states.size() == letters && states.stream().allMatch(state::equals);
        });
    }

    static void until(Callable<Boolean> condition) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(condition);
    }
}
