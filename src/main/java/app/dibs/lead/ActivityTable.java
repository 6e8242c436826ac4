package app.dibs.lead;

import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The activity and note tables: written, never changed. */
@Repository
class ActivityTable {
    private final DatabaseClient database;

    ActivityTable(DatabaseClient database) {
        this.database = database;
    }

    Mono<Activity> add(
            Lead lead, Activity.Kind kind, Member who, Instant at, @Nullable String was, @Nullable String became) {
        return database.sql("""
                        insert into activity (workspace_id, lead_number, kind, who, at, was, became)
                        values (:workspace_id, :number, :kind, :who, :at, :was, :became)
                        returning activity_id
                        """)
                .bind("workspace_id", lead.team().value())
                .bind("number", lead.number().value())
                .bind("kind", kind.word())
                .bind("who", who.user().value())
                .bind("at", LeadTable.at(at))
                .bind("was", LeadTable.text(was))
                .bind("became", LeadTable.text(became))
                .map(row -> LeadRows.need(row, "activity_id", Long.class))
                .one()
                .map(id -> new Activity(
                        id, lead.number(), kind, who.user(), who.name(), at, was, became, ownerName(lead, became)));
    }

    private static @Nullable String ownerName(Lead lead, @Nullable String became) {
        Owner owner = lead.owner();
        return owner != null && owner.user().value().equals(became) ? owner.name() : null;
    }

    Mono<Void> note(Lead lead, UserId author, Instant at, String body) {
        return database.sql("""
                        insert into note (workspace_id, lead_number, author, at, body)
                        values (:workspace_id, :number, :author, :at, :body)
                        """)
                .bind("workspace_id", lead.team().value())
                .bind("number", lead.number().value())
                .bind("author", author.value())
                .bind("at", LeadTable.at(at))
                .bind("body", body)
                .then();
    }
}
