package app.dibs.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.ChannelId;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Northwind;
import app.dibs.workspace.Role;
import org.junit.jupiter.api.Test;

class SettingsCheckIntegrationTests extends SettingsOnADatabase {
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
    void savesNothingForSomebodyWhoIsNoAdminAnyMore() {
        SlackReply reply = settings()
                .save(submission(Northwind.mia(now()), "C0LEADS", "08:30", "EUR"))
                .block();

        assertThat(reply).isEqualTo(error("channel", SettingsWords.NO_ADMIN_ANY_MORE));
        assertThat(now().isSetUp()).isFalse();
    }
}
