package app.dibs.cadence;

import app.dibs.cadence.Enrolments.Way;
import app.dibs.lead.Activity;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Enrols a lead when a change brings it under the rule of a plan, and ends its plan when it is closed. A lead that is opened
 * again does not begin anew, and no rule takes a lead twice; only where a conversion is undone, the plan that it had ended goes
 * on.
 */
@Component
class PlanKeeper implements LeadObserver {
    private final Plans plans;
    private final Enrolments enrolments;
    private final Clock clock;

    PlanKeeper(Plans plans, Enrolments enrolments, Clock clock) {
        this.plans = plans;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        if (!change.by().workspace().nurturing().on()) {
            return Mono.empty();
        }
        Lead before = change.before();
        Lead after = change.after();
        if (change.activity().kind() == Activity.Kind.UNCONVERTED) {
            return enrolments.resume(change.by(), after).then();
        }
        if (isInPlan(before)) {
            return after.isOpen()
                    ? fit(change)
                    : enrolments.end(change.by(), after).then();
        }
        return mayComeUnderARule(before, after) ? enrol(change) : Mono.empty();
    }

    private static boolean isInPlan(@Nullable Lead lead) {
        return lead != null && lead.nextTask() != null;
    }

    private Mono<Void> fit(LeadChange change) {
        return change.changesOwner() ? enrolments.fit(change.after()) : Mono.empty();
    }

    private static boolean mayComeUnderARule(@Nullable Lead before, Lead after) {
        if (before == null || !after.isOpen()) {
            return before == null;
        }
        return before.isOpen()
                && !(before.status() == after.status()
                        && Objects.equals(before.source(), after.source())
                        && Objects.equals(
                                before.facts().category(), after.facts().category()));
    }

    private Mono<Void> enrol(LeadChange change) {
        Lead before = change.before();
        return plans.withRules(change.after().team())
                .filter(plan -> plan.rule().takes(change.after())
                        && (before == null || !plan.rule().takes(before)))
                .collectList()
                .flatMap(taking -> inTheFirst(taking, change))
                .then();
    }

    /** The first plan that takes the lead, of those that have not had it before. */
    private Mono<LocalDate> inTheFirst(List<Plan> taking, LeadChange change) {
        Way way = new Way(today(change), true, null);
        return taking.stream()
                .map(plan -> Mono.defer(() -> enrolments.enrol(change.by(), change.after(), plan, way)))
                .reduce(Mono.empty(), Mono::switchIfEmpty);
    }

    private LocalDate today(LeadChange change) {
        Lead lead = change.after();
        return lead.owner() == null
                ? LocalDate.ofInstant(clock.instant(), change.by().workspace().zone())
                : lead.owner().today(clock);
    }
}
