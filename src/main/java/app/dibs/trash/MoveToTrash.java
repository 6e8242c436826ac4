package app.dibs.trash;

import app.dibs.delivery.Changes;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Moves a lead to the trash, and back. */
@Service
class MoveToTrash {
    private final Leads leads;
    private final Desk desk;
    private final Changes changes;
    private final Clock clock;

    MoveToTrash(Leads leads, Desk desk, Changes changes, Clock clock) {
        this.leads = leads;
        this.desk = desk;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of the wish to bring it back. */
    sealed interface Outcome {
        /** The person may. */
        record Tried(Made made) implements Outcome {}

        /** Somebody else deleted it, and the person is no manager. */
        record NotYours(LeadNumber number) implements Outcome {}
    }

    /** It goes to the trash; empty where this request was handled already. */
    Mono<Made> delete(Interaction asked, LeadNumber number) {
        Member by = Member.behind(asked);
        return commit(asked, leads.change(by, number, lead -> lead.delete(clock.instant())));
    }

    /** It comes back, if the person is a manager or is the one who deleted it; empty where it was handled already. */
    Mono<Outcome> restore(Interaction asked, LeadNumber number) {
        Member by = Member.behind(asked);
        Mono<Boolean> may = by.may(Right.TEAM)
                ? Mono.just(true)
                : leads.find(by.team(), number).flatMap(lead -> deleted(lead, by));
        return may.defaultIfEmpty(true)
                .flatMap(allowed -> allowed
                        ? commit(asked, leads.change(by, number, Lead::restore)).map(Outcome.Tried::new)
                        : Mono.just(new Outcome.NotYours(number)));
    }

    private Mono<Boolean> deleted(Lead lead, Member by) {
        return lead.deletedAt() == null
                ? Mono.just(by.may(Right.DELETE))
                : desk.since(lead.team(), List.of(lead.number().value()), lead.deletedAt())
                        .filter(activity -> activity.kind() == Activity.Kind.DELETED)
                        .next()
                        .map(activity -> by.may(Right.DELETE) && activity.who().equals(by.user()))
                        .defaultIfEmpty(false);
    }

    private Mono<Made> commit(Interaction asked, Mono<Made> change) {
        return changes.commit(asked.person().team(), asked.request(), change, Made.Done.class::isInstance);
    }
}
