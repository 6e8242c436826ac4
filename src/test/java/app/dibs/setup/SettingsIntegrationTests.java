package app.dibs.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.lead.Desk;
import app.dibs.slack.Acts;
import app.dibs.slack.ChannelId;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.SlackLimits;
import app.dibs.slack.SlackReply;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Northwind;
import app.dibs.workspace.Role;
import app.dibs.workspace.Workspaces;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SettingsIntegrationTests extends SettingsOnADatabase {
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
        View view =
                SettingsViews.settings(new SettingsViews.Carried(null), Northwind.untouched(), List.of(), List.of());

        SlackReply reply = settings()
                .save(Acts.submission(sam(), view, SettingsForm.with("C0HOME", "09:00", "USD")))
                .block();

        assertThat(reply).isEqualTo(SlackReply.clear());
        assertThat(SLACK.calls()).containsExactly("conversations.info C0HOME", "views.publish U0SAM");
        assertThat(SlackLimits.checked(SLACK.opened()).toString()).doesNotContain("Set up Dibs");
    }

    @Test
    void isSavedEvenIfTheHomeTabCannotBeDrawn() {
        View view =
                SettingsViews.settings(new SettingsViews.Carried(null), Northwind.untouched(), List.of(), List.of());
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
    void leavesAdminsAdmins() {
        save("C0LEADS", "09:00", "USD");
        save("C0LEADS", "09:00", "USD", "U0SAM");

        assertThat(roles()).containsEntry("U0SAM", Role.ADMIN);
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
}
