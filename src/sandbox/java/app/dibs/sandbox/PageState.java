package app.dibs.sandbox;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that the page shows of the workspace to one person. */
final class PageState {
    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private final World world;
    private final BooleanSupplier connected;

    PageState(World world, BooleanSupplier connected) {
        this.world = world;
        this.connected = connected;
    }

    ObjectNode of(String userId) {
        TeamState state = world.state;
        boolean isConnected = connected.getAsBoolean();
        return state.read(() -> {
            Member me = state.member(userId);
            ObjectNode json = Json.object().put("version", state.version());
            json.set("team", Json.object().put("id", SandboxTeam.ID).put("name", SandboxTeam.NAME));
            json.set("me", member(me));
            ArrayNode members = Json.array();
            state.members.values().stream()
                    .filter(member -> !member.deactivated())
                    .forEach(member -> members.add(member(member)));
            json.set("members", members);
            json.set("channels", channels(userId));
            json.set("dms", directMessages(userId));
            json.set("clock", clock());
            json.set("commands", commands());
            json.set("shortcuts", shortcuts());
            desk(json, state.desk(userId));
            json.set(
                    "bot",
                    Json.object()
                            .put("connected", isConnected)
                            .put("how", world.manifest.socketMode() ? "socket" : "http"));
            return json;
        });
    }

    ObjectNode clock() {
        return Json.object()
                .put("now", world.state.clock.instant().toString())
                .put("moved", world.state.clock.isMoved());
    }

    private ObjectNode member(Member member) {
        return Json.object()
                .put("id", member.id())
                .put("name", member.name())
                .put("title", member.title())
                .put("zone", member.zone().getId())
                .put("role", member.role().name().toLowerCase(Locale.ROOT))
                .put("guest", member.role() == Member.Role.GUEST || member.role() == Member.Role.STRANGER)
                .put("bot", member.isBot())
                .put("handle", member.handle())
                .put("localTime", LOCAL_TIME.format(world.state.clock.instant().atZone(member.zone())));
    }

    private ArrayNode channels(String userId) {
        ArrayNode channels = Json.array();
        world.state.channels.values().stream()
                .filter(channel -> !channel.isDirect() && !channel.archived)
                .filter(channel -> channel.kind == Channel.Kind.PUBLIC || channel.members.contains(userId))
                .sorted(Comparator.comparing(channel -> channel.name))
                .forEach(channel -> channels.add(Json.object()
                        .put("id", channel.id)
                        .put("name", channel.name)
                        .put("private", channel.kind == Channel.Kind.PRIVATE)
                        .put("member", channel.members.contains(userId))
                        .put("unread", channel.members.contains(userId) ? channel.unread(userId) : 0)));
        return channels;
    }

    private ArrayNode directMessages(String userId) {
        Channel channel = world.state.channels.get(SandboxTeam.directChannel(userId));
        ArrayNode all = Json.array();
        all.add(Json.object()
                .put("id", SandboxTeam.directChannel(userId))
                .put("with", SandboxTeam.BOT_USER)
                .put("readOnly", world.manifest.messagesReadOnly())
                .put("unread", channel == null ? 0 : channel.unread(userId)));
        return all;
    }

    private ArrayNode commands() {
        ArrayNode commands = Json.array();
        for (Manifest.Command command : world.manifest.commands()) {
            Map<String, String> words =
                    world.options.subcommands().isEmpty() ? command.subcommands() : world.options.subcommands();
            ArrayNode subcommands = Json.array();
            words.forEach((word, description) ->
                    subcommands.add(Json.object().put("word", word).put("description", description)));
            ObjectNode json = Json.object()
                    .put("command", command.command())
                    .put("usage", command.usage())
                    .put("description", command.description());
            json.set("subcommands", subcommands);
            commands.add(json);
        }
        return commands;
    }

    private ObjectNode shortcuts() {
        ArrayNode global = Json.array();
        ArrayNode onMessages = Json.array();
        world.manifest
                .shortcuts()
                .forEach(shortcut -> (shortcut.onMessages() ? onMessages : global)
                        .add(Json.object()
                                .put("callbackId", shortcut.callbackId())
                                .put("name", shortcut.name())));
        ObjectNode json = Json.object();
        json.set("global", global);
        json.set("message", onMessages);
        return json;
    }

    private void desk(ObjectNode json, Desk desk) {
        if (desk.home == null) {
            json.putNull("home");
        } else {
            json.set("home", view(desk.home));
        }
        ArrayNode modals = Json.array();
        desk.modals.forEach(modal -> modals.add(view(modal)));
        json.set("modals", modals);
        if (desk.toast == null) {
            json.putNull("toast");
        } else {
            json.set("toast", Json.object().put("id", desk.toast.id()).put("text", desk.toast.text()));
        }
    }

    private static ObjectNode view(OpenView view) {
        ObjectNode json = view.toJson();
        json.put("submit_disabled", Json.flag(view.body, "submit_disabled"));
        ObjectNode errors = Json.object();
        view.errors.forEach(errors::put);
        json.set("errors", errors);
        return json;
    }
}
