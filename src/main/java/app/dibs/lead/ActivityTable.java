package app.dibs.lead;

import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The activity and note tables: written, and never changed but to erase a person. */
@Repository
class ActivityTable {
    private final DatabaseClient database;

    ActivityTable(DatabaseClient database) {
        this.database = database;
    }

    Mono<Activity> add(Transition.To to, Member who, Instant at) {
        Lead lead = to.after();
        return database.sql("""
                        insert into activity (workspace_id, lead_number, kind, who, at, was, became, detail)
                        values (:workspace_id, :number, :kind, :who, :at, :was, :became, :detail)
                        returning activity_id
                        """)
                .bind("workspace_id", lead.team().value())
                .bind("number", lead.number().value())
                .bind("kind", to.kind().word())
                .bind("who", who.user().value())
                .bind("at", LeadTable.at(at))
                .bind("was", LeadTable.text(to.was()))
                .bind("became", LeadTable.text(to.became()))
                .bind("detail", LeadTable.text(to.detail()))
                .map(row -> LeadRows.need(row, "activity_id", Long.class))
                .one()
                .map(id -> new Activity(
                        id,
                        lead.number(),
                        to.kind(),
                        who.user(),
                        who.name(),
                        at,
                        to.was(),
                        to.became(),
                        ownerName(lead, to.became()),
                        to.detail()));
    }

    private static @Nullable String ownerName(Lead lead, @Nullable String became) {
        Owner owner = lead.owner();
        return owner != null && owner.user().value().equals(became) ? owner.name() : null;
    }

    /** Removes the notes of a lead, and from its activity what was typed. */
    Mono<Void> forget(TeamId team, LeadNumber number) {
        Mono<Void> notes = database.sql("delete from note where workspace_id = :workspace_id and lead_number = :number")
                .bind("workspace_id", team.value())
                .bind("number", number.value())
                .then();
        Mono<Void> words = database.sql("""
                        update activity set was = null, became = null, detail = null
                        where workspace_id = :workspace_id and lead_number = :number and kind in ('edited', 'status_set')
                        """)
                .bind("workspace_id", team.value())
                .bind("number", number.value())
                .then();
        Mono<Void> tasks = database.sql("""
                        update activity set detail = null
                        where workspace_id = :workspace_id and lead_number = :number
                            and kind in ('task_done', 'task_skipped', 'task_snoozed')
                        """)
                .bind("workspace_id", team.value())
                .bind("number", number.value())
                .then();
        return notes.then(words).then(tasks);
    }

    /** Answers the id of the note. */
    Mono<Long> note(Lead lead, UserId author, Instant at, String body) {
        return database.sql("""
                        insert into note (workspace_id, lead_number, author, at, body)
                        values (:workspace_id, :number, :author, :at, :body)
                        returning note_id
                        """)
                .bind("workspace_id", lead.team().value())
                .bind("number", lead.number().value())
                .bind("author", author.value())
                .bind("at", LeadTable.at(at))
                .bind("body", body)
                .map(row -> LeadRows.need(row, "note_id", Long.class))
                .one();
    }
}
