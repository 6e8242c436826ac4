package app.dibs.cadence;

import static app.dibs.cadence.TaskKind.CALL;
import static app.dibs.cadence.TaskKind.EMAIL;
import static app.dibs.cadence.TaskKind.MESSAGE;
import static app.dibs.cadence.TaskKind.TASK;

import app.dibs.workspace.Member;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Three plans to begin with, so that the first lead can be enrolled a moment after the switch is on. */
@Component
public class FirstPlans {
    private static final List<Plan> THREE = List.of(
            Plan.made(
                    "Warm welcome",
                    List.of(
                            new Step(0, CALL, "Call {name}: thank them for asking, and find out what they need"),
                            new Step(1, EMAIL, "Write to {name}: sum up the call and send what you promised"),
                            new Step(4, MESSAGE, "Ask {name} in a few lines whether anything is still open"),
                            new Step(9, CALL, "Call {name} and agree on the next step with a date"),
                            new Step(16, TASK, "Decide: is {name} of {company} qualified, or lost?")),
                    Rule.NONE),
            Plan.made(
                    "Keep in touch",
                    List.of(
                            new Step(0, EMAIL, "Write to {name}: no pressure, and when it is right to write again"),
                            new Step(30, EMAIL, "Send {name} a story of somebody like {company}"),
                            new Step(60, CALL, "Call {name}: what has changed at {company}?"),
                            new Step(90, MESSAGE, "Send {name} what is new with us this quarter"),
                            new Step(180, CALL, "Call {name} before the half-year is over: is now the time?")),
                    Rule.NONE),
            Plan.made(
                    "After the offer",
                    List.of(
                            new Step(1, MESSAGE, "Ask {name} whether the offer has arrived and reads well"),
                            new Step(3, CALL, "Call {name}: questions about the offer, and who decides at {company}"),
                            new Step(7, EMAIL, "Write to {name}: answers to what is open, and the date until it holds"),
                            new Step(14, CALL, "Call {name} for a decision"),
                            new Step(21, TASK, "No answer from {name}: offer something smaller, or close it")),
                    Rule.NONE));

    private final Plans plans;
    private final Enrolments enrolments;

    FirstPlans(Plans plans, Enrolments enrolments) {
        this.plans = plans;
        this.enrolments = enrolments;
    }

    /**
     * The switch was turned on, in this transaction: makes the three where there never was a plan. Where there was one, leads
     * that were closed while it was off leave their plan.
     */
    public Mono<Void> begin(Member by) {
        return plans.hasAny(by.team())
                .flatMap(any -> any
                        ? enrolments.endOfClosed(by)
                        : Flux.fromIterable(THREE)
                                .concatMap(plan -> plans.add(by.team(), plan))
                                .then());
    }
}
