package app.dibs;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.Routes.Kind;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Slack app manifests against the routes of the running bot. */
final class ManifestRoutes {
    private ManifestRoutes() {}

    static JsonNode manifest(String name) {
        return JsonMapper.builder().build().readTree(Path.of("manifest", name).toFile());
    }

    static void areEqualToTheRoutes(Collection<Journey> journeys) {
        List<Routes> routes = journeys.stream().map(Journey::routes).toList();
        for (String name : List.of("http.json", "socket-mode.json")) {
            JsonNode manifest = manifest(name);
            assertThat(texts(manifest.at("/features/slash_commands"), "command"))
                    .isEqualTo(commands(routes));
            assertThat(texts(manifest.at("/features/shortcuts"), "callback_id")).isEqualTo(shortcuts(routes));
            assertThat(texts(manifest.at("/settings/event_subscriptions/bot_events"), ""))
                    .isEqualTo(ids(routes, Kind.EVENT));
        }
    }

    private static Set<String> commands(List<Routes> routes) {
        return routes.stream()
                .flatMap(route -> route.subcommands().values().stream())
                .map(subcommand -> subcommand.command())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> shortcuts(List<Routes> routes) {
        Set<String> all = new TreeSet<>(ids(routes, Kind.GLOBAL_SHORTCUT));
        all.addAll(ids(routes, Kind.MESSAGE_SHORTCUT));
        return all;
    }

    private static Set<String> ids(List<Routes> routes, Kind kind) {
        return routes.stream()
                .flatMap(route -> route.handlers().keySet().stream())
                .filter(key -> key.kind() == kind)
                .map(Routes.Key::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> field.isEmpty() ? item.asString() : item.get(field).asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
