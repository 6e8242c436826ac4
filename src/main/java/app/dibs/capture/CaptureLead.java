package app.dibs.capture;

import app.dibs.delivery.Changes;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Lookalikes;
import app.dibs.lead.Made;
import app.dibs.lead.NewLead;
import app.dibs.lead.Transition;
import app.dibs.lead.Transition.Refused.Reason;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes a lead, and takes it back. */
@Service
class CaptureLead {
    private static final int TOLD_AT_MOST = 3;

    private final Leads leads;
    private final Lookalikes lookalikes;
    private final Desk desk;
    private final Origins origins;
    private final Changes changes;
    private final Clock clock;

    CaptureLead(Leads leads, Lookalikes lookalikes, Desk desk, Origins origins, Changes changes, Clock clock) {
        this.leads = leads;
        this.lookalikes = lookalikes;
        this.desk = desk;
        this.origins = origins;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What came of the wish for a lead.
     *
     * @param made {@link Made.Done} or {@link Made.Duplicate}
     * @param lookalike a lead that may be the same though nothing unique says so; only where one was made
     */
    record Outcome(Made made, Optional<Lead> lookalike) {
        private boolean isDone() {
            return made instanceof Made.Done;
        }
    }

    /** What came of a note. */
    sealed interface Noted {
        /** It stands with the lead. */
        record With(Lead lead) implements Noted {}

        /** The lead is in the trash by now, or merged into another. */
        record Gone(LeadNumber number) implements Noted {}
    }

    /** What came of an undo. */
    sealed interface Undone {
        /** The lead is in the trash. */
        record InTrash(Lead lead) implements Undone {}

        /** The lead is not what it was when it was saved; the newest of what was done since comes first. */
        record ChangedSince(Lead lead, List<Activity> since) implements Undone {}
    }

    /** Makes the lead, and has the message that it is made of told; empty where this request was handled already. */
    Mono<Outcome> save(Interaction asked, NewLead lead, Begun begun) {
        Member by = Member.behind(asked);
        return origins.link(by.team(), begun.origin())
                .map(link -> withLink(lead, link))
                .flatMap(wanted ->
                        changes.commit(by.team(), asked.request(), create(by, wanted, begun), Outcome::isDone));
    }

    private Mono<Outcome> create(Member by, NewLead wanted, Begun begun) {
        return leads.create(by, wanted).flatMap(made -> switch (made) {
            case Made.Done done ->
                origins.tell(done.change().activity(), by.team(), begun.origin())
                        .then(Mono.defer(() -> lookalikes.of(done.lead())))
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .map(lookalike -> new Outcome(made, lookalike));
            default -> Mono.just(new Outcome(made, Optional.empty()));
        });
    }

    private static NewLead withLink(NewLead lead, Optional<String> link) {
        return new NewLead(
                lead.facts(), lead.owner(), lead.followUp(), CaptureWords.note(lead.note(), link), lead.knowingly());
    }

    /** Adds what was typed to a lead that is there; empty where this request was handled already. */
    Mono<Noted> note(Interaction asked, LeadNumber number, Kept kept) {
        Member by = Member.behind(asked);
        return origins.link(by.team(), kept.begun().origin())
                .map(link -> CaptureWords.asNote(kept.draft(), link))
                .flatMap(text -> changes.commit(by.team(), asked.request(), note(by, number, text)));
    }

    private Mono<Noted> note(Member by, LeadNumber number, String text) {
        return leads.note(by, number, text)
                .map(made -> made instanceof Made.Done done ? new Noted.With(done.lead()) : new Noted.Gone(number));
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
