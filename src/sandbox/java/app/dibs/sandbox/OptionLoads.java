package app.dibs.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the bot for the options of a menu while a person types. */
final class OptionLoads {
    private static final int SHORTEST_QUERY = 3;

    private final World world;
    private final Bot bot;
    private final Payloads payloads;

    OptionLoads(World world, Bot bot, Payloads payloads) {
        this.world = world;
        this.bot = bot;
        this.payloads = payloads;
    }

    /**
     * Where the menu stands: in a view, or in a message.
     *
     * @param viewId the view, or nothing
     * @param channelId the message's channel, or nothing
     * @param ts the message, or nothing
     */
    record Where(
            @Nullable String viewId,
            @Nullable String channelId,
            @Nullable String ts) {}

    /** The options for what was typed; none when it is too short, or the bot fails or breaks a rule, as in Slack. */
    ObjectNode load(String userId, Where where, String blockId, String actionId, String value) {
        ObjectNode payload = world.state.change(() -> payload(userId, where, blockId, actionId, value));
        if (payload == null) {
            return none();
        }
        Reply reply = bot.tell(Outgoing.of(Outgoing.Kind.OPTIONS, actionId, payload));
        if (!reply.isOk()) {
            return none();
        }
        ObjectNode answer = reply.json();
        List<String> faults = SlackShapes.options(answer);
        if (!faults.isEmpty()) {
            world.violations.add("options of " + actionId, String.join("; ", faults));
            return none();
        }
        ObjectNode options = none();
        options.setAll(answer);
        return options;
    }

    private @Nullable ObjectNode payload(String userId, Where where, String blockId, String actionId, String value) {
        Member member = world.state.member(userId);
        ObjectNode payload = payloads.start("block_suggestion", member);
        payload.put("action_id", actionId).put("block_id", blockId).put("value", value);
        JsonNode blocks;
        if (where.viewId() != null) {
            OpenView view = world.state
                    .desk(userId)
                    .view(where.viewId())
                    .orElseThrow(() -> new NoSuchThing("That view is not open any more."));
            blocks = view.body.path("blocks");
            payload.set("container", Payloads.container(view));
            payload.set("view", view.toJson());
        } else {
            Channel channel = world.state.channel(String.valueOf(where.channelId()));
            Message message = MessageActs.seen(channel, String.valueOf(where.ts()), userId);
            blocks = message.blocks();
            payload.set("container", Payloads.container(channel, message));
            payload.set("channel", Payloads.channel(channel));
            payload.set("message", SlackObjects.message(channel, message, false));
        }
        Blocks.Place place = Blocks.find(blocks, blockId, actionId)
                .orElseThrow(() -> new NoSuchThing("There is no such menu any more."));
        if (!place.type().endsWith("external_select")) {
            throw new NoSuchThing("The options of that menu do not come from the bot.");
        }
        boolean enough =
                value.length() >= place.element().path("min_query_length").asInt(SHORTEST_QUERY);
        return enough ? payload : null;
    }

    private static ObjectNode none() {
        ObjectNode none = Json.object();
        none.set("options", Json.array());
        none.set("option_groups", Json.array());
        return none;
    }
}
