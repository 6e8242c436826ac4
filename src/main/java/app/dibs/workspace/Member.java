package app.dibs.workspace;

import app.dibs.slack.Interaction;
import app.dibs.slack.Person;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A member of a workspace.
 *
 * @param zone where the person is, as Slack tells; their "today" is a day there
 * @param homeChoice what the person chose last in the Home tab; empty where nothing yet
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
        String homeChoice)
        implements Person {

    /** A member who has chosen nothing yet. */
    public Member(
            Workspace workspace,
            UserId user,
            String name,
            Role role,
            ZoneId zone,
            boolean outsider,
            boolean deactivated) {
        this(workspace, user, name, role, zone, outsider, deactivated, "");
    }

    /** The same person with another choice. */
    public Member choosing(String home) {
        return new Member(workspace, user, name, role, zone, outsider, deactivated, home);
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
        return !outsider && !deactivated && role.may(right);
    }

    /** The day that it is where this person is. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
