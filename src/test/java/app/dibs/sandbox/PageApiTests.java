package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

class PageApiTests extends SandboxTestBase {
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void closeClient() {
        client.close();
    }

    @Test
    void showsTheWorkspaceToAPerson() throws Exception {
        JsonNode state = get("/sandbox/state?as=U0ANA");
        assertThat(Json.text(state.path("team"), "name")).isEqualTo("Northwind");
        assertThat(Json.text(state.path("me"), "name")).isEqualTo("Ana Souza");
        assertThat(state.path("members").valueStream().map(member -> Json.text(member, "id")))
                .contains("U0SAM", "U0MIA", "U0ANA", "U0BEN", "U0CHLOE", "U0GUS", "U0DIBS");
        assertThat(state.path("channels").valueStream().map(channel -> Json.text(channel, "name")))
                .containsExactly("general", "leads", "random");
        assertThat(Json.text(state.path("dms").path(0), "id")).isEqualTo("D0ANA");
        assertThat(Json.text(state.path("commands").path(0), "command")).isEqualTo("/lead");
        assertThat(Json.text(state.path("shortcuts").path("global").path(0), "name"))
                .isEqualTo("New lead");
        assertThat(state.path("home").isNull()).isTrue();
        assertThat(Json.flag(state.path("bot"), "connected")).isTrue();
    }

    @Test
    void saysReadsAndNests() throws Exception {
        post("/sandbox/say", "{'as':'U0ANA','channel':'C0LEADS','text':'Parent'}");
        JsonNode parent = get("/sandbox/messages?as=U0BEN&channel=C0LEADS")
                .path("messages")
                .path(0);
        post(
                "/sandbox/say",
                "{'as':'U0BEN','channel':'C0LEADS','text':'Reply','threadTs':'%s'}".formatted(Json.text(parent, "ts")));
        JsonNode again = get("/sandbox/messages?as=U0BEN&channel=C0LEADS").path("messages");
        assertThat(again).hasSize(1);
        assertThat(Json.text(again.path(0), "username")).isEqualTo("Ana Souza");
        assertThat(Json.text(again.path(0).path("replies").path(0), "text")).isEqualTo("Reply");
        assertThat(unread("U0BEN")).isEqualTo(1);
        post("/sandbox/read", "{'as':'U0BEN','channel':'C0LEADS'}");
        assertThat(unread("U0BEN")).isZero();
    }

    @Test
    void movesTheClock() throws Exception {
        JsonNode moved = post("/sandbox/clock", "{'to':'2027-01-04T08:00:00Z'}");
        assertThat(Json.text(moved, "now")).startsWith("2027-01-04T08:00:0");
        assertThat(Json.flag(moved, "moved")).isTrue();
        assertThat(Json.text(post("/sandbox/clock", "{'morningOf':'U0ANA'}"), "now"))
                .startsWith("2027-01-04T14:00:0");
        assertThat(Json.flag(post("/sandbox/clock", "{'reset':true}"), "moved")).isFalse();
    }

    @Test
    void explainsWhatItRefuses() throws Exception {
        HttpResponse<String> answer = send("/sandbox/say", "{'as':'U0ANA','channel':'C0NONE','text':'x'}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.text(Json.parse(answer.body()), "error")).isEqualTo("There is no channel C0NONE.");
        assertThat(send("/sandbox/clock", "{'by':'a while'}").statusCode()).isEqualTo(400);
        assertThat(send("/sandbox/say", "nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void switchesFaultsAndShowsTheInspector() throws Exception {
        JsonNode faults =
                post("/sandbox/faults", "{'method':'chat.postMessage','kind':'rate_limited','times':2,'retryAfter':5}");
        assertThat(Json.text(faults.path("faults").path(0), "kind")).isEqualTo("rate_limited");
        assertThat(Json.flag(post("/sandbox/faults", "{'deliverTwice':true}"), "deliverTwice"))
                .isTrue();
        assertThat(post("/sandbox/faults", "{'kind':'none','deliverTwice':false}")
                        .path("faults"))
                .isEmpty();
        api.authTest(call -> call);
        JsonNode entries = get("/sandbox/inspector?after=0").path("entries");
        assertThat(Json.text(entries.path(0), "what")).isEqualTo("auth.test");
        assertThat(Json.text(entries.path(0), "direction")).isEqualTo("from bot");
    }

    @Test
    @Timeout(30)
    void tellsOfEachChange() throws Exception {
        HttpResponse<InputStream> changes = client.send(
                HttpRequest.newBuilder(slack.pageAddress().resolve("/sandbox/changes"))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (Scanner lines = new Scanner(changes.body(), StandardCharsets.UTF_8).useDelimiter("\n\n")) {
            String first = lines.next();
            slack.as("U0ANA").types("Hello");
            assertThat(first).startsWith("event: change\ndata: {\"version\":");
            String next = Stream.generate(lines::next)
                    .filter(change -> !change.equals(first))
                    .findFirst()
                    .orElseThrow();
            assertThat(next).startsWith("event: change");
        }
    }

    @Test
    void servesLibrariesAndNothingElse() throws Exception {
        assertThat(raw("/webjars/lit-html/3.3.2/lit-html.js").statusCode()).isEqualTo(200);
        assertThat(raw("/webjars/lit-html/3.3.2/lit-html.js").headers().firstValue("Content-Type"))
                .hasValue("text/javascript; charset=utf-8");
        assertThat(raw("/webjars/../../secret").statusCode()).isEqualTo(404);
        assertThat(raw("/nothing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesOtherPagesOfTheBrowser() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(slack.pageAddress().resolve("/sandbox/clock"))
                        .header("Origin", "https://evil.example.com")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"reset\":true}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private int unread(String userId) throws Exception {
        return get("/sandbox/state?as=" + userId)
                .path("channels")
                .valueStream()
                .filter(channel -> Json.text(channel, "id").equals("C0LEADS"))
                .findFirst()
                .orElseThrow()
                .path("unread")
                .asInt();
    }

    private HttpResponse<String> raw(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(slack.pageAddress().resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = raw(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.parse(answer.body());
    }

    private JsonNode post(String path, String json) throws Exception {
        HttpResponse<String> answer = send(path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.parse(answer.body());
    }

    private HttpResponse<String> send(String path, String json) throws Exception {
        return client.send(
                HttpRequest.newBuilder(slack.pageAddress().resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
