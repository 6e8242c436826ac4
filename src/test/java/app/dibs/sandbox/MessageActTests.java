package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MessageActTests extends SandboxTestBase {
    private static final String CARD = """
            [{"type":"section","block_id":"head","text":{"type":"mrkdwn","text":"*Jane Doe*"},
              "accessory":{"type":"overflow","action_id":"more","options":[
                {"text":{"type":"plain_text","text":"Edit"},"value":"edit:1"},
                {"text":{"type":"plain_text","text":"Delete"},"value":"delete:1"}]}},
             {"type":"actions","block_id":"acts","elements":[
              {"type":"button","action_id":"claim","value":"L-1","text":{"type":"plain_text","text":"Claim"}},
              {"type":"datepicker","action_id":"due","placeholder":{"type":"plain_text","text":"Follow up"}},
              {"type":"users_select","action_id":"assign","placeholder":{"type":"plain_text","text":"Other…"}},
              {"type":"static_select","action_id":"snooze","placeholder":{"type":"plain_text","text":"Snooze"},
               "options":[{"text":{"type":"plain_text","text":"Tomorrow"},"value":"1"}]}]}]""";

    @BeforeEach
    void post() throws Exception {
        slack.invite("C0LEADS", "U0DIBS");
        assertThat(api.chatPostMessage(
                                call -> call.channel("C0LEADS").text("Jane Doe").blocksAsString(CARD))
                        .isOk())
                .isTrue();
    }

    @Test
    void tellsTheBotWhoPressedWhichButtonWhere() {
        MessageHandle card = ana().messageSaying("Jane Doe").clicks("Claim");
        JsonNode payload = bot.next().payload();
        assertThat(Json.text(payload, "type")).isEqualTo("block_actions");
        assertThat(Json.text(payload.path("user"), "id")).isEqualTo("U0ANA");
        assertThat(Json.text(payload.path("user"), "team_id")).isEqualTo("T0NORTHWIND");
        assertThat(Json.text(payload.path("channel"), "id")).isEqualTo("C0LEADS");
        assertThat(Json.text(payload.path("container"), "message_ts")).isEqualTo(card.ts());
        assertThat(Json.text(payload.path("message"), "ts")).isEqualTo(card.ts());
        JsonNode action = payload.path("actions").path(0);
        assertThat(Json.text(action, "action_id")).isEqualTo("claim");
        assertThat(Json.text(action, "block_id")).isEqualTo("acts");
        assertThat(Json.text(action, "value")).isEqualTo("L-1");
        assertThat(Json.text(action, "action_ts")).isNotEmpty();
        assertThat(payload.path("state").path("values").path("acts").path("due").isObject())
                .isTrue();
    }

    @Test
    void picksDatesPeopleAndOptions() {
        MessageHandle card = ana().messageSaying("Jane Doe");
        card.picksDate("Follow up", LocalDate.of(2026, 12, 1));
        assertThat(Json.text(action(), "selected_date")).isEqualTo("2026-12-01");
        card.picksUser("Other…", "@ben");
        assertThat(Json.text(action(), "selected_user")).isEqualTo("U0BEN");
        card.picks("Snooze", "Tomorrow");
        assertThat(Json.text(action().path("selected_option"), "value")).isEqualTo("1");
        card.clicks("Delete");
        assertThat(Json.text(action().path("selected_option"), "value")).isEqualTo("delete:1");
    }

    @Test
    void refusesWhatTheMessageDoesNotHave() {
        assertThatThrownBy(() -> act("U0ANA", "acts", "nothing", Json.object()))
                .hasMessage("The message has no such element any more.");
        assertThatThrownBy(() -> act("U0ANA", "acts", "snooze", Json.parse("{\"selected_option\":{\"value\":\"99\"}}")))
                .hasMessage("There is no such option.");
        assertThat(bot.heardNothing()).isTrue();
    }

    private void act(String user, String block, String action, JsonNode done) {
        String body = Json.write(Json.object()
                .put("as", user)
                .put("channel", "C0LEADS")
                .put("ts", ana().latestMessageIn("#leads").ts())
                .put("blockId", block)
                .put("actionId", action)
                .set("action", done));
        HttpResponse<String> answer = send(slack.pageAddress().resolve("/sandbox/click"), body);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(Json.text(Json.parse(answer.body()), "error"));
        }
    }

    @Test
    void replacesTheMessageThroughItsResponseUrl() {
        MessageHandle card = ana().messageSaying("Jane Doe").clicks("Claim");
        URI url = responseUrl();
        assertThat(send(url, "{\"replace_original\":true,\"text\":\"Claimed\"}").statusCode())
                .isEqualTo(200);
        card.sees("Claimed");
        assertThat(send(url, "{\"delete_original\":true}").statusCode()).isEqualTo(200);
        card.isGone();
    }

    @Test
    void takesFiveAnswersInHalfAnHour() {
        ana().messageSaying("Jane Doe").clicks("Claim");
        URI url = responseUrl();
        for (int i = 0; i < 5; i++) {
            assertThat(send(url, "{\"text\":\"Answer\"}").statusCode()).isEqualTo(200);
        }
        assertThat(send(url, "{\"text\":\"Answer\"}").body()).isEqualTo("used_url");
        ana().messageSaying("Jane Doe").clicks("Claim");
        URI second = responseUrl();
        slack.clock().moveBy(Duration.ofMinutes(31));
        assertThat(send(second, "{\"text\":\"Answer\"}").body()).isEqualTo("expired_url");
    }

    @Test
    void changesAnEphemeralMessageThroughItsResponseUrl() throws Exception {
        api.chatPostEphemeral(
                call -> call.channel("C0LEADS").user("U0ANA").text("Undo?").blocksAsString(CARD));
        MessageHandle whisper = ana().ephemeral().clicks("Claim");
        TestBot.Heard heard = bot.next();
        assertThat(heard.payload().has("message")).isFalse();
        assertThat(Json.flag(heard.payload().path("container"), "is_ephemeral")).isTrue();
        send(URI.create(heard.text("response_url")), "{\"replace_original\":true,\"text\":\"Undone\"}");
        whisper.sees("Undone");
    }

    @Test
    void tellsThePersonOfAFailedClick() {
        bot.answers(500, "");
        Actor ana = ana();
        ana.messageSaying("Jane Doe").clicks("Claim");
        ana.seesFailure("This app responded with Status Code 500");
    }

    @Test
    void findsTheRowThatIsMeant() throws Exception {
        String rows = "[" + row("Jane", "1") + "," + row("John", "2") + "]";
        api.chatPostMessage(call -> call.channel("C0LEADS").text("Digest").blocksAsString(rows));
        ana().messageSaying("John").near("John").clicks("Done");
        assertThat(Json.text(action(), "value")).isEqualTo("2");
    }

    private static String row(String name, String value) {
        return """
                {"type":"section","text":{"type":"mrkdwn","text":"%s"}},{"type":"actions","elements":[
                {"type":"button","action_id":"done","value":"%s","text":{"type":"plain_text","text":"Done"}}]}""".formatted(name, value);
    }

    private Actor ana() {
        return slack.as("U0ANA").in("#leads");
    }

    private JsonNode action() {
        return bot.next().payload().path("actions").path(0);
    }

    private URI responseUrl() {
        return URI.create(bot.next().text("response_url"));
    }

    private static HttpResponse<String> send(URI uri, String body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
