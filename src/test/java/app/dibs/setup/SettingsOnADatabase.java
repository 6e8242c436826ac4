package app.dibs.setup;

import app.dibs.DibsWithoutSlack;
import app.dibs.slack.Acts;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.SlackReply;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Northwind;
import app.dibs.workspace.Role;
import app.dibs.workspace.Workspace;
import app.dibs.workspace.Workspaces;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The settings of a small team on a real database, which each test finds as it was before. */
abstract class SettingsOnADatabase {
    static final NorthwindSlack SLACK = new NorthwindSlack();
    static final TeamId OTHER = new TeamId("T0OTHER");
    static DibsWithoutSlack dibs;

    @BeforeAll
    static void start() {
        dibs = new DibsWithoutSlack(SLACK);
        dibs.sql(
                "insert into workspace (workspace_id, name, bot_user_id) values ('T0NORTHWIND', 'Northwind', 'U0DIBS')");
        dibs.sql("insert into workspace (workspace_id, name, bot_user_id) values ('T0OTHER', 'Other', 'U0DIBS')");
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @BeforeEach
    void people() {
        SLACK.forget();
        dibs.sql("delete from lead");
        dibs.sql("delete from member");
        dibs.sql("update workspace set leads_channel = null, digest_minute = 540, currency = 'USD'");
        dibs.sql("""
                insert into member (workspace_id, user_id, name, role, time_zone, outsider, is_bot, deactivated) values
                    ('T0NORTHWIND', 'U0SAM', 'Sam Okafor', 'admin', 'Europe/London', false, false, false),
                    ('T0NORTHWIND', 'U0MIA', 'Mia Lindqvist', 'manager', 'Europe/Stockholm', false, false, false),
                    ('T0NORTHWIND', 'U0ANA', 'Ana Souza', 'rep', 'America/New_York', false, false, false),
                    ('T0NORTHWIND', 'U0GUS', 'Gus Webb', 'rep', 'Europe/London', true, false, false),
                    ('T0NORTHWIND', 'U0LEA', 'Lea Brandt', 'manager', 'Europe/London', false, false, true),
                    ('T0OTHER', 'U0MIA', 'Mia Lindqvist', 'manager', 'Europe/Stockholm', false, false, false)
                """);
        dibs.forgetStatements();
    }

    static SlackReply open(Member by) {
        return Objects.requireNonNull(
                settings().openByCommand(Acts.command(by, Settings.WORD)).block());
    }

    static SlackReply save(String channel, String digestAt, String currency, String... managers) {
        return Objects.requireNonNull(settings()
                .save(submission(sam(), channel, digestAt, currency, managers))
                .block());
    }

    static ViewSubmission submission(Member by, String channel, String digestAt, String currency, String... managers) {
        View view = SettingsViews.settings(
                new SettingsViews.Carried(Acts.RESPONSE_URL), by.workspace(), List.of(), List.of());
        return Acts.submission(by, view, SettingsForm.with(channel, digestAt, currency, managers));
    }

    static String note(SlackReply reply) {
        return Objects.requireNonNull(((SlackReply.Clear) reply).note())
                .message()
                .text();
    }

    static SlackReply error(String field, String sentence) {
        return new SlackReply.Errors(Map.of(field, sentence));
    }

    static Map<String, Role> roles() {
        return Objects.requireNonNull(bean(Members.class)
                .these(
                        Northwind.TEAM,
                        List.of(new UserId("U0SAM"), new UserId("U0MIA"), new UserId("U0ANA"), new UserId("U0BEN")))
                .collectMap(member -> member.user().value(), Member::role)
                .block());
    }

    static Workspace now() {
        return Objects.requireNonNull(
                bean(Workspaces.class).find(Northwind.TEAM).block());
    }

    static Member sam() {
        return Northwind.sam(Northwind.untouched());
    }

    static Settings settings() {
        return bean(Settings.class);
    }

    static <T> T bean(Class<T> type) {
        return dibs.bean(type);
    }
}
