package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxSlackTests {
    private final SandboxOptions options = SandboxOptions.defaults();

    @Test
    void doesNotStartBesideARealToken() {
        assertThatThrownBy(() -> RealTokens.refuse(Map.of("SLACK_BOT_TOKEN", "xoxb-1-real"), options))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The sandbox does not start while SLACK_BOT_TOKEN holds a token of a real workspace; "
                        + "unset it, or start the bot without the sandbox.");
    }

    @Test
    void startsBesideItsOwnTokens() {
        assertThatCode(() -> RealTokens.refuse(
                        Map.of("SLACK_BOT_TOKEN", options.botToken(), "SLACK_APP_TOKEN", ""), options))
                .doesNotThrowAnyException();
    }

    @Test
    void listensOnThisMachineOnly() {
        try (SandboxSlack slack = SandboxSlack.start(options)) {
            assertThat(slack.pageAddress()).hasHost("127.0.0.1");
            assertThat(slack.apiUrl()).isEqualTo(slack.pageAddress() + "api/");
        }
    }

    @Test
    void readsTheAppFromItsManifest() {
        Manifest manifest = Manifest.read(Path.of("manifest", "socket-mode.json"));
        assertThat(manifest.socketMode()).isTrue();
        assertThat(manifest.command("/lead").orElseThrow().subcommands().keySet())
                .contains("new", "add", "help");
        assertThat(manifest.scopes()).contains("chat:write");
        assertThat(manifest.events()).contains("app_home_opened");
    }
}
