package app.dibs.enlist;

import app.dibs.cadence.Enrolments;
import app.dibs.cadence.Enrolments.Way;
import app.dibs.cadence.Plan;
import app.dibs.cadence.Plans;
import app.dibs.delivery.Changes;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadFilter;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadSearch;
import app.dibs.lead.Leads;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Enrols all leads of a list in one transaction, and takes it back. */
@Service
class EnlistMany {
    /** What one transaction enrols at most; a longer list is worked through in pieces. */
    static final int MOST = 500;

    private final LeadSearch search;
    private final Leads leads;
    private final Plans plans;
    private final Enrolments enrolments;
    private final Changes changes;

    EnlistMany(LeadSearch search, Leads leads, Plans plans, Enrolments enrolments, Changes changes) {
        this.search = search;
        this.leads = leads;
        this.plans = plans;
        this.enrolments = enrolments;
        this.changes = changes;
    }

    /** What came of it. */
    sealed interface Outcome {
        /**
         * So many are in the plan now; those left alone are closed, or in a plan already.
         *
         * @param batch by which it can be undone
         */
        record Done(Plan plan, int enrolled, int leftAlone, String batch) implements Outcome {}

        /** There are not as many leads as the person was told; nothing was changed. */
        record Other(int now) implements Outcome {}

        /** The plan was deleted meanwhile. */
        record PlanGone() implements Outcome {}
    }

    /** How many leads are meant; one more than {@link #MOST} for any more. */
    Mono<Integer> count(Member by, LeadFilter filter) {
        return search.numbers(by, filter, MOST + 1).count().map(Long::intValue);
    }

    /** Empty where this request was handled already. */
    Mono<Outcome> enlist(Interaction asked, LeadFilter filter, int told, long plan, LocalDate start) {
        Member by = Member.behind(asked);
        String batch = asked.request().value();
        Mono<Outcome> change = plans.find(by.team(), plan)
                .flatMap(found -> search.numbers(by, filter, MOST + 1)
                        .collectList()
                        .flatMap(numbers -> numbers.size() == told
                                ? each(by, numbers, found, new Way(start, false, batch))
                                : Mono.just(new Outcome.Other(numbers.size()))))
                .defaultIfEmpty(new Outcome.PlanGone());
        return changes.commit(by.team(), asked.request(), change, Outcome.Done.class::isInstance);
    }

    private Mono<Outcome> each(Member by, List<LeadNumber> numbers, Plan plan, Way way) {
        List<LeadNumber> meant = numbers.stream().limit(MOST).toList();
        return Flux.fromIterable(meant)
                .concatMap(number -> leads.lock(by.team(), number))
                .filter(Lead::isOpen)
                .concatMap(lead -> enrolments.enrol(by, lead, plan, way))
                .count()
                .map(enrolled -> new Outcome.Done(
                        plan, enrolled.intValue(), meant.size() - enrolled.intValue(), String.valueOf(way.batch())));
    }

    /** Ends the plan of each that nobody has touched; answers how many. Empty where this request was handled already. */
    Mono<Long> undo(Interaction asked, String batch) {
        Member by = Member.behind(asked);
        Mono<Long> undo = enrolments
                .untouched(by.team(), batch)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(number -> leads.lock(by.team(), number))
                .concatMap(lead -> enrolments.end(by, lead))
                .count();
        return changes.commit(by.team(), asked.request(), undo);
    }
}
