package app.dibs.workspace;

import app.dibs.slack.ChannelId;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team for tests. */
public final class Northwind {
    /** The workspace. */
    public static final TeamId TEAM = new TeamId("T0NORTHWIND");

    /** Its leads channel, once it has one. */
    public static final ChannelId LEADS = new ChannelId("C0LEADS");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Northwind() {}

    /** Where an admin has chosen. */
    public static Workspace workspace() {
        return workspace(LEADS, LocalTime.of(9, 0), "USD");
    }

    /** Where nobody has chosen yet. */
    public static Workspace untouched() {
        return workspace(null, LocalTime.of(9, 0), "USD");
    }

    /** With these settings. */
    public static Workspace workspace(@Nullable ChannelId channel, LocalTime digestAt, String currency) {
        return new Workspace(
                TEAM,
                "Northwind",
                channel,
                Currency.getInstance(currency),
                "GB",
                LONDON,
                digestAt,
                Role.REP,
                List.of("Website", "Referral"),
                List.of(),
                List.of(),
                false);
    }

    /** Sam, an admin. */
    public static Member sam(Workspace workspace) {
        return member(workspace, "U0SAM", "Sam Okafor", Role.ADMIN);
    }

    /** Mia, a manager. */
    public static Member mia(Workspace workspace) {
        return member(workspace, "U0MIA", "Mia Lindqvist", Role.MANAGER);
    }

    /** Ana, a rep. */
    public static Member ana(Workspace workspace) {
        return member(workspace, "U0ANA", "Ana Souza", Role.REP);
    }

    /** Gus, a guest. */
    public static Member gus(Workspace workspace) {
        return new Member(workspace, new UserId("U0GUS"), "Gus Webb", Role.REP, LONDON, true, false);
    }

    /** Lea, who left. */
    public static Member lea(Workspace workspace) {
        return new Member(workspace, new UserId("U0LEA"), "Lea Brandt", Role.ADMIN, LONDON, false, true);
    }

    private static Member member(Workspace workspace, String user, String name, Role role) {
        return new Member(workspace, new UserId(user), name, role, LONDON, false, false);
    }
}
