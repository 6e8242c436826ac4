package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTests {
    @TempDir
    Path folder;

    @Test
    void keepsTheWorkspaceOverRestarts() throws Exception {
        String ts;
        try (SandboxSlack slack = start()) {
            MethodsClient api = SandboxTestBase.sdk(slack).methods(slack.botToken());
            slack.clock().moveBy(Duration.ofDays(2));
            api.conversationsJoin(call -> call.channel("C0LEADS"));
            ts = api.chatPostMessage(call -> call.channel("C0LEADS").text("Kept"))
                    .getTs();
            api.viewsPublish(call -> call.userId("U0ANA")
                    .viewAsString("{\"type\":\"home\",\"blocks\":[{\"type\":\"header\",\"text\":"
                            + "{\"type\":\"plain_text\",\"text\":\"My leads\"}}]}"));
        }
        try (SandboxSlack slack = start()) {
            assertThat(slack.clock().offset()).isEqualTo(Duration.ofDays(2));
            Actor ana = slack.as("U0ANA").in("#leads");
            assertThat(ana.messageSaying("Kept").ts()).isEqualTo(ts);
            ana.home().sees("My leads");
            String next = SandboxTestBase.sdk(slack)
                    .methods(slack.botToken())
                    .chatPostMessage(call -> call.channel("C0LEADS").text("Next"))
                    .getTs();
            assertThat(next).isGreaterThan(ts);
        }
    }

    private SandboxSlack start() {
        return SandboxSlack.start(SandboxOptions.defaults()
                .withLimits(SandboxLimits.wide())
                .withStateFile(folder.resolve("deep/slack.json")));
    }
}
