package app.dibs.capture;

import app.dibs.slack.ChannelId;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Role;
import app.dibs.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** The workspace of these tests, on a Friday evening in New York that is Saturday in Tokyo. */
final class Northwind {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-09T23:30:00Z"), ZoneOffset.UTC);
    static final TeamId TEAM = new TeamId("T0NORTHWIND");
    static final Workspace WORKSPACE = workspace(List.of("Website", "Referral", "Cold outreach", "Other"));
    static final Member ANA = member("U0ANA", "Ana Souza", Role.REP, "America/New_York");
    static final Member BEN = member("U0BEN", "Ben Carter", Role.REP, "America/Los_Angeles");
    static final Member CHLOE = member("U0CHLOE", "Chloe Tanaka", Role.REP, "Asia/Tokyo");
    static final Member MIA = member("U0MIA", "Mia Lindqvist", Role.MANAGER, "Europe/Stockholm");
    static final Member VIC = member("U0VIC", "Vic Viewer", Role.VIEWER, "Europe/Stockholm");

    private Northwind() {}

    static Workspace workspace(List<String> sources) {
        return workspace(sources, List.of());
    }

    static Workspace requiring(String... fields) {
        return workspace(WORKSPACE.sources(), List.of(fields));
    }

    private static Workspace workspace(List<String> sources, List<String> required) {
        return new Workspace(
                TEAM,
                "Northwind",
                new ChannelId("C0LEADS"),
                Currency.getInstance("USD"),
                "US",
                ZoneId.of("UTC"),
                LocalTime.of(9, 0),
                Role.REP,
                sources,
                List.of("Business"),
                required,
                false);
    }

    static Member in(Workspace workspace, Member member) {
        return new Member(workspace, member.user(), member.name(), member.role(), member.zone(), false, false);
    }

    private static Member member(String id, String name, Role role, String zone) {
        return new Member(WORKSPACE, new UserId(id), name, role, ZoneId.of(zone), false, false);
    }
}
