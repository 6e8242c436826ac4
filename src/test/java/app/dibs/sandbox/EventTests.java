package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventTests extends SandboxTestBase {
    private static final String HOME =
            "{\"type\":\"home\",\"blocks\":[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}}]}";

    @Test
    void tellsOfAnOpenedHomeAndShowsWhatTheBotPublishes() throws Exception {
        ViewHandle home = slack.as("U0ANA").opensHome();
        TestBot.Heard heard = bot.next();
        JsonNode event = heard.payload().path("event");
        assertThat(heard.text("type")).isEqualTo("event_callback");
        assertThat(heard.text("event_id")).startsWith("Ev");
        assertThat(Json.text(event, "type")).isEqualTo("app_home_opened");
        assertThat(Json.text(event, "user")).isEqualTo("U0ANA");
        assertThat(Json.text(event, "tab")).isEqualTo("home");
        publish("Three leads");
        home.sees("Three leads");
        publish("Two leads");
        home.sees("Two leads").seesNoMore("Three");
    }

    @Test
    void publishesToPeopleOfTheWorkspaceOnly() throws Exception {
        assertThat(api.viewsPublish(call -> call.userId("U0NOBODY").viewAsString(HOME.formatted("x")))
                        .getError())
                .isEqualTo("invalid_arguments");
    }

    @Test
    void tellsOfPeopleWhoJoinAndChange() {
        slack.join(Member.of("U0NEW", "Noor Ali", "Sales", "Europe/Paris", Member.Role.MEMBER));
        assertThat(Json.text(bot.next().payload().path("event").path("user"), "id"))
                .isEqualTo("U0NEW");
        slack.moveTo("U0NEW", ZoneId.of("Asia/Tokyo"));
        JsonNode event = bot.next().payload().path("event");
        assertThat(Json.text(event, "type")).isEqualTo("user_change");
        assertThat(Json.text(event.path("user"), "tz")).isEqualTo("Asia/Tokyo");
    }

    @Test
    void doesNotTellWhatTheManifestDoesNotAskFor() {
        slack.invite("C0LEADS", "U0DIBS");
        slack.as("U0ANA").in("#leads").types("Good morning");
        slack.as("U0ANA").opensHome();
        assertThat(Json.text(bot.next().payload().path("event"), "type")).isEqualTo("app_home_opened");
    }

    @Test
    void repeatsWhatTheBotDidNotTake() {
        bot.answers(500, "");
        slack.as("U0ANA").opensHome();
        String id = bot.next().text("event_id");
        for (int attempt = 1; attempt <= 3; attempt++) {
            TestBot.Heard again = bot.next();
            assertThat(again.text("event_id")).isEqualTo(id);
            assertThat(again.header("X-slack-retry-num")).isEqualTo(String.valueOf(attempt));
            assertThat(again.header("X-slack-retry-reason")).isEqualTo("http_error");
        }
    }

    private void publish(String text) throws Exception {
        assertThat(api.viewsPublish(call -> call.userId("U0ANA").viewAsString(HOME.formatted(text)))
                        .isOk())
                .isTrue();
    }
}
