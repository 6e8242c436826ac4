package app.dibs.slack.bolt;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.springframework.stereotype.Component;

/**
 * The SDK's clients, on one pool of connections: an ordinary one, and a quick one for what a person waits for and what
 * hangs on a trigger that lives for 3 s.
 */
@Component
final class SlackClients implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ORDINARY_CALL = Duration.ofSeconds(8);
    private static final Duration QUICK_CALL = Duration.ofMillis(2500);

    private final OkHttpClient http;
    private final Slack ordinary;
    private final Slack quick;

    SlackClients(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.checked().methodsUrl());
        // The statistics cost an auth.test at each token's first use and a thread that wakes up every second.
        config.setStatsEnabled(false);
        OkHttpClient.Builder client = SlackHttpClient.buildOkHttpClient(config, Map.of("dibs", "1"))
                .newBuilder()
                .connectTimeout(CONNECT)
                .readTimeout(ORDINARY_CALL)
                .callTimeout(ORDINARY_CALL);
        this.http = SentOnce.install(client).build();
        this.ordinary = Slack.getInstance(config, new SlackHttpClient(http));
        OkHttpClient hurried = http.newBuilder().callTimeout(QUICK_CALL).build();
        this.quick = Slack.getInstance(config, new SlackHttpClient(hurried));
    }

    /** For what nobody waits for: 8 s a call. */
    Slack ordinary() {
        return ordinary;
    }

    /** For what a person waits for: 2.5 s a call. */
    Slack quick() {
        return quick;
    }

    /** For addresses that are no method's: 8 s a call, no token. */
    OkHttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
