package app.dibs.cadence;

/**
 * One thing to do in a plan.
 *
 * @param day counted from the day of the enrolment, which is 0; at most {@link #LAST_DAY}
 * @param words what to do, with fields of the lead, see {@link StepText}
 */
public record Step(int day, TaskKind kind, String words) {
    /** A plan goes on for a year at most. */
    public static final int LAST_DAY = 365;

    /** In characters. */
    public static final int LONGEST_WORDS = 300;
}
