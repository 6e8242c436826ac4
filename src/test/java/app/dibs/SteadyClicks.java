package app.dibs;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * People who snooze leads in their digests, at a steady pace whether or not the one before has its answer. A click counts
 * from the moment at which it was to be made, so that one that is kept waiting does not hide those behind it.
 */
final class SteadyClicks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI door;
    private final String secret;
    private final Duration pace;
    private final IntFunction<String> person;
    private final IntFunction<Long> lead;
    private int next;

    /**
     * Who they are, and what they snooze.
     *
     * @param pace the time from one click to the next
     * @param person the user of each click, by its number
     * @param lead what is snoozed
     */
    SteadyClicks(URI door, String secret, Duration pace, IntFunction<String> person, IntFunction<Long> lead) {
        this.door = door;
        this.secret = secret;
        this.pace = pace;
        this.person = person;
        this.lead = lead;
    }

    /** Clicks as long as that holds; answers how long each waited for its answer, in nanoseconds. All must be answered. */
    List<Long> during(BooleanSupplier goesOn) throws InterruptedException, GeneralSecurityException {
        List<CompletableFuture<Long>> clicks = new ArrayList<>();
        long start = System.nanoTime();
        while (goesOn.getAsBoolean()) {
            long due = start + clicks.size() * pace.toNanos();
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            clicks.add(click(due));
        }
        return clicks.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Long> click(long due) throws GeneralSecurityException {
        int number = next++;
        String body = "payload="
                + URLEncoder.encode(payload(person.apply(number), lead.apply(number)), StandardCharsets.UTF_8);
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(answer -> {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return System.nanoTime() - due;
        });
    }

    private static String payload(String user, long lead) {
        return """
                {"type":"block_actions","user":{"id":"%s","username":"u","name":"u","team_id":"T0NORTHWIND"},
                "api_app_id":"A0DIBS","token":"none","team":{"id":"T0NORTHWIND","domain":"northwind"},
                "container":{"type":"message","message_ts":"1.0","channel_id":"D1","is_ephemeral":false},
                "trigger_id":"%s","channel":{"id":"D1","name":"directmessage"},"message":{"type":"message","ts":"1.0"},
                "response_url":"http://127.0.0.1:9/none",
                "actions":[{"type":"static_select","action_id":"followup:snooze","block_id":"digest:%d",
                "selected_option":{"text":{"type":"plain_text","text":"Tomorrow"},"value":"TOMORROW"},"action_ts":"1.0"}]}
                """.formatted(user, UUID.randomUUID(), lead);
    }

    private String signature(String timestamp, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] digest = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
        return "v0=" + HexFormat.of().formatHex(digest);
    }

    @Override
    public void close() {
        http.close();
    }
}
