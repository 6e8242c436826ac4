package app.dibs.workspace;

import app.dibs.slack.Interaction;
import app.dibs.slack.Person;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A member of a workspace.
 *
 * @param zone where the person is; their "today" is a day there
 * @param homeChoice what the person chose last in the Home tab; empty where nothing yet
 * @param habits when the person works, and how they want to be told
 * @param outsider a guest or a member of another organisation: has no right at all
 */
public record Member(
        Workspace workspace,
        UserId user,
        String name,
        Role role,
        ZoneId zone,
        boolean outsider,
        boolean deactivated,
        String homeChoice,
        Habits habits)
        implements Person {
    /** Beyond this nobody looks for a day on which a person works. */
    private static final int MOST_DAYS_OFF = 400;

    /** A member who has chosen nothing yet. */
    public Member(
            Workspace workspace,
            UserId user,
            String name,
            Role role,
            ZoneId zone,
            boolean outsider,
            boolean deactivated) {
        this(workspace, user, name, role, zone, outsider, deactivated, "", Habits.usual(zone));
    }

    /** The same person with another choice. */
    public Member choosing(String home) {
        return new Member(workspace, user, name, role, zone, outsider, deactivated, home, habits);
    }

    /** Who is behind an interaction. */
    public static Member behind(Interaction interaction) {
        return (Member) interaction.person();
    }

    @Override
    public TeamId team() {
        return workspace.id();
    }

    /** Whether this person may do that. */
    public boolean may(Right right) {
        return !outsider && !deactivated && (role.may(right) || (right == Right.ASSIGN && mayReassign()));
    }

    private boolean mayReassign() {
        return !workspace.assignment().onlyManagers() && role.may(Right.UPDATE);
    }

    /** The day that it is where this person is. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Whether the person works on that day; a pause is none of the person's days off. */
    public boolean worksOn(LocalDate day) {
        return habits.workingDays().contains(day.getDayOfWeek())
                && workspace.holidayOn(day).isEmpty();
    }

    /** That day if the person works on it, else the next one on which they do; that day where there is none at all. */
    public LocalDate workingDayFrom(LocalDate day) {
        return day.datesUntil(day.plusDays(MOST_DAYS_OFF))
                .filter(this::worksOn)
                .findFirst()
                .orElse(day);
    }

    /** When the morning digest comes, where the person is. */
    public LocalTime digestAt() {
        LocalTime own = habits.digestAt();
        return own == null ? workspace.digestAt() : own;
    }
}
