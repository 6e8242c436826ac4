package app.dibs;

import java.io.IOException;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A {@code /lead add} as bytes on the wire, signed by whoever makes it.
 *
 * @param secret what it is signed with; null for no signature at all
 * @param age how old it is
 * @param suffix what is put behind the body after it was signed
 */
record RawRequest(URI door, @Nullable String secret, Duration age, String suffix) {
    RawRequest(URI door, String secret) {
        this(door, secret, Duration.ZERO, "");
    }

    RawRequest signedWith(String other) {
        return new RawRequest(door, other, age, suffix);
    }

    RawRequest unsigned() {
        return new RawRequest(door, null, age, suffix);
    }

    RawRequest aged(Duration time) {
        return new RawRequest(door, secret, time, suffix);
    }

    RawRequest changedOnTheWay() {
        return new RawRequest(door, secret, age, "&more=1");
    }

    /** Ben adds a lead of this name; answers the HTTP status. */
    int adds(String name) throws IOException, InterruptedException, GeneralSecurityException {
        String body = body(name);
        String timestamp = String.valueOf(Instant.now().minus(age).getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(door)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + suffix));
        if (secret != null) {
            request.header("X-Slack-Request-Timestamp", timestamp)
                    .header("X-Slack-Signature", signature(secret, timestamp, body));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String body(String name) {
        Map<String, String> fields = Map.of(
                "team_id", "T0NORTHWIND",
                "user_id", "U0BEN",
                "channel_id", "C0GENERAL",
                "command", "/lead",
                "text", "add " + name,
                "response_url", "http://127.0.0.1:9/none",
                "trigger_id", UUID.randomUUID().toString());
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String signature(String secret, String timestamp, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] digest = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
        return "v0=" + HexFormat.of().formatHex(digest);
    }
}
