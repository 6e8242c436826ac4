package app.dibs.sandbox;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Sends signed requests to the bot's address. */
final class HttpLink implements BotLink, AutoCloseable {
    private final String signingSecret;
    private final Supplier<@Nullable URI> address;
    private final HttpClient client;

    HttpLink(String signingSecret, Supplier<@Nullable URI> address, Executor threads) {
        this.signingSecret = signingSecret;
        this.address = address;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .executor(threads)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
    }

    @Override
    public Reply tell(Outgoing outgoing, Duration atMost) {
        URI uri = address.get();
        if (uri == null) {
            return Reply.none(Reply.Outcome.UNREACHABLE);
        }
        CompletableFuture<HttpResponse<String>> exchange =
                client.sendAsync(request(uri, outgoing), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = exchange.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            boolean noRetry =
                    response.headers().firstValue("X-Slack-No-Retry").orElse("").equals("1");
            return new Reply(Reply.Outcome.ANSWERED, response.statusCode(), response.body(), noRetry);
        } catch (TimeoutException late) {
            exchange.cancel(true);
            return Reply.none(Reply.Outcome.TIMED_OUT);
        } catch (ExecutionException unreachable) {
            return Reply.none(Reply.Outcome.UNREACHABLE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Reply.none(Reply.Outcome.UNREACHABLE);
        }
    }

    private HttpRequest request(URI uri, Outgoing outgoing) {
        String body = body(outgoing);
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("Accept", "application/json,*/*")
                .header("Content-Type", contentType(outgoing.kind()))
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature(signingSecret, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        outgoing.headers().forEach(request::header);
        return request.build();
    }

    private static String contentType(Outgoing.Kind kind) {
        return kind == Outgoing.Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded";
    }

    static String body(Outgoing outgoing) {
        return switch (outgoing.kind()) {
            case COMMAND -> form(outgoing.payload());
            case INTERACTION, OPTIONS -> "payload=" + encode(Json.write(outgoing.payload()));
            case EVENT -> Json.write(outgoing.payload());
        };
    }

    private static String form(ObjectNode fields) {
        return fields.propertyStream()
                .map(field ->
                        encode(field.getKey()) + "=" + encode(field.getValue().asString("")))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Slack's signature of a request, version 0. */
    static String signature(String secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256.", impossible);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
