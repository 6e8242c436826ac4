package app.dibs.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Acts;
import app.dibs.slack.Message;
import app.dibs.workspace.Member;
import app.dibs.workspace.Northwind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsidersTests {
    private final Outsiders outsiders = new Outsiders();
    private final Member gus = Northwind.gus(Northwind.workspace());
    private final Member lea = Northwind.lea(Northwind.workspace());
    private final Member ana = Northwind.ana(Northwind.workspace());

    @ParameterizedTest
    @ValueSource(strings = {"new", "help", "settings", ""})
    void refusesEveryCommandOfAGuest(String word) {
        assertThat(outsiders.refusal(Acts.command(gus, word))).contains(Message.of(Outsiders.OUTSIDER));
    }

    @Test
    void refusesTheClickOfAGuest() {
        assertThat(outsiders.refusal(Acts.click(gus, "card:open"))).contains(Message.of(Outsiders.OUTSIDER));
    }

    @Test
    void refusesAnAdminWhoLeft() {
        assertThat(outsiders.refusal(Acts.click(lea, "setup:open"))).contains(Message.of(Outsiders.LEFT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_home_opened", "team_join", "user_change"})
    void letsSlackTellOfAGuest(String event) {
        assertThat(outsiders.refusal(Acts.event(gus, event, "{}"))).isEmpty();
    }

    @Test
    void refusesWhateverElseHappensAroundAGuest() {
        assertThat(outsiders.refusal(Acts.event(gus, "message", "{}"))).isPresent();
    }

    @Test
    void letsMembersIn() {
        assertThat(outsiders.refusal(Acts.command(ana, "new"))).isEmpty();
    }
}
