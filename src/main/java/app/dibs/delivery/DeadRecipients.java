package app.dibs.delivery;

import app.dibs.slack.TeamId;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Who can't be reached, for the admin. Whoever is reached again disappears from here. */
@Repository
public class DeadRecipients {
    private final DatabaseClient database;

    DeadRecipients(DatabaseClient database) {
        this.database = database;
    }

    /** All of a workspace, the latest first. */
    public Flux<DeadRecipient> list(TeamId team) {
        return database.sql("""
                        select recipient, fault, refusals, since from dead_recipient
                        where workspace_id = :workspace_id order by since desc, recipient
                        """)
                .bind("workspace_id", team.value())
                .map(row -> new DeadRecipient(
                        Objects.requireNonNull(row.get("recipient", String.class)),
                        Objects.requireNonNull(row.get("fault", String.class)),
                        Objects.requireNonNull(row.get("refusals", Integer.class)),
                        Objects.requireNonNull(row.get("since", Instant.class))))
                .all();
    }

    /**
     * One that can't be reached.
     *
     * @param recipient a conversation or a person, by Slack's id
     * @param fault Slack's last error code
     * @param refusals how many letters were refused
     * @param since when the first was
     */
    public record DeadRecipient(String recipient, String fault, int refusals, Instant since) {}
}
