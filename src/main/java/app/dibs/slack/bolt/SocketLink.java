package app.dibs.slack.bolt;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Socket Mode connection by the SDK's client. The SDK by itself polls for messages with ten threads every 10 ms, and
 * stops watching its connection for good where Slack once refuses a new one; so each message gets a virtual thread here,
 * and {@link SocketModeDoor} does the watching.
 */
final class SocketLink {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);
    private static final int OK = 200;

    /** A connection that is younger may still be on its way up. */
    private static final Duration YOUNG = Duration.ofSeconds(4);

    /** While Slack moves us to another connection, an ack waits for it this often. */
    private static final int ACK_ATTEMPTS = 10;

    private static final Duration ACK_PAUSE = Duration.ofMillis(100);

    private final String appToken;
    private final Slack slack;
    private final BoltApp app;
    private final Executor threads;
    private final SocketModeRequestParser parser;
    private @Nullable SocketModeClient client;
    private final CountDownLatch closing = new CountDownLatch(1);
    private long connectedNanos;

    SocketLink(String appToken, Slack slack, BoltApp app, Executor threads) {
        this.appToken = appToken;
        this.slack = slack;
        this.app = app;
        this.threads = threads;
        this.parser = new SocketModeRequestParser(app.config());
    }

    /** Connects, or sees to it that the connection still stands. */
    synchronized void keepOpen() throws IOException {
        SocketModeClient standing = client;
        if (standing == null && !isClosing()) {
            client = connect();
            connectedNanos = System.nanoTime();
        } else if (standing != null && !isYoung() && !standing.verifyConnection() && !isClosing()) {
            renew(standing);
        }
    }

    /** Closes the connection for good. */
    void close() throws IOException {
        closing.countDown();
        disconnect();
    }

    /** Waits until it is closed, but not longer than this. */
    boolean isClosedWithin(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private synchronized void disconnect() throws IOException {
        if (client != null) {
            client.close();
            client = null;
        }
    }

    private boolean isYoung() {
        return System.nanoTime() - connectedNanos < YOUNG.toNanos();
    }

    private synchronized void renew(SocketModeClient moving) throws IOException {
        if (moving.equals(client)) {
            moving.connectToNewEndpoint();
            connectedNanos = System.nanoTime();
        }
    }

    private SocketModeClient connect() throws IOException {
        try {
            String address = slack.issueSocketModeUrl(appToken);
            Inbox inbox = new Inbox();
            SocketModeClient connected =
                    new SocketModeClientJavaWSImpl(slack, appToken, address, 0, inbox, false, false, 1);
            inbox.reader = message -> receive(message, connected);
            connected.connect();
            return connected;
        } catch (URISyntaxException e) {
            throw new IOException("Slack named an address that is none", e);
        }
    }

    private void receive(String message, SocketModeClient from) {
        long arrived = System.nanoTime();
        try {
            if (isFarewell(message)) {
                renew(from);
                return;
            }
            SocketModeRequest request = parser.parse(message);
            if (request != null) {
                answer(request, arrived, from);
            }
        } catch (Exception e) {
            LOG.error("Could not work with a message of Slack's", e);
        }
    }

    /** Slack is about to close this connection, and asks for a new one. */
    private static boolean isFarewell(String message) {
        JsonObject envelope = JsonParser.parseString(message).getAsJsonObject();
        return envelope.has("type") && "disconnect".equals(envelope.get("type").getAsString());
    }

    private void answer(SocketModeRequest request, long arrived, SocketModeClient to) throws Exception {
        Response response = app.run(request.getBoltRequest(), arrived);
        // Left without an ack, Slack delivers an event again, and tells the person of all else.
        if (response.getStatusCode() == OK) {
            send(ack(request.getEnvelope().getEnvelopeId(), response), to);
        }
    }

    private static String ack(String envelopeId, Response response) {
        JsonObject ack = new JsonObject();
        ack.addProperty("envelope_id", envelopeId);
        if (response.getBody() != null) {
            ack.add("payload", JsonParser.parseString(response.getBody()));
        }
        return ack.toString();
    }

    private static void send(String ack, SocketModeClient to) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                to.sendSocketModeResponse(ack);
                return;
            } catch (WebsocketNotConnectedException e) {
                if (attempt == ACK_ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(ACK_PAUSE);
            }
        }
    }

    /** Hands each message to a thread of its own at once, in the place of a queue that is polled. */
    private final class Inbox implements SocketModeMessageQueue {
        private volatile Consumer<String> reader = message -> {};

        @Override
        public void add(String message) {
            Consumer<String> now = reader;
            threads.execute(() -> now.accept(message));
        }

        @Override
        public @Nullable String poll() {
            return null;
        }
    }
}
