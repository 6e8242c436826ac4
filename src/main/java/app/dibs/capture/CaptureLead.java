package app.dibs.capture;

import app.dibs.delivery.Changes;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.NewLead;
import app.dibs.lead.Transition;
import app.dibs.lead.Transition.Refused.Reason;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes a lead, and takes it back. */
@Service
class CaptureLead {
    private static final int TOLD_AT_MOST = 3;

    private final Leads leads;
    private final Desk desk;
    private final Changes changes;
    private final Clock clock;

    CaptureLead(Leads leads, Desk desk, Changes changes, Clock clock) {
        this.leads = leads;
        this.desk = desk;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of an undo. */
    sealed interface Undone {
        /** The lead is in the trash. */
        record InTrash(Lead lead) implements Undone {}

        /** The lead is not what it was when it was saved; the newest of what was done since comes first. */
        record ChangedSince(Lead lead, List<Activity> since) implements Undone {}
    }

    /** {@link Made.Done}, or {@link Made.Duplicate}; empty where this request was handled already. */
    Mono<Made> save(Interaction asked, NewLead lead) {
        Member by = Member.behind(asked);
        return changes.commit(by.team(), asked.request(), leads.create(by, lead), CaptureLead::isDone);
    }

    /** Moves a lead to the trash if it is as it was saved; empty where this request was handled already. */
    Mono<Undone> undo(Interaction asked, SavedLead saved) {
        Member by = Member.behind(asked);
        Mono<Made> delete = leads.change(by, saved.number(), lead -> delete(lead, saved));
        return changes.commit(by.team(), asked.request(), delete, CaptureLead::isDone)
                .flatMap(made -> undone(made, saved));
    }

    private Transition delete(Lead lead, SavedLead saved) {
        return lead.version() == saved.version() ? lead.delete(clock.instant()) : new Transition.Refused(Reason.TAKEN);
    }

    private Mono<Undone> undone(Made made, SavedLead saved) {
        return switch (made) {
            case Made.Done done -> Mono.just(new Undone.InTrash(done.lead()));
            case Made.Refused refused -> changedSince(refused.lead(), saved);
            case Made.Missing missing -> throw new IllegalStateException(missing.number() + " was saved and is gone");
            case Made.Duplicate duplicate -> throw new IllegalStateException("An undo makes no lead");
        };
    }

    private Mono<Undone> changedSince(Lead lead, SavedLead saved) {
        return desk.since(lead.team(), List.of(lead.number().value()), lead.createdAt())
                .take(Math.min(TOLD_AT_MOST, lead.version() - saved.version()))
                .collectList()
                .map(since -> new Undone.ChangedSince(lead, since));
    }

    private static boolean isDone(Made made) {
        return made instanceof Made.Done;
    }
}
