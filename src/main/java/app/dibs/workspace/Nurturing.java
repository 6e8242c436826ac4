package app.dibs.workspace;

/**
 * The switch for nurture plans: while it is off, nothing of them is seen.
 *
 * @param lateDays how many days a task may be overdue before managers hear of it, from 1 to {@link #MOST_LATE_DAYS}
 */
public record Nurturing(boolean on, int lateDays) {
    /** The most days that can be chosen. */
    public static final int MOST_LATE_DAYS = 30;

    /** Where no admin has chosen. */
    public static final Nurturing OFF = new Nurturing(false, 3);
}
