package app.dibs.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DibsWithoutSlack;
import app.dibs.lead.Desk;
import app.dibs.slack.Acts;
import app.dibs.slack.ChannelId;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.SlackLimits;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsIntegrationTests {
    private static final NorthwindSlack SLACK = new NorthwindSlack();
    private static final TeamId OTHER = new TeamId("T0OTHER");
    private static DibsWithoutSlack dibs;

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

    @Test
    void opensWithOneQueryAndOneCall() {
        assertThat(open(sam())).isEqualTo(SlackReply.ack());

        assertThat(dibs.statements()).hasSize(1);
        assertThat(SLACK.calls()).containsExactly("views.open");
        assertThat(SlackLimits.checked(SLACK.opened()).toString())
                .contains("\"initial_users\":[\"U0MIA\"]")
                .contains("response/1");
    }

    @Test
    void opensFromTheButtonToo() {
        SlackReply reply =
                settings().openByButton(Acts.click(sam(), Settings.OPEN)).block();

        assertThat(reply).isEqualTo(SlackReply.ack());
        assertThat(SLACK.opened().getCallbackId()).isEqualTo(SettingsViews.SETTINGS);
    }

    @Test
    void tellsOthersWhoTheAdminsAre() {
        SlackReply reply = open(Northwind.ana(now()));

        assertThat(((SlackReply.Say) reply).message().text()).contains("Ask <@U0SAM>.");
        assertThat(SLACK.calls()).isEmpty();
    }

    @Test
    void savesWhatWasChosen() {
        SlackReply reply = save("C0LEADS", "08:30", "EUR", "U0ANA");

        assertThat(note(reply)).startsWith("Saved. Cards go to <#C0LEADS>");
        assertThat(now().leadsChannel()).isEqualTo(new ChannelId("C0LEADS"));
        assertThat(now().digestAt()).isEqualTo(LocalTime.of(8, 30));
        assertThat(now().currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(roles()).containsEntry("U0ANA", Role.MANAGER).containsEntry("U0MIA", Role.REP);
    }

    @Test
    void drawsTheHomeTabAnewWhereItBeganThere() {
        View view = SettingsViews.settings(new SettingsViews.Carried(null), Northwind.untouched(), List.of());

        SlackReply reply = settings()
                .save(Acts.submission(sam(), view, SettingsForm.with("C0HOME", "09:00", "USD")))
                .block();

        assertThat(reply).isEqualTo(SlackReply.clear());
        assertThat(SLACK.calls()).containsExactly("conversations.info C0HOME", "views.publish U0SAM");
        assertThat(SlackLimits.checked(SLACK.opened()).toString()).doesNotContain("Set up Dibs");
    }

    @Test
    void isSavedEvenIfTheHomeTabCannotBeDrawn() {
        View view = SettingsViews.settings(new SettingsViews.Carried(null), Northwind.untouched(), List.of());
        SLACK.refusesHomes();

        SlackReply reply = settings()
                .save(Acts.submission(sam(), view, SettingsForm.with("C0HOME", "09:00", "USD")))
                .block();

        assertThat(reply).isEqualTo(SlackReply.clear());
        assertThat(now().isSetUp()).isTrue();
    }

    @Test
    void changesNoOtherWorkspace() {
        save("C0LEADS", "08:30", "EUR", "U0ANA");

        assertThat(Objects.requireNonNull(bean(Workspaces.class).find(OTHER).block())
                        .isSetUp())
                .isFalse();
        assertThat(bean(Members.class).find(OTHER, new UserId("U0MIA")).block())
                .extracting(Member::role)
                .isEqualTo(Role.MANAGER);
    }

    @Test
    void joinsAPublicChannel() {
        save("C0LEADS", "09:00", "USD");

        assertThat(SLACK.calls()).containsExactly("conversations.info C0LEADS", "conversations.join C0LEADS");
    }

    @Test
    void joinsNoChannelThatItIsIn() {
        save("C0HOME", "09:00", "USD");

        assertThat(SLACK.calls()).containsExactly("conversations.info C0HOME");
        assertThat(now().leadsChannel()).isEqualTo(new ChannelId("C0HOME"));
    }

    @Test
    void leavesAdminsAdmins() {
        save("C0LEADS", "09:00", "USD");
        save("C0LEADS", "09:00", "USD", "U0SAM");

        assertThat(roles()).containsEntry("U0SAM", Role.ADMIN);
    }

    @Test
    void asksToBeInvitedToAPrivateChannel() {
        assertThat(save("C0BOARD", "09:00", "USD")).isEqualTo(error("channel", SettingsWords.INVITE));
        assertThat(save("C0HIDDEN", "09:00", "USD")).isEqualTo(error("channel", SettingsWords.INVITE));
        assertThat(save("C0CLOSED", "09:00", "USD")).isEqualTo(error("channel", SettingsWords.INVITE));
        assertThat(now().isSetUp()).isFalse();
    }

    @Test
    void refusesAnArchivedChannel() {
        assertThat(save("C0OLD", "09:00", "USD")).isEqualTo(error("channel", SettingsWords.ARCHIVED));
        assertThat(now().isSetUp()).isFalse();
    }

    @Test
    void refusesManagersWhoHaveNoRightsAndJoinsNothing() {
        SlackReply reply = save("C0LEADS", "09:00", "EUR", "U0ANA", "U0GUS");

        assertThat(reply)
                .isEqualTo(error(
                        "managers",
                        "Gus Webb can't be a manager: guests, apps and people who left have no rights in Dibs."));
        assertThat(SLACK.calls()).containsExactly("conversations.info C0LEADS");
        assertThat(now().isSetUp()).isFalse();
        assertThat(roles()).containsEntry("U0ANA", Role.REP).containsEntry("U0MIA", Role.MANAGER);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(save("C0OLD", "09:00", "EUR", "U0LEA"))
                .isInstanceOfSatisfying(
                        SlackReply.Errors.class,
                        errors -> assertThat(errors.byBlockId()).containsOnlyKeys("channel", "managers"));
    }

    @Test
    void learnsOfAManagerWhomItHasNeverSeen() {
        save("C0LEADS", "09:00", "USD", "U0BEN");

        assertThat(roles()).containsEntry("U0BEN", Role.MANAGER);
    }

    @Test
    void refusesSomebodyWhomSlackDoesNotShow() {
        assertThat(save("C0LEADS", "09:00", "USD", "U0NOBODY"))
                .isEqualTo(error("managers", SettingsWords.UNKNOWN_PERSON));
    }

    @Test
    void savesOnceHoweverOftenSlackDelivers() {
        ViewSubmission submission = submission(sam(), "C0LEADS", "08:30", "EUR");
        settings().save(submission).block();
        dibs.sql("update workspace set currency = 'SEK'");

        SlackReply second = settings().save(submission).block();

        assertThat(second).isEqualTo(SlackReply.clear());
        assertThat(now().currency().getCurrencyCode()).isEqualTo("SEK");
    }

    @Test
    void savesNothingForSomebodyWhoIsNoAdminAnyMore() {
        SlackReply reply = settings()
                .save(submission(Northwind.mia(now()), "C0LEADS", "08:30", "EUR"))
                .block();

        assertThat(reply).isEqualTo(error("channel", SettingsWords.NO_ADMIN_ANY_MORE));
        assertThat(now().isSetUp()).isFalse();
    }

    @Test
    void keepsLeadsReadableInACurrencyWithoutCents() {
        dibs.sql("""
                insert into lead (workspace_id, number, name, value, owner_id, follow_up, created_at, created_by, touched_at)
                values ('T0NORTHWIND', 1, 'Jane', 12000.50, 'U0ANA', '2026-01-01', now(), 'U0ANA', now())
                """);

        save("C0LEADS", "09:00", "JPY");

        var leads = bean(Desk.class)
                .dueBy(Northwind.TEAM, new UserId("U0ANA"), LocalDate.of(2026, 1, 1))
                .block();
        assertThat(leads)
                .singleElement()
                .satisfies(
                        lead -> assertThat(Objects.requireNonNull(lead.value()).format())
                                .isEqualTo("¥12,000"));
    }

    private static SlackReply open(Member by) {
        return Objects.requireNonNull(
                settings().openByCommand(Acts.command(by, Settings.WORD)).block());
    }

    private static SlackReply save(String channel, String digestAt, String currency, String... managers) {
        return Objects.requireNonNull(settings()
                .save(submission(sam(), channel, digestAt, currency, managers))
                .block());
    }

    private static ViewSubmission submission(
            Member by, String channel, String digestAt, String currency, String... managers) {
        View view = SettingsViews.settings(new SettingsViews.Carried(Acts.RESPONSE_URL), by.workspace(), List.of());
        return Acts.submission(by, view, SettingsForm.with(channel, digestAt, currency, managers));
    }

    private static String note(SlackReply reply) {
        return Objects.requireNonNull(((SlackReply.Clear) reply).note())
                .message()
                .text();
    }

    private static SlackReply error(String field, String sentence) {
        return new SlackReply.Errors(Map.of(field, sentence));
    }

    private static Map<String, Role> roles() {
        return Objects.requireNonNull(bean(Members.class)
                .these(
                        Northwind.TEAM,
                        List.of(new UserId("U0SAM"), new UserId("U0MIA"), new UserId("U0ANA"), new UserId("U0BEN")))
                .collectMap(member -> member.user().value(), Member::role)
                .block());
    }

    private static Workspace now() {
        return Objects.requireNonNull(
                bean(Workspaces.class).find(Northwind.TEAM).block());
    }

    private static Member sam() {
        return Northwind.sam(Northwind.untouched());
    }

    private static Settings settings() {
        return bean(Settings.class);
    }

    private static <T> T bean(Class<T> type) {
        return dibs.bean(type);
    }
}
