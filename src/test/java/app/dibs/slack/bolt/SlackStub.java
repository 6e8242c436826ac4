package app.dibs.slack.bolt;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Writes down what Slack's Web API is asked, and answers as it is told; anything else with {@code "ok": true}. */
final class SlackStub implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    /** A request: the method of the API or the rest of the path, with what was sent. */
    record Call(String method, Map<String, String> form, String body, Map<String, List<String>> headers) {
        String value(String name) {
            return form.getOrDefault(name, "");
        }

        JsonObject json(String name) {
            return JsonParser.parseString(value(name)).getAsJsonObject();
        }

        JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }
    }

    /** An answer; a negative status breaks the connection off without one. */
    record Answer(int status, Map<String, String> headers, String body) {
        static Answer ok(String json) {
            return new Answer(200, Map.of("Content-Type", "application/json"), json);
        }

        static Answer error(String code) {
            return ok("{\"ok\":false,\"error\":\"%s\"}".formatted(code));
        }

        static Answer brokenOff() {
            return new Answer(-1, Map.of(), "");
        }
    }

    private final HttpServer server;
    private final Map<String, ConcurrentLinkedQueue<Answer>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();

    SlackStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String apiUrl() {
        return address() + "/api/";
    }

    String responseUrl() {
        return address() + "/response/1";
    }

    /** Answers the next call of this method so; may be said several times. */
    SlackStub answer(String method, Answer answer) {
        answers.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>()).add(answer);
        return this;
    }

    /** The next call that comes in, or came in already. */
    Call next() throws InterruptedException {
        Call call = calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("Slack was not called");
        }
        return call;
    }

    /** Whether no call is left that nobody asked for. */
    boolean wasNotCalled() {
        return calls.isEmpty();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.startsWith("/api/") ? path.substring("/api/".length()) : "response_url";
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(method, form(body), body, Map.copyOf(exchange.getRequestHeaders())));
        send(exchange, next(method));
    }

    private Answer next(String method) {
        @Nullable
        Answer told =
                answers.getOrDefault(method, new ConcurrentLinkedQueue<>()).poll();
        return told == null ? Answer.ok(fine(method)) : told;
    }

    private static String fine(String method) {
        return method.startsWith("views.")
                ? "{\"ok\":true,\"view\":{\"id\":\"V9\",\"type\":\"modal\"}}"
                : "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"12.34\"}";
    }

    private static void send(HttpExchange exchange, Answer answer) {
        try (exchange) {
            if (answer.status() < 0) {
                return;
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        if (!body.startsWith("{") && !body.isEmpty()) {
            for (String pair : body.split("&", -1)) {
                int equals = pair.indexOf('=');
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
