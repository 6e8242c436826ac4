package app.dibs.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Message;
import app.dibs.slack.UserId;
import app.dibs.workspace.Northwind;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsWordsTests {
    @Test
    void namesTheAdminsWhoCanBeAsked() {
        assertThat(SettingsWords.onlyAdmins(
                        List.of(Northwind.sam(Northwind.workspace()), Northwind.lea(Northwind.workspace()))))
                .contains("Ask <@U0SAM> or <@U0LEA>.", "Nothing was changed.");
    }

    @Test
    void saysWhomToAskWhereNoAdminIsKnown() {
        assertThat(SettingsWords.onlyAdmins(List.of())).contains("Ask an owner or admin of your Slack workspace.");
    }

    @Test
    void namesAHandfulAndCountsTheRest() {
        assertThat(SettingsWords.cannotManage(List.of("Gus"))).startsWith("Gus can't be a manager:");
        assertThat(SettingsWords.cannotManage(List.of("Gus", "Lea"))).startsWith("Gus and Lea can't be managers:");
        assertThat(SettingsWords.cannotManage(List.of("A", "B", "C", "D", "E"))).startsWith("A, B, C, D and E can't");
        assertThat(SettingsWords.cannotManage(List.of("A", "B", "C", "D", "E", "F", "G")))
                .startsWith("A, B, C, D and 3 more can't");
    }

    @Test
    void saysWhatIsInForceFromNowOn() {
        assertThat(saved("U0MIA").text())
                .isEqualTo(
                        "Saved. Cards go to <#C0LEADS>, the morning digest comes at 08:30 in each person's own zone, and"
                                + " amounts are in EUR. Leads are assigned by <@U0MIA>, and by admins. Try `/lead new`.");
    }

    @Test
    void saysThatThereAreNoManagers() {
        assertThat(saved().text()).contains("Leads are assigned by admins; there are no managers.");
    }

    private static Message saved(String... managers) {
        return SettingsWords.saved(new SettingsViews.Chosen(
                Northwind.LEADS,
                Stream.of(managers).map(UserId::new).toList(),
                LocalTime.of(8, 30),
                Currency.getInstance("EUR")));
    }
}
