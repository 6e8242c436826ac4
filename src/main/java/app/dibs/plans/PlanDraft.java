package app.dibs.plans;

import app.dibs.cadence.Plan;
import app.dibs.cadence.Rule;
import app.dibs.cadence.Step;
import app.dibs.cadence.TaskKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A plan while it is being written.
 *
 * @param plan its id; 0 for a new one
 * @param version that the person saw
 */
record PlanDraft(long plan, int version, String name, List<Typed> steps, Rule rule) {
    /**
     * A step as typed.
     *
     * @param key by which its fields are known in the form, whatever stands before it
     */
    record Typed(int key, String day, String kind, String words) {
        static Typed empty(int key) {
            return new Typed(key, "", TaskKind.CALL.word(), "");
        }
    }

    static PlanDraft empty() {
        return new PlanDraft(0, 0, "", List.of(new Typed(0, "0", TaskKind.CALL.word(), "")), Rule.NONE);
    }

    static PlanDraft of(Plan plan) {
        List<Step> steps = plan.steps();
        return new PlanDraft(
                plan.id(),
                plan.version(),
                plan.name(),
                IntStream.range(0, steps.size())
                        .mapToObj(i -> typed(i, steps.get(i)))
                        .toList(),
                plan.rule());
    }

    private static Typed typed(int key, Step step) {
        return new Typed(key, String.valueOf(step.day()), step.kind().word(), step.words());
    }

    /** With one step more, at the end. */
    PlanDraft plusStep() {
        List<Typed> more = new ArrayList<>(steps);
        more.add(Typed.empty(nextKey()));
        return with(more);
    }

    /** Without that step; the last one becomes empty instead. */
    PlanDraft without(int key) {
        List<Typed> fewer = steps.stream().filter(step -> step.key() != key).toList();
        return with(fewer.isEmpty() ? List.of(Typed.empty(nextKey())) : fewer);
    }

    /** Whether the form takes another step. */
    boolean hasRoom() {
        return steps.size() < Plan.MOST_STEPS;
    }

    private int nextKey() {
        return steps.stream().mapToInt(Typed::key).max().orElse(-1) + 1;
    }

    private PlanDraft with(List<Typed> others) {
        return new PlanDraft(plan, version, name, others, rule);
    }
}
