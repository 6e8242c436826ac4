package app.dibs.sandbox;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A member of the workspace, or a guest, or somebody of another organisation's workspace.
 *
 * @param id Slack's user id
 * @param team the team that the person belongs to; differs from the workspace's for strangers
 * @param handle what is typed after the at sign
 * @param name the name that is shown
 * @param title what the person does
 * @param zone the person's time zone
 * @param role the standing in Slack
 * @param deactivated whether the account is switched off
 */
public record Member(
        String id, String team, String handle, String name, String title, ZoneId zone, Role role, boolean deactivated) {
    /** The standing of a person in Slack. */
    public enum Role {
        OWNER,
        ADMIN,
        MEMBER,
        GUEST,
        STRANGER,
        BOT
    }

    /** A member of the seeded workspace whose handle is the first word of the name. */
    public static Member of(String id, String name, String title, String zone, Role role) {
        String handle = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return new Member(id, SandboxTeam.ID, handle, name, title, ZoneId.of(zone), role, false);
    }

    /** The same person in another organisation's workspace. */
    public Member ofTeam(String otherTeam) {
        return new Member(id, otherTeam, handle, name, title, zone, Role.STRANGER, deactivated);
    }

    Member switchedOff() {
        return new Member(id, team, handle, name, title, zone, role, true);
    }

    Member inZone(ZoneId other) {
        return new Member(id, team, handle, name, title, other, role, deactivated);
    }

    Member as(Role other) {
        return new Member(id, team, handle, name, title, zone, other, deactivated);
    }

    boolean isBot() {
        return role == Role.BOT;
    }

    boolean isAdmin() {
        return role == Role.OWNER || role == Role.ADMIN;
    }
}
