package app.dibs.nurture;

import app.dibs.cadence.Enrolments;
import app.dibs.cadence.Enrolments.Way;
import app.dibs.cadence.Plan;
import app.dibs.cadence.Plans;
import app.dibs.cadence.Task;
import app.dibs.cadence.Tasks;
import app.dibs.delivery.Changes;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Enrols a lead, settles and moves its tasks and ends its plan, each in one transaction that holds the lead: of two people who
 * do the same at once, one does it and the other reads who did.
 */
@Service
class WorkTask {
    private final Leads leads;
    private final Tasks tasks;
    private final Plans plans;
    private final Enrolments enrolments;
    private final Changes changes;
    private final Clock clock;

    WorkTask(Leads leads, Tasks tasks, Plans plans, Enrolments enrolments, Changes changes, Clock clock) {
        this.leads = leads;
        this.tasks = tasks;
        this.plans = plans;
        this.enrolments = enrolments;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of it, with what the person reads. */
    sealed interface Outcome {
        /** It was done. */
        record Done(Lead lead, String words) implements Outcome {}

        /** Nothing was changed; the sentence says why. */
        record NotDone(String why) implements Outcome {}
    }

    /** The task is done, or left out; empty where this request was handled already. */
    Mono<Outcome> settle(Interaction asked, LeadNumber number, long task, boolean skipped) {
        Member by = Member.behind(asked);
        return onTask(
                asked,
                number,
                task,
                lead -> found -> enrolments
                        .settle(by, lead, found, skipped)
                        .filter(settled -> settled)
                        .map(settled -> NurtureWords.done(lead, found, skipped)));
    }

    /** The task comes again on that day, or on the owner's next working day. */
    Mono<Outcome> snooze(Interaction asked, LeadNumber number, long task, LocalDate until) {
        Member by = Member.behind(asked);
        Optional<String> wrong = wrongDay(by, until);
        return wrong.isPresent()
                ? Mono.just(new Outcome.NotDone(wrong.get()))
                : onTask(
                        asked,
                        number,
                        task,
                        lead -> found ->
                                enrolments.snooze(by, lead, found, until).map(day -> NurtureWords.snoozed(lead, day)));
    }

    /** The lead leaves its plan. */
    Mono<Outcome> end(Interaction asked, LeadNumber number) {
        Member by = Member.behind(asked);
        return onLead(
                asked,
                number,
                lead -> enrolments
                        .end(by, lead)
                        .<Outcome>map(plan -> new Outcome.Done(lead, NurtureWords.ended(lead, plan)))
                        .defaultIfEmpty(new Outcome.NotDone(NurtureWords.inNone(lead))));
    }

    /** The lead is in that plan, whose steps are counted from that day. */
    Mono<Outcome> enrol(Interaction asked, LeadNumber number, long plan, LocalDate start) {
        Member by = Member.behind(asked);
        Optional<String> wrong = wrongDay(by, start);
        return wrong.isPresent()
                ? Mono.just(new Outcome.NotDone(wrong.get()))
                : onLead(
                        asked,
                        number,
                        lead -> lead.isOpen()
                                ? plans.find(by.team(), plan)
                                        .flatMap(found -> enrol(by, lead, found, start))
                                        .defaultIfEmpty(new Outcome.NotDone(NurtureWords.PLAN_GONE))
                                : Mono.just(new Outcome.NotDone(NurtureWords.closed(lead))));
    }

    private Mono<Outcome> enrol(Member by, Lead lead, Plan plan, LocalDate start) {
        return enrolments
                .enrol(by, lead, plan, Way.byHand(start))
                .<Outcome>map(first -> new Outcome.Done(lead, NurtureWords.enrolled(lead, plan, first)))
                .defaultIfEmpty(new Outcome.NotDone(NurtureWords.alreadyIn(lead)));
    }

    private Optional<String> wrongDay(Member by, LocalDate day) {
        LocalDate today = by.today(clock);
        if (day.isBefore(today)) {
            return Optional.of(NurtureWords.passed(day, today));
        }
        LocalDate last = today.plusYears(1);
        return day.isAfter(last) ? Optional.of(NurtureWords.tooLate(last)) : Optional.empty();
    }

    /** The change answers what the person reads; empty where the task is not open. */
    private Mono<Outcome> onTask(
            Interaction asked, LeadNumber number, long id, Function<Lead, Function<Task, Mono<String>>> change) {
        return onLead(
                asked,
                number,
                lead -> tasks.find(lead.team(), number, id)
                        .flatMap(task -> task.state() == Task.State.OPEN
                                ? change.apply(lead).apply(task).<Outcome>map(words -> new Outcome.Done(lead, words))
                                : Mono.just(new Outcome.NotDone(NurtureWords.settledBefore(task))))
                        .defaultIfEmpty(new Outcome.NotDone(NurtureWords.NO_SUCH_TASK)));
    }

    private Mono<Outcome> onLead(Interaction asked, LeadNumber number, Function<Lead, Mono<Outcome>> change) {
        Member by = Member.behind(asked);
        if (!by.workspace().nurturing().on()) {
            return Mono.just(new Outcome.NotDone(NurtureWords.off(by)));
        }
        if (!by.may(Right.UPDATE)) {
            return Mono.just(new Outcome.NotDone(NurtureWords.VIEWERS_DO_NOT));
        }
        Mono<Outcome> made = leads.lock(by.team(), number)
                .flatMap(lead -> isTheirs(lead, by)
                        ? Mono.<Outcome>just(new Outcome.NotDone(NurtureWords.taken(lead)))
                        : change.apply(lead))
                .defaultIfEmpty(new Outcome.NotDone(NurtureWords.missing(number)));
        return changes.commit(by.team(), asked.request(), made, Outcome.Done.class::isInstance);
    }

    /** Somebody else's, which is for them and for managers. */
    private static boolean isTheirs(Lead lead, Member by) {
        return lead.owner() != null && !lead.isOwnedBy(by.user()) && !by.may(Right.ASSIGN);
    }
}
