package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.ChannelId;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackFault.Kind;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.slack.bolt.SlackStub.Answer;
import app.dibs.slack.bolt.SlackStub.Call;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SlackWebApiTests {
    private static final TeamId TEAM = new TeamId("T1");
    private static final ChannelId CHANNEL = new ChannelId("C1");
    private static final Message MESSAGE =
            new Message("Hej", List.of(DividerBlock.builder().build()));
    private static final Instant SINCE = Instant.ofEpochSecond(1_800_000_000);

    private final SlackStub slack;
    private final SlackThreads threads = new SlackThreads();
    private final SlackClients clients;
    private final SlackWebApi api;

    SlackWebApiTests() throws IOException {
        slack = new SlackStub();
        SlackSettings settings = Desk.settings(slack);
        clients = new SlackClients(settings);
        api = api(settings, clients);
    }

    private SlackWebApi api(SlackSettings settings, SlackClients with) {
        SlackCalls calls = new SlackCalls(with, new OneWorkspaceToken(settings), threads);
        return new SlackWebApi(settings, calls, new ResponseUrls(with, threads), new OwnFiles(calls, with, threads));
    }

    @AfterEach
    void close() {
        clients.close();
        threads.close();
        slack.close();
    }

    private static SlackFault fault(Mono<?> call) {
        SlackFault[] met = new SlackFault[1];
        StepVerifier.create(call).verifyErrorSatisfies(fault -> met[0] = (SlackFault) fault);
        return met[0];
    }

    private Mono<MessageRef> post(@Nullable String threadTs) {
        return api.post(TEAM, "C1", threadTs, MESSAGE, "d-1");
    }

    @Test
    void doesNothingBeforeSomebodySubscribes() {
        post(null);

        assertThat(slack.wasNotCalled()).isTrue();
    }

    @Test
    void postsWithAMarkByWhichItIsRecognised() throws Exception {
        StepVerifier.create(post("11.22"))
                .expectNext(new MessageRef(CHANNEL, "12.34"))
                .verifyComplete();

        Call call = slack.next();
        assertThat(call.method()).isEqualTo("chat.postMessage");
        assertThat(call.headers().get("Authorization")).containsExactly("Bearer xoxb-of-tests");
        assertThat(call.form())
                .containsEntry("channel", "C1")
                .containsEntry("text", "Hej")
                .containsEntry("thread_ts", "11.22")
                .containsEntry("unfurl_links", "0")
                .containsEntry("unfurl_media", "0")
                .containsEntry("blocks", "[{\"type\":\"divider\"}]");
        assertThat(call.json("metadata"))
                .hasToString("{\"event_type\":\"dibs_delivery\",\"event_payload\":{\"delivery_id\":\"d-1\"}}");
        assertThat(slack.wasNotCalled()).as("no auth.test beside it").isTrue();
    }

    @Test
    void takesTheBlocksAwayWhereAMessageBecomesOneWithoutAny() throws Exception {
        StepVerifier.create(api.update(TEAM, new MessageRef(CHANNEL, "12.34"), Message.of("Gone")))
                .verifyComplete();

        assertThat(slack.next().form())
                .containsEntry("ts", "12.34")
                .containsEntry("text", "Gone")
                .containsEntry("blocks", "[]");
    }

    @Test
    void opensAndUpdatesViews() throws Exception {
        View view = View.builder().type("modal").build();

        StepVerifier.create(api.openView(TEAM, "1.1", view).map(View::getId))
                .expectNext("V9")
                .verifyComplete();
        StepVerifier.create(api.updateView(TEAM, "V9", null, view).map(View::getId))
                .expectNext("V9")
                .verifyComplete();
        StepVerifier.create(api.publishHome(TEAM, new UserId("U1"), view)).verifyComplete();

        assertThat(slack.next().form()).containsEntry("trigger_id", "1.1");
        assertThat(slack.next().form()).containsEntry("view_id", "V9").doesNotContainKey("hash");
        assertThat(slack.next().form()).containsEntry("user_id", "U1");
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found, REFUSED",
        "not_in_channel, REFUSED",
        "internal_error, UNKNOWN_OUTCOME",
        "fatal_error, UNKNOWN_OUTCOME",
        "service_unavailable, UNKNOWN_OUTCOME",
        "request_timeout, UNKNOWN_OUTCOME",
        "ratelimited, RATE_LIMITED"
    })
    void tellsSlacksErrorsApart(String code, Kind kind) {
        slack.answer("chat.postMessage", Answer.error(code));

        SlackFault fault = fault(post(null));

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.method()).isEqualTo("chat.postMessage");
    }

    @Test
    void tellsHowLongSlackWantsUsToWait() {
        slack.answer("chat.postMessage", new Answer(429, Map.of("Retry-After", "17"), ""));

        SlackFault fault = fault(post(null));

        assertThat(fault.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(fault.retryAfter()).contains(Duration.ofSeconds(17));
    }

    @Test
    void waitsABitWhereSlackDoesNotSayHowLong() {
        slack.answer("chat.postMessage", new Answer(429, Map.of(), "slow down"));

        assertThat(fault(post(null)).retryAfter()).contains(Duration.ofSeconds(5));
    }

    @Test
    void doesNotKnowWhatBecameOfItAfterAServerError() {
        slack.answer("chat.postMessage", new Answer(503, Map.of("Retry-After", "0"), "<html>"));

        assertThat(fault(post(null)).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    }

    @Test
    void doesNotKnowWhatBecameOfItAfterAnUnreadableAnswer() {
        slack.answer("chat.postMessage", Answer.ok("<html>")).answer("chat.postMessage", Answer.ok(""));

        assertThat(fault(post(null)).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(fault(post(null)).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    }

    @Test
    void doesNotKnowWhatBecameOfItAfterABrokenConnectionAndDoesNotSayItAgain() throws Exception {
        StepVerifier.create(post(null)).expectNextCount(1).verifyComplete();
        slack.answer("chat.postMessage", Answer.brokenOff());

        assertThat(fault(post(null)).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);

        slack.next();
        slack.next();
        assertThat(slack.wasNotCalled()).isTrue();
    }

    @Test
    void knowsThatNothingWasDoneWhereSlackCannotBeReached() throws Exception {
        int nobodyListens;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyListens = socket.getLocalPort();
        }
        SlackSettings settings = new SlackSettings(
                Desk.SECRET, "xoxb-of-tests", "", "http://127.0.0.1:%d/api/".formatted(nobodyListens));
        try (SlackClients unreachable = new SlackClients(settings)) {
            SlackFault fault = fault(api(settings, unreachable).join(TEAM, CHANNEL));

            assertThat(fault.kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void findsItsOwnMessageOnALaterPage() throws Exception {
        slack.answer("conversations.history", Answer.ok("""
                        {"ok":true,"messages":[{"ts":"3.0","text":"x"},{"ts":"2.0","metadata":
                         {"event_type":"dibs_delivery","event_payload":{"delivery_id":"d-0"}}}],
                         "response_metadata":{"next_cursor":"more"}}""")).answer("conversations.history", Answer.ok("""
                        {"ok":true,"messages":[{"ts":"1.0","metadata":
                         {"event_type":"dibs_delivery","event_payload":{"delivery_id":"d-1"}}}]}"""));

        StepVerifier.create(api.findPosted(TEAM, "C1", null, "d-1", SINCE))
                .expectNext(Optional.of(new MessageRef(CHANNEL, "1.0")))
                .verifyComplete();

        Call first = slack.next();
        assertThat(first.form())
                .containsEntry("include_all_metadata", "1")
                .containsEntry("oldest", "1799999880.000000");
        assertThat(slack.next().form()).containsEntry("cursor", "more");
    }

    @Test
    void looksIntoTheThreadOfAConversationWithAPerson() throws Exception {
        slack.answer("conversations.open", Answer.ok("{\"ok\":true,\"channel\":{\"id\":\"D7\"}}"))
                .answer("conversations.replies", Answer.ok("{\"ok\":true,\"messages\":[]}"));

        StepVerifier.create(api.findPosted(TEAM, "U1", "11.22", "d-1", SINCE))
                .expectNext(Optional.empty())
                .verifyComplete();

        assertThat(slack.next().form()).containsEntry("users", "U1");
        assertThat(slack.next().form()).containsEntry("channel", "D7").containsEntry("ts", "11.22");
    }

    @Test
    void listsTheMembersOfAllPagesAndObeysRetryAfter() {
        slack.answer("users.list", Answer.ok("""
                        {"ok":true,"members":[{"id":"U1","team_id":"T1","name":"ana","tz":"Europe/London",
                         "is_owner":true,"profile":{"display_name":"Ana"}}],
                         "response_metadata":{"next_cursor":"c2"}}"""))
                .answer("users.list", new Answer(429, Map.of("Retry-After", "0"), ""))
                .answer("users.list", Answer.ok("""
                        {"ok":true,"members":[{"id":"U2","team_id":"T1","name":"gus","is_restricted":true},
                         {"id":"USLACKBOT","team_id":"T1","name":"slackbot","real_name":"Slackbot"},
                         {"id":"U3","team_id":"T2","name":"eve","deleted":true}]}"""));

        StepVerifier.create(api.users(TEAM))
                .expectNext(new SlackApi.SlackUser(
                        new UserId("U1"), TEAM, "Ana", "Europe/London", true, false, false, false))
                .expectNext(new SlackApi.SlackUser(new UserId("U2"), TEAM, "gus", "UTC", false, true, false, false))
                .expectNext(new SlackApi.SlackUser(
                        new UserId("USLACKBOT"), TEAM, "Slackbot", "UTC", false, true, true, false))
                .expectNext(new SlackApi.SlackUser(
                        new UserId("U3"), new TeamId("T2"), "eve", "UTC", false, true, false, true))
                .verifyComplete();
    }

    @Test
    void readsAChannelAndTheBotItself() {
        slack.answer("conversations.info", Answer.ok("""
                        {"ok":true,"channel":{"id":"C1","name":"leads","is_private":true,"is_archived":false,
                         "is_member":true}}""")).answer("auth.test", Answer.ok("""
                        {"ok":true,"team_id":"T1","team":"Northwind","user_id":"UBOT"}"""));

        StepVerifier.create(api.conversation(TEAM, CHANNEL))
                .expectNext(new SlackApi.Conversation(CHANNEL, "leads", true, false, true))
                .verifyComplete();
        StepVerifier.create(api.self())
                .expectNext(new SlackApi.Self(TEAM, "Northwind", new UserId("UBOT")))
                .verifyComplete();
    }

    @Test
    void tellsWhyAResponseUrlDidNotTakeIt() {
        slack.answer("response_url", new Answer(404, Map.of(), "{\"ok\":false,\"error\":\"used_url\"}"))
                .answer("response_url", Answer.ok("ok"));

        SlackFault fault = fault(api.respond(slack.responseUrl(), MESSAGE, false));
        assertThat(fault.kind()).isEqualTo(Kind.REFUSED);
        assertThat(fault.code()).isEqualTo("used_url");
        StepVerifier.create(api.respond(slack.responseUrl(), MESSAGE, false)).verifyComplete();
    }
}
