package app.dibs.sandbox;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox starts.
 *
 * @param port the port on 127.0.0.1, or 0 for any free one
 * @param manifest the app manifest (JSON) whose commands, shortcuts, scopes and events the workspace knows
 * @param signingSecret signs the requests to the bot
 * @param botToken the token of the Web API
 * @param appToken the token of Socket Mode
 * @param stateFile where the workspace is kept over restarts; nothing is kept without it
 * @param clock the workspace's time
 * @param limits rates and deadlines
 * @param subcommands word to description, shown when a command is typed; read from the usage hint when empty
 */
public record SandboxOptions(
        int port,
        Path manifest,
        String signingSecret,
        String botToken,
        String appToken,
        @Nullable Path stateFile,
        SandboxClock clock,
        SandboxLimits limits,
        Map<String, String> subcommands) {

    /** Any free port, the HTTP manifest of the working directory, nothing kept, Slack's own limits. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                0,
                Path.of("manifest", "http.json"),
                "sandbox-signing-secret",
                "xoxb-sandbox-bot",
                "xapp-sandbox-app",
                null,
                new SandboxClock(),
                SandboxLimits.slack(),
                Map.of());
    }

    /** The same on another port of 127.0.0.1; 0 for any free one. */
    public SandboxOptions withPort(int newPort) {
        return new SandboxOptions(
                newPort, manifest, signingSecret, botToken, appToken, stateFile, clock, limits, subcommands);
    }

    /** The same with another app manifest. */
    public SandboxOptions withManifest(Path path) {
        return new SandboxOptions(port, path, signingSecret, botToken, appToken, stateFile, clock, limits, subcommands);
    }

    /** The same with other secrets. */
    public SandboxOptions withSecrets(String signing, String bot, String app) {
        return new SandboxOptions(port, manifest, signing, bot, app, stateFile, clock, limits, subcommands);
    }

    /** The same, kept in the file over restarts. */
    public SandboxOptions withStateFile(Path path) {
        return new SandboxOptions(port, manifest, signingSecret, botToken, appToken, path, clock, limits, subcommands);
    }

    /** The same by another clock. */
    public SandboxOptions withClock(SandboxClock other) {
        return new SandboxOptions(
                port, manifest, signingSecret, botToken, appToken, stateFile, other, limits, subcommands);
    }

    /** The same with other rates and deadlines. */
    public SandboxOptions withLimits(SandboxLimits other) {
        return new SandboxOptions(
                port, manifest, signingSecret, botToken, appToken, stateFile, clock, other, subcommands);
    }

    /** The same with other words offered after a command, each with its description. */
    public SandboxOptions withSubcommands(Map<String, String> words) {
        return new SandboxOptions(
                port, manifest, signingSecret, botToken, appToken, stateFile, clock, limits, Map.copyOf(words));
    }
}
