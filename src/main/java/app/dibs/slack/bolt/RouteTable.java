package app.dibs.slack.bolt;

import app.dibs.slack.Handler;
import app.dibs.slack.Interaction;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.Routes.Kind;
import app.dibs.slack.Routes.Shape;
import app.dibs.slack.Subcommand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** All journeys' routes in one table. Two routes of one id, and an id that Slack could never send, stop the start. */
final class RouteTable {
    private static final Pattern COMMAND = Pattern.compile("/[a-z0-9_-]{1,31}( [^\\s\\p{Lu}]+)?");
    private static final Pattern EVENT = Pattern.compile("[a-z_.]+");

    /** Leaves room for what may follow behind {@code #} within Slack's 255 characters. */
    private static final Pattern ID = Pattern.compile("(?!noop)[\\w:.-]{1,200}");

    private final Map<Routes.Key, Handler<Interaction>> handlers = new HashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final List<Subcommand> subcommands = new ArrayList<>();

    /** The table of these journeys; fails with a sentence that names the id and the journeys that are at odds. */
    static RouteTable of(Collection<? extends Journey> journeys) {
        RouteTable table = new RouteTable();
        Map<Routes.Key, Journey> owners = new HashMap<>();
        for (Journey journey : journeys) {
            Routes routes = journey.routes();
            routes.handlers().keySet().forEach(key -> claim(owners, key, journey));
            routes.shapes().keySet().forEach(id -> claim(owners, new Routes.Key(Kind.COMMAND, id), journey));
            table.add(routes);
        }
        return table;
    }

    private static void claim(Map<Routes.Key, Journey> owners, Routes.Key key, Journey journey) {
        Pattern form = switch (key.kind()) {
            case COMMAND -> null;
            case EVENT -> EVENT;
            default -> ID;
        };
        if (form != null && !form.matcher(key.id()).matches()) {
            throw new IllegalStateException(
                    "%s routes %s \"%s\", which is no id".formatted(name(journey), key.kind(), key.id()));
        }
        Journey other = owners.putIfAbsent(key, journey);
        if (other != null) {
            throw new IllegalStateException(
                    "%s and %s both route %s \"%s\"".formatted(name(other), name(journey), key.kind(), key.id()));
        }
    }

    private static String name(Journey journey) {
        return journey.getClass().getSimpleName();
    }

    private void add(Routes routes) {
        routes.handlers().keySet().stream()
                .filter(key -> key.kind() == Kind.COMMAND)
                .map(Routes.Key::id)
                .forEach(RouteTable::checkCommand);
        handlers.putAll(routes.handlers());
        shapes.putAll(routes.shapes());
        subcommands.addAll(routes.subcommands().values());
    }

    private static void checkCommand(String id) {
        if (!COMMAND.matcher(id).matches()) {
            throw new IllegalStateException("No one can type the command \"%s\"".formatted(id));
        }
    }

    /** The handler of exactly this id. */
    Optional<Handler<Interaction>> find(Kind kind, String id) {
        return Optional.ofNullable(handlers.get(new Routes.Key(kind, id)));
    }

    /** The handler of a command whose first word has a form. */
    Optional<Handler<Interaction>> findShape(String command, String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return shapes.values().stream()
                .filter(shape -> shape.subcommand().command().equals(command))
                .filter(shape -> shape.firstWord().matcher(word).matches()
                        || shape.firstWord().matcher(upper).matches())
                .findFirst()
                .map(shape -> interaction -> shape.handler().handle((Interaction.SlashCommand) interaction));
    }

    /** The fixed words behind a command, without the empty one. */
    List<String> words(String command) {
        return subcommands.stream()
                .filter(subcommand -> subcommand.command().equals(command))
                .map(Subcommand::word)
                .filter(word ->
                        !word.isEmpty() && handlers.containsKey(new Routes.Key(Kind.COMMAND, command + " " + word)))
                .toList();
    }

    /** Whether a route begins with this command. */
    boolean hasCommand(String command) {
        return subcommands.stream().anyMatch(subcommand -> subcommand.command().equals(command));
    }
}
