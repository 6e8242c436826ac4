package app.dibs.cadence;

import java.util.Comparator;
import java.util.List;

/**
 * Steps that follow one another, in the order of their days.
 *
 * @param id 0 for a plan that is not kept yet
 * @param version counts the changes
 */
public record Plan(long id, int version, String name, List<Step> steps, Rule rule) {
    /** In characters. */
    public static final int LONGEST_NAME = 60;

    /** What fits into one form. */
    public static final int MOST_STEPS = 20;

    /** Sorts the steps by day; those of one day stay in their order. */
    public Plan {
        steps = steps.stream().sorted(Comparator.comparingInt(Step::day)).toList();
    }

    /** A plan that is not kept yet. */
    public static Plan made(String name, List<Step> steps, Rule rule) {
        return new Plan(0, 0, name, steps, rule);
    }

    /** The day of its last step. */
    public int lastDay() {
        return steps.isEmpty() ? 0 : steps.getLast().day();
    }
}
