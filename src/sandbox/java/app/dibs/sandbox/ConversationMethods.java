package app.dibs.sandbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What an app asks about channels and does with its place in them. */
final class ConversationMethods {
    private final World world;
    private final Channels channels;

    ConversationMethods(World world) {
        this.world = world;
        this.channels = new Channels(world);
    }

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of(
                        "conversations.list",
                        Tier.TWO,
                        "",
                        this::list,
                        "cursor",
                        "exclude_archived",
                        "limit",
                        "types",
                        "team_id"),
                ApiMethod.of(
                        "conversations.info",
                        Tier.THREE,
                        "",
                        this::info,
                        "channel",
                        "include_locale",
                        "include_num_members"),
                ApiMethod.of("conversations.join", Tier.THREE, "channels:join", this::join, "channel"),
                ApiMethod.of(
                        "conversations.open",
                        Tier.THREE,
                        "im:write",
                        this::open,
                        "channel",
                        "users",
                        "return_im",
                        "prevent_creation"),
                ApiMethod.of("conversations.members", Tier.FOUR, "", this::members, "channel", "cursor", "limit"));
    }

    private ObjectNode list(ApiCall call) {
        Set<Channel.Kind> kinds = call.has("types")
                ? call.list("types").stream().map(ConversationMethods::kind).collect(Collectors.toSet())
                : Set.of(Channel.Kind.PUBLIC);
        kinds.forEach(kind -> channels.need(kind.scope + ":read"));
        boolean archived = !call.flag("exclude_archived");
        return world.state.read(() -> {
            List<Channel> found = world.state.channels.values().stream()
                    .filter(channel -> kinds.contains(channel.kind))
                    .filter(channel -> channel.kind == Channel.Kind.PUBLIC || channels.isIn(channel))
                    .filter(channel -> archived || !channel.archived)
                    .toList();
            Slice<Channel> page = Slice.of(found, call, 100, 1000);
            ObjectNode json = Json.object();
            json.set(
                    "channels",
                    Json.array(page.items().stream().map(SlackObjects::channel).toList()));
            return page.into(json);
        });
    }

    private static Channel.Kind kind(String type) {
        return switch (type) {
            case "public_channel" -> Channel.Kind.PUBLIC;
            case "private_channel" -> Channel.Kind.PRIVATE;
            case "im" -> Channel.Kind.DIRECT;
            default -> throw SlackError.rule("invalid_types", List.of(type));
        };
    }

    private ObjectNode info(ApiCall call) {
        return world.state.read(() -> {
            Channel channel = channels.visible(call.required("channel"));
            channels.need(channel.kind.scope + ":read");
            ObjectNode json = SlackObjects.channel(channel);
            if (!call.flag("include_num_members")) {
                json.remove("num_members");
            }
            return Json.object().set("channel", json);
        });
    }

    private ObjectNode join(ApiCall call) {
        return world.state.change(() -> {
            Channel channel = channels.visible(call.required("channel"));
            if (channel.kind != Channel.Kind.PUBLIC) {
                throw SlackError.of("method_not_supported_for_channel_type");
            }
            channels.refuseArchived(channel);
            boolean already = !channel.members.add(SandboxTeam.BOT_USER);
            ObjectNode json = Json.object();
            json.set("channel", SlackObjects.channel(channel));
            return already ? json.put("warning", "already_in_channel") : json;
        });
    }

    private ObjectNode open(ApiCall call) {
        return world.state.change(() -> {
            Channel channel = call.has("channel") ? opened(call.text("channel")) : openedWith(call.list("users"));
            ObjectNode json = call.flag("return_im")
                    ? SlackObjects.channel(channel)
                    : Json.object().put("id", channel.id);
            return Json.object().set("channel", json);
        });
    }

    private Channel opened(String id) {
        Channel channel = channels.visible(id);
        if (!channel.isDirect()) {
            throw SlackError.of("method_not_supported_for_channel_type");
        }
        return channel;
    }

    private Channel openedWith(List<String> users) {
        if (users.isEmpty()) {
            throw SlackError.rule("users_list_not_supplied");
        }
        if (users.size() > 1) {
            channels.need("mpim:write");
            throw SlackError.argument("the sandbox has no group messages [json-pointer:/users]");
        }
        String user = users.getFirst();
        if (!world.state.members.containsKey(user)) {
            throw SlackError.of("user_not_found");
        }
        channels.checkPerson(user, "user_disabled");
        return world.state.direct(user);
    }

    private ObjectNode members(ApiCall call) {
        return world.state.read(() -> {
            Channel channel = channels.visible(call.required("channel"));
            channels.need(channel.kind.scope + ":read");
            Slice<String> page = Slice.of(List.copyOf(channel.members), call, 100, 1000);
            var ids = Json.array();
            page.items().forEach(ids::add);
            ObjectNode json = Json.object();
            json.set("members", ids);
            return page.into(json);
        });
    }
}
