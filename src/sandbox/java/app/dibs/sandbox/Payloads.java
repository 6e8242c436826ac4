package app.dibs.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds what Slack tells a bot about an act of a person; called under the lock. */
final class Payloads {
    static final String VERIFICATION_TOKEN = "sandbox-verification-token";

    private final World world;

    Payloads(World world) {
        this.world = world;
    }

    /** What all interactions say: what it is, who did it, and where. */
    ObjectNode start(String type, Member member) {
        ObjectNode payload = Json.object().put("type", type);
        payload.set("user", user(member));
        payload.put("api_app_id", SandboxTeam.APP).put("token", VERIFICATION_TOKEN);
        payload.set("team", Json.object().put("id", SandboxTeam.ID).put("domain", SandboxTeam.DOMAIN));
        payload.putNull("enterprise").put("is_enterprise_install", false);
        return payload;
    }

    private static ObjectNode user(Member member) {
        return Json.object()
                .put("id", member.id())
                .put("username", member.handle())
                .put("name", member.handle())
                .put("team_id", member.team());
    }

    /** Adds the permission to open a modal. */
    void trigger(ObjectNode payload, Member member, @Nullable String viewId) {
        payload.put("trigger_id", world.triggers.issue(member.id(), viewId));
    }

    static ObjectNode channel(Channel channel) {
        return Json.object().put("id", channel.id).put("name", nameOf(channel));
    }

    static String nameOf(Channel channel) {
        return switch (channel.kind) {
            case PUBLIC -> channel.name;
            case PRIVATE -> "privategroup";
            case DIRECT -> "directmessage";
        };
    }

    static ObjectNode container(Channel channel, Message message) {
        ObjectNode container = Json.object()
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", channel.id)
                .put("is_ephemeral", message.isEphemeral());
        if (message.isReply()) {
            container.put("thread_ts", message.threadTs());
        }
        return container;
    }

    static ObjectNode container(OpenView view) {
        return Json.object().put("type", "view").put("view_id", view.id);
    }

    /** One entry of {@code actions}: the element, what was done to it, and when. */
    ObjectNode action(Blocks.Place place, JsonNode done) {
        ObjectNode action = Json.object().put("action_id", place.actionId()).put("block_id", place.blockId());
        JsonNode element = place.element();
        for (String field : new String[] {"text", "placeholder", "style", "url", "confirm"}) {
            if (Json.has(element, field)) {
                action.set(field, element.path(field).deepCopy());
            }
        }
        for (String field : new String[] {"initial_option", "initial_date", "initial_user", "initial_options"}) {
            if (Json.has(element, field)) {
                action.set(field, element.path(field).deepCopy());
            }
        }
        if (done instanceof ObjectNode values) {
            values.propertyStream()
                    .filter(field ->
                            field.getKey().equals("value") || field.getKey().startsWith("selected_"))
                    .forEach(
                            field -> action.set(field.getKey(), field.getValue().deepCopy()));
        }
        if (place.type().equals("button") && Json.has(element, "value")) {
            action.put("value", Json.text(element, "value"));
        }
        return action.put("type", place.type()).put("action_ts", world.state.nextTs());
    }
}
