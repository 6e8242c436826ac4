package app.dibs.sandbox;

import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** A bot that does nothing but verify signatures, note what it hears, and answer as the test says. */
final class TestBot implements AutoCloseable {
    private final SlackSignature.Verifier verifier;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private volatile Function<Heard, Answer> mind = request -> new Answer(200, "");

    record Heard(Map<String, List<String>> headers, String body, ObjectNode payload) {
        String text(String field) {
            return Json.text(payload, field);
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    record Answer(int status, String body) {}

    TestBot(String signingSecret) {
        verifier = new SlackSignature.Verifier(new SlackSignature.Generator(signingSecret));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/slack/events", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    void answers(String body) {
        answers(200, body);
    }

    void answers(int status, String body) {
        mind = request -> new Answer(status, body);
    }

    void thinks(Function<Heard, Answer> how) {
        mind = how;
    }

    /** What the bot heard next; waits for it. */
    Heard next() {
        try {
            return Objects.requireNonNull(heard.poll(10, TimeUnit.SECONDS), "The bot heard nothing.");
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    boolean heardNothing() {
        return heard.isEmpty();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = answer(exchange, body);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answer(HttpExchange exchange, String body) {
        String timestamp = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
        String signature = exchange.getRequestHeaders().getFirst("X-Slack-Signature");
        if (!verifier.isValid(timestamp, body, signature)) {
            return new Answer(401, "bad signature");
        }
        Heard request = new Heard(Map.copyOf(exchange.getRequestHeaders()), body, payload(body));
        heard.add(request);
        return mind.apply(request);
    }

    private static ObjectNode payload(String body) {
        if (body.startsWith("{")) {
            return Objects.requireNonNull(Json.parseObject(body));
        }
        Map<String, String> form = HttpCall.form(body);
        ObjectNode fields = Json.object();
        form.forEach(fields::put);
        return form.containsKey("payload")
                ? Objects.requireNonNull(Json.parseObject(form.getOrDefault("payload", "")))
                : fields;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
