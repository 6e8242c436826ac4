package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.slack.bolt.SlackStub.Answer;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class SocketModeDoorTests {
    private static final long PATIENCE_SECONDS = 20;

    /** The other end of the connection. */
    private static final class Link extends WebSocketServer {
        private final CountDownLatch listening = new CountDownLatch(1);
        private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
        private final BlockingQueue<WebSocket> closed = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

        Link() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            setReuseAddr(true);
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            connection.send("{\"type\":\"hello\",\"num_connections\":1}");
            opened.add(connection);
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            closed.add(connection);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            received.add(message);
        }

        @Override
        public void onError(@Nullable WebSocket connection, Exception fault) {
            received.add("fault: " + fault);
        }

        @Override
        public void onStart() {
            listening.countDown();
        }
    }

    private final SlackStub slack;
    private final Desk desk;
    private final Link link = new Link();
    private final SocketModeDoor door;

    SocketModeDoorTests() throws IOException {
        slack = new SlackStub();
        desk = new Desk(slack, SocketModeDoorTests::routes);
        SlackSettings settings = new SlackSettings("", "xoxb-of-tests", "xapp-of-tests", slack.apiUrl());
        door = new SocketModeDoor(settings, desk.clients(), desk.app(), desk.threads());
    }

    private static Routes routes(Routes routes) {
        return routes.command(new Subcommand("/lead", "hello", "", ""), command -> Mono.just(SlackReply.say("Hej")))
                .click("do:it", click -> Mono.just(SlackReply.ack()));
    }

    @BeforeEach
    void listen() throws InterruptedException {
        link.start();
        assertThat(link.listening.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void close() throws InterruptedException {
        door.stop();
        desk.close();
        link.stop();
        slack.close();
    }

    private void offerConnection() {
        slack.answer(
                "apps.connections.open",
                Answer.ok("{\"ok\":true,\"url\":\"ws://127.0.0.1:%d/link\"}".formatted(link.getPort())));
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private static String envelope(String id) {
        return """
                {"envelope_id":"%s","type":"slash_commands","accepts_response_payload":true,"payload":
                 {"command":"/lead","text":"hello","team_id":"T1","user_id":"U1","channel_id":"C1",
                  "trigger_id":"1.1","response_url":"http://127.0.0.1:1/"}}""".formatted(id);
    }

    @Test
    void answersThroughItsConnection() throws Exception {
        offerConnection();
        door.start();

        next(link.opened).send(envelope("e-1"));

        JsonObject ack = JsonParser.parseString(next(link.received)).getAsJsonObject();
        assertThat(ack.get("envelope_id").getAsString()).isEqualTo("e-1");
        assertThat(ack.getAsJsonObject("payload").get("text").getAsString()).isEqualTo("Hej");
        assertThat(slack.next().headers().get("Authorization")).containsExactly("Bearer xapp-of-tests");
    }

    @Test
    void acksWithoutWordsWhereThereIsNothingToSay() throws Exception {
        offerConnection();
        door.start();

        next(link.opened).send("""
                {"envelope_id":"e-2","type":"interactive","payload":
                 {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"trigger_id":"1.2",
                  "actions":[{"type":"button","action_id":"do:it","block_id":"b"}]}}""");

        assertThat(next(link.received)).isEqualTo("{\"envelope_id\":\"e-2\"}");
    }

    @Test
    void movesToANewConnectionWhenSlackAsksForIt() throws Exception {
        offerConnection();
        offerConnection();
        door.start();
        WebSocket first = next(link.opened);

        first.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");

        WebSocket second = next(link.opened);
        assertThat(next(link.closed)).isEqualTo(first);
        second.send(envelope("e-3"));
        assertThat(next(link.received)).contains("e-3");
    }

    @Test
    void connectsAgainWhereItsConnectionBreaks() throws Exception {
        offerConnection();
        offerConnection();
        door.start();

        next(link.opened).closeConnection(1006, "broken");

        next(link.opened).send(envelope("e-4"));
        assertThat(next(link.received)).contains("e-4");
    }

    @Test
    void triesAgainWhereTheFirstConnectionFails(CapturedOutput output) throws Exception {
        slack.answer("apps.connections.open", Answer.error("invalid_auth"));
        offerConnection();
        door.start();

        assertThat(next(link.opened).isOpen()).isTrue();
        assertThat(output).contains("Socket Mode could not connect to Slack and is going to try again");
    }

    @Test
    void closesItsConnectionWhenItStops() throws Exception {
        offerConnection();
        door.start();
        WebSocket connection = next(link.opened);

        door.stop();

        assertThat(next(link.closed)).isEqualTo(connection);
        assertThat(door.isRunning()).isFalse();
    }

    @Test
    void opensAgainAfterItStopped() throws Exception {
        offerConnection();
        offerConnection();
        door.start();
        next(link.opened);
        door.stop();

        door.start();

        assertThat(next(link.opened).isOpen()).isTrue();
        assertThat(door.isRunning()).isTrue();
    }

    @Test
    void staysShutWithoutAnAppToken() {
        SocketModeDoor shut = new SocketModeDoor(Desk.settings(slack), desk.clients(), desk.app(), desk.threads());

        shut.start();

        assertThat(shut.isRunning()).isFalse();
        assertThat(slack.wasNotCalled()).isTrue();
    }
}
