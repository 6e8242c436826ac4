package app.dibs.sandbox;

import java.util.HashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person does to a message: uses one of its elements, or a shortcut on it. */
final class MessageActs {
    private final World world;
    private final Bot bot;
    private final Payloads payloads;
    private final ResponseUrls responseUrls;

    MessageActs(World world, Bot bot, Payloads payloads, ResponseUrls responseUrls) {
        this.world = world;
        this.bot = bot;
        this.payloads = payloads;
        this.responseUrls = responseUrls;
    }

    /** Uses an element; refuses what the message does not have. */
    void click(String userId, String channelId, String ts, String blockId, String actionId, JsonNode done) {
        Outgoing outgoing = world.state.change(() -> {
            Member member = world.state.member(userId);
            Channel channel = world.state.channel(channelId);
            Message message = seen(channel, ts, userId);
            Blocks.Place place = Blocks.find(message.blocks(), blockId, actionId)
                    .orElseThrow(() -> new NoSuchThing("The message has no such element any more."));
            Choices.check(place, done);
            remember(userId, channel, message, place, done);
            ObjectNode payload = payload(member, channel, message);
            payload.set("actions", Json.array(List.of(payloads.action(place, done))));
            return Outgoing.of(Outgoing.Kind.INTERACTION, actionId, payload);
        });
        Reply reply = bot.tell(outgoing);
        if (!reply.isOk()) {
            world.state.change(() -> world.state.desk(userId).fail(SlackWords.clickFailed(reply)));
        }
    }

    private void remember(String userId, Channel channel, Message message, Blocks.Place place, JsonNode done) {
        if (ViewValues.initial(place.element()) != null && done instanceof ObjectNode value) {
            world.state
                    .desk(userId)
                    .picked(channel.id, message.ts())
                    .computeIfAbsent(place.blockId(), id -> new HashMap<>())
                    .put(place.actionId(), value.deepCopy().put("type", place.type()));
        }
    }

    private ObjectNode payload(Member member, Channel channel, Message message) {
        ObjectNode payload = payloads.start("block_actions", member);
        payload.set("container", Payloads.container(channel, message));
        payloads.trigger(payload, member, null);
        payload.set("channel", Payloads.channel(channel));
        // Slack does not send an ephemeral message back to the app.
        if (!message.isEphemeral()) {
            payload.set("message", SlackObjects.message(channel, message, false));
        }
        payload.set(
                "state",
                Json.object()
                        .set(
                                "values",
                                ViewValues.of(
                                        message.blocks(),
                                        world.state.desk(member.id()).picked(channel.id, message.ts()))));
        return payload.put("response_url", responseUrls.issue(channel, member.id(), message.ts()));
    }

    /** A shortcut on a message. */
    void shortcut(String userId, String callbackId, String channelId, String ts) {
        Outgoing outgoing = world.state.change(() -> {
            Member member = world.state.member(userId);
            Channel channel = world.state.channel(channelId);
            Message message = seen(channel, ts, userId);
            ObjectNode payload = payloads.start("message_action", member);
            payload.put("callback_id", callbackId).put("action_ts", world.state.nextTs());
            payloads.trigger(payload, member, null);
            payload.put("message_ts", ts);
            payload.set("channel", Payloads.channel(channel));
            payload.set("message", SlackObjects.message(channel, message, false));
            payload.put("response_url", responseUrls.issue(channel, userId, null));
            return Outgoing.of(Outgoing.Kind.INTERACTION, callbackId, payload);
        });
        Reply reply = bot.tell(outgoing);
        if (!reply.isOk()) {
            world.state.change(() -> world.state.desk(userId).fail(SlackWords.clickFailed(reply)));
        }
    }

    static Message seen(Channel channel, String ts, String userId) {
        Message message = channel.messages.get(ts);
        if (message == null || !message.isSeenBy(userId) || !channel.members.contains(userId)) {
            throw new NoSuchThing("There is no such message.");
        }
        return message;
    }
}
