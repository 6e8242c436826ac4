package app.dibs.followup;

import app.dibs.delivery.Changes;
import app.dibs.lead.Activity.Kind;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Transition;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Sets when a lead is next, in one transaction with the note that comes along. */
@Service
class ScheduleFollowUp {
    private final Leads leads;
    private final Changes changes;
    private final Clock clock;

    ScheduleFollowUp(Leads leads, Changes changes, Clock clock) {
        this.leads = leads;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The lead is next on that day, or was so already. */
        record Scheduled(Lead lead) implements Outcome {}

        /** Nothing was changed; the sentence says why. */
        record NotScheduled(String why) implements Outcome {}
    }

    /**
     * The lead's follow-up is on that day, or on none.
     *
     * @param kind whether the last one was done, put off, or just planned; the first two are the owner's or a manager's
     * @param note said of the lead at the same time; may be empty
     */
    Mono<Outcome> to(Interaction asked, LeadNumber number, @Nullable LocalDate day, Kind kind, @Nullable String note) {
        Member by = Member.behind(asked);
        LocalDate today = by.today(clock);
        if (!by.may(Right.UPDATE)) {
            return Mono.just(new Outcome.NotScheduled(FollowUpWords.VIEWERS_DO_NOT));
        }
        if (day != null && day.isBefore(today)) {
            return Mono.just(new Outcome.NotScheduled(FollowUpWords.passed(day, today)));
        }
        Mono<Made> change =
                leads.change(by, number, lead -> move(lead, by, day, kind)).delayUntil(made -> note(made, by, note));
        return changes.commit(by.team(), asked.request(), change, Made.Done.class::isInstance)
                .map(ScheduleFollowUp::outcome);
    }

    private static Transition move(Lead lead, Member by, @Nullable LocalDate day, Kind kind) {
        boolean others = lead.owner() != null && !lead.isOwnedBy(by.user()) && !by.may(Right.ASSIGN);
        return others && kind != Kind.FOLLOW_UP_SET
                ? new Transition.Refused(Transition.Refused.Reason.TAKEN)
                : lead.followUpOn(day, kind);
    }

    private Mono<Void> note(Made made, Member by, @Nullable String note) {
        return made instanceof Made.Done done && note != null && !note.isEmpty()
                ? leads.note(by, done.lead(), note)
                : Mono.empty();
    }

    private static Outcome outcome(Made made) {
        return FollowUpWords.whyNot(made)
                .<Outcome>map(Outcome.NotScheduled::new)
                .orElseGet(() -> new Outcome.Scheduled(lead(made)));
    }

    private static Lead lead(Made made) {
        return switch (made) {
            case Made.Done done -> done.lead();
            case Made.Refused refused -> refused.lead();
            case Made.Missing missing -> throw new IllegalStateException("There is no lead " + missing.number());
            case Made.Duplicate duplicate -> duplicate.lead();
        };
    }
}
