package app.dibs.cadence;

import app.dibs.lead.Activity;
import app.dibs.lead.Activity.Kind;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Transition;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Enrols leads, settles their tasks and ends their plans. Each is a change of a lead that this transaction has locked ({@link
 * Leads#lock}), is made once whoever asks for it how often, and stands in the lead's activity.
 */
@Service
public class Enrolments {
    private final EnrolmentTable table;
    private final Leads leads;

    /** Leads tell their observers, of whom one enrols. */
    Enrolments(EnrolmentTable table, @Lazy Leads leads) {
        this.table = table;
        this.leads = leads;
    }

    /**
     * How a lead comes into a plan.
     *
     * @param start the day from which the steps are counted
     * @param byRule the plan's rule takes it, which it does once for a lead
     * @param batch the request by which many leads are enrolled at once; null for one alone
     */
    public record Way(
            LocalDate start, boolean byRule, @Nullable String batch) {
        /** Somebody enrols it. */
        public static Way byHand(LocalDate start) {
            return new Way(start, false, null);
        }
    }

    /** The lead is in the plan; answers the day of its first task. Empty where it is in a plan already. */
    public Mono<LocalDate> enrol(Member by, Lead lead, Plan plan, Way way) {
        Transition.To done =
                new Transition.To(lead, Kind.ENROLLED, null, plan.name(), way.byRule() ? Activity.BY_RULE : null);
        return table.enrol(by, lead, plan, way).delayUntil(first -> leads.tell(by, done, way.batch() != null));
    }

    /** It is done, or left out; answers false where it is not open any more. */
    public Mono<Boolean> settle(Member by, Lead lead, Task task, boolean skipped) {
        Task.State to = skipped ? Task.State.SKIPPED : Task.State.DONE;
        Kind kind = skipped ? Kind.TASK_SKIPPED : Kind.TASK_DONE;
        return table.settle(by, lead, task, to)
                .delayUntil(settled -> settled ? tell(by, lead, kind, null, null, task.text(lead)) : Mono.empty());
    }

    /** It comes on that day, or on the next that is no day off; answers which. Empty where it is not open any more. */
    public Mono<LocalDate> snooze(Member by, Lead lead, Task task, LocalDate until) {
        return table.snooze(by, lead, task, until)
                .delayUntil(day ->
                        tell(by, lead, Kind.TASK_SNOOZED, task.due().toString(), day.toString(), task.text(lead)));
    }

    /** The lead leaves the plan that it is in; answers the plan's name. Empty where it is in none. */
    public Mono<String> end(Member by, Lead lead) {
        return table.end(by, lead).delayUntil(plan -> tell(by, lead, Kind.PLAN_ENDED, plan, null, null));
    }

    /** The plan that ended when the lead was converted goes on with the tasks that were open then; empty for none. */
    Mono<String> resume(Member by, Lead lead) {
        return table.resume(by, lead).delayUntil(plan -> tell(by, lead, Kind.PLAN_RESUMED, null, plan, null));
    }

    /** The leads that were enrolled by that request, and are in that plan still with all of its tasks open. */
    public Flux<LeadNumber> untouched(TeamId team, String batch) {
        return table.untouched(team, batch);
    }

    /** What is planned moves off the days off of the new owner. */
    Mono<Void> fit(Lead lead) {
        return table.fit(lead);
    }

    /** Leads that are closed leave their plans. */
    Mono<Void> endOfClosed(Member by) {
        return table.endOfClosed(by);
    }

    private Mono<Void> tell(
            Member by, Lead lead, Kind kind, @Nullable String was, @Nullable String became, @Nullable String detail) {
        return leads.tell(by, new Transition.To(lead, kind, was, became, detail), false)
                .then();
    }
}
