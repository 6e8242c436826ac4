package app.dibs.sandbox;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox with a bot that does as told, and Slack's own client for the Web API. */
abstract class SandboxTestBase {
    SandboxSlack slack = start(options());
    TestBot bot = new TestBot(slack.signingSecret());
    Slack sdk = sdk(slack);
    MethodsClient api = sdk.methods(slack.botToken());

    SandboxOptions options() {
        return SandboxOptions.defaults().withLimits(SandboxLimits.wide());
    }

    private static SandboxSlack start(SandboxOptions options) {
        return SandboxSlack.start(options);
    }

    static Slack sdk(SandboxSlack slack) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        return Slack.getInstance(config);
    }

    @BeforeEach
    void connect() {
        slack.botIs(bot.address());
    }

    @AfterEach
    void stop() throws Exception {
        sdk.close();
        bot.close();
        slack.close();
    }
}
