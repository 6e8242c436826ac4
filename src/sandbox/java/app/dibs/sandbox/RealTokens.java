package app.dibs.sandbox;

import java.util.Map;

/** Keeps the sandbox away from where a real workspace's secrets lie. */
final class RealTokens {
    private RealTokens() {}

    /** Fails with one sentence when the environment holds a token that is not the sandbox's own. */
    static void refuse(Map<String, String> environment, SandboxOptions options) {
        Map<String, String> own = Map.of(
                "SLACK_BOT_TOKEN", options.botToken(),
                "SLACK_SIGNING_SECRET", options.signingSecret(),
                "SLACK_APP_TOKEN", options.appToken());
        own.forEach((name, value) -> {
            String real = environment.getOrDefault(name, "");
            if (!real.isEmpty() && !real.equals(value)) {
                throw new IllegalStateException("The sandbox does not start while " + name
                        + " holds a token of a real workspace; unset it, or start the bot without the sandbox.");
            }
        });
    }
}
