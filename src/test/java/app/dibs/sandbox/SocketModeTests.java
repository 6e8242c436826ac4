package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.socket_mode.SocketModeClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack's own Socket Mode client against the sandbox. */
class SocketModeTests {
    private final SandboxSlack slack = SandboxSlack.start(SandboxOptions.defaults()
            .withLimits(SandboxLimits.wide())
            .withManifest(Path.of("manifest", "socket-mode.json")));
    private final Slack sdk = SandboxTestBase.sdk(slack);
    private final App app = new App(
            AppConfig.builder().slack(sdk).singleTeamBotToken(slack.botToken()).build());
    private final CompletableFuture<String> opened = new CompletableFuture<>();
    private final SocketModeApp socketMode = connect();

    private SocketModeApp connect() {
        app.command(
                "/lead",
                (request, context) ->
                        context.ack("Hello " + request.getPayload().getText()));
        app.event(AppHomeOpenedEvent.class, (event, context) -> {
            opened.complete(event.getEvent().getUser());
            return context.ack();
        });
        try {
            return new SocketModeApp(slack.appToken(), SocketModeClient.Backend.JavaWebSocket, app);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @BeforeEach
    void start() throws Exception {
        socketMode.startAsync();
        assertThat(slack.awaitBot(Duration.ofSeconds(10))).isTrue();
    }

    @AfterEach
    void stop() throws Exception {
        socketMode.close();
        slack.close();
    }

    @Test
    void carriesACommandAndItsAnswer() {
        slack.as("U0ANA").types("/lead help").ephemeral().sees("Hello help");
    }

    @Test
    void letsTheBotConnectAnew() {
        long mark = slack.inspector().mark();
        slack.refreshSockets();
        assertThat(slack.inspector().await(mark, "apps.connections.open", 1, Duration.ofSeconds(30)))
                .isTrue();
        assertThat(slack.awaitBot(Duration.ofSeconds(30))).isTrue();
        slack.as("U0ANA").types("/lead again").ephemeral().sees("Hello again");
    }

    @Test
    void carriesEvents() throws Exception {
        slack.as("U0ANA").opensHome();
        assertThat(opened.get(10, TimeUnit.SECONDS)).isEqualTo("U0ANA");
    }
}
