package app.dibs.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the workspace knows of the app from its manifest.
 *
 * @param botName the bot's name
 * @param commands the slash commands
 * @param shortcuts the shortcuts
 * @param scopes the bot token's scopes
 * @param events the events that the bot is sent
 * @param socketMode whether the bot is reached over Socket Mode
 * @param messagesReadOnly whether people cannot write to the bot
 */
record Manifest(
        String botName,
        List<Command> commands,
        List<Shortcut> shortcuts,
        Set<String> scopes,
        Set<String> events,
        boolean socketMode,
        boolean messagesReadOnly) {

    record Command(String command, String description, String usage, boolean escaped) {
        /** The words after the command that the usage hint names, in its order. */
        Map<String, String> subcommands() {
            Map<String, String> words = new LinkedHashMap<>();
            for (String part : usage.split("\\|", -1)) {
                String[] wordAndRest = part.strip().split("\\s+", 2);
                if (wordAndRest[0].matches("[a-z][a-z-]*")) {
                    words.put(wordAndRest[0], wordAndRest.length > 1 ? wordAndRest[1] : "");
                }
            }
            return words;
        }
    }

    record Shortcut(String name, String callbackId, boolean onMessages) {}

    /** Reads a manifest in JSON. */
    static Manifest read(Path file) {
        try {
            return of(Json.parse(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The app manifest " + file + " cannot be read.", unreadable);
        }
    }

    static Manifest of(JsonNode json) {
        JsonNode features = json.path("features");
        JsonNode settings = json.path("settings");
        return new Manifest(
                Json.text(features.path("bot_user"), "display_name"),
                Json.list(features.path("slash_commands")).stream()
                        .map(command -> new Command(
                                Json.text(command, "command"),
                                Json.text(command, "description"),
                                Json.text(command, "usage_hint"),
                                Json.flag(command, "should_escape")))
                        .toList(),
                Json.list(features.path("shortcuts")).stream()
                        .map(shortcut -> new Shortcut(
                                Json.text(shortcut, "name"),
                                Json.text(shortcut, "callback_id"),
                                "message".equals(Json.text(shortcut, "type"))))
                        .toList(),
                words(json.path("oauth_config").path("scopes").path("bot")),
                words(settings.path("event_subscriptions").path("bot_events")),
                Json.flag(settings, "socket_mode_enabled"),
                Json.flag(features.path("app_home"), "messages_tab_read_only_enabled"));
    }

    Optional<Command> command(String word) {
        return commands.stream()
                .filter(command -> command.command().equals(word))
                .findFirst();
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new LinkedHashSet<>();
        Json.list(array).forEach(word -> words.add(word.asString("")));
        return words;
    }
}
