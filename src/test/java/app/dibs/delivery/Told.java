package app.dibs.delivery;

import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A writer for tests: a subject {@code C1/hello} says hello in C1, and where that stands is a row of its own. */
record Told(DatabaseClient database, Words words) implements Writer {
    /** What a test has it say. */
    interface Words {
        Mono<Outgoing> of(TeamId team, String subject);

        /** Comes before it is remembered where the message stands. */
        default Mono<Void> beforeItIsKept() {
            return Mono.empty();
        }
    }

    static final String KIND = "told";

    static Mono<Outgoing> post(TeamId team, String subject) {
        String[] parts = subject.split("/", 2);
        return Mono.just(new Outgoing.Post(parts[0], null, Message.of(parts[1])));
    }

    static Letter letter(String subject) {
        return letter(subject, subject);
    }

    static Letter letter(String subject, String lane) {
        return new Letter(KIND, subject, lane, Letter.Urgency.NOW);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        return words.of(team, subject);
    }

    @Override
    public Mono<Void> posted(TeamId team, String subject, MessageRef where) {
        return words.beforeItIsKept().then(keep(team, subject, where));
    }

    private Mono<Void> keep(TeamId team, String subject, MessageRef where) {
        return database.sql("insert into told (workspace_id, subject, ts) values (:workspace_id, :subject, :ts)")
                .bind("workspace_id", team.value())
                .bind("subject", subject)
                .bind("ts", where.ts())
                .then();
    }
}
