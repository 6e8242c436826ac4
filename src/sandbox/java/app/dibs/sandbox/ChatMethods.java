package app.dibs.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What an app says, changes and takes back. */
final class ChatMethods {
    private final World world;
    private final Channels channels;
    private final Postings postings;

    ChatMethods(World world, Postings postings) {
        this.world = world;
        this.channels = new Channels(world);
        this.postings = postings;
    }

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of(
                        "chat.postMessage",
                        Tier.UNLIMITED,
                        "chat:write",
                        this::post,
                        "channel",
                        "text",
                        "blocks",
                        "attachments",
                        "metadata",
                        "thread_ts",
                        "reply_broadcast",
                        "markdown_text",
                        "mrkdwn",
                        "parse",
                        "link_names",
                        "unfurl_links",
                        "unfurl_media",
                        "username",
                        "as_user",
                        "icon_emoji",
                        "icon_url"),
                ApiMethod.of(
                        "chat.update",
                        Tier.THREE,
                        "chat:write",
                        this::update,
                        "channel",
                        "ts",
                        "text",
                        "blocks",
                        "attachments",
                        "metadata",
                        "markdown_text",
                        "parse",
                        "link_names",
                        "as_user",
                        "file_ids",
                        "reply_broadcast"),
                ApiMethod.of("chat.delete", Tier.THREE, "chat:write", this::delete, "channel", "ts", "as_user"),
                ApiMethod.of(
                        "chat.postEphemeral",
                        Tier.FOUR,
                        "chat:write",
                        this::whisper,
                        "channel",
                        "user",
                        "text",
                        "blocks",
                        "attachments",
                        "thread_ts",
                        "markdown_text",
                        "parse",
                        "link_names",
                        "username",
                        "as_user",
                        "icon_emoji",
                        "icon_url"),
                ApiMethod.of("chat.getPermalink", Tier.UNLIMITED, "", this::permalink, "channel", "message_ts"));
    }

    private ObjectNode post(ApiCall call) {
        MessageContent content =
                MessageContent.of(call, world, MessageContent.POST_TEXT).notEmpty();
        return world.state.change(() -> {
            Channel channel = channels.target(call.required("channel"));
            String thread = thread(channel, call);
            world.rates.message(channel.id);
            Message message = postings.byBot(channel, content, thread, null);
            return answer(channel, message);
        });
    }

    private @Nullable String thread(Channel channel, ApiCall call) {
        String ts = call.textOrNull("thread_ts");
        if (ts == null) {
            return null;
        }
        Message parent = channel.messages.get(ts);
        if (parent == null || parent.isEphemeral()) {
            throw SlackError.of("cannot_reply_to_message");
        }
        if (call.flag("reply_broadcast")) {
            throw SlackError.argument("the sandbox does not broadcast replies [json-pointer:/reply_broadcast]");
        }
        return parent.isReply() ? parent.threadTs() : ts;
    }

    private ObjectNode update(ApiCall call) {
        MessageContent content = MessageContent.of(call, world, MessageContent.UPDATE_TEXT);
        if (content.blocks() == null) {
            content.notEmpty();
        }
        return world.state.change(() -> {
            Channel channel = channels.joined(call.required("channel"));
            Message message = channels.message(channel, call.required("ts"));
            channels.refuseArchived(channel);
            if (!message.isByBot()) {
                throw SlackError.of("cant_update_message");
            }
            Message changed = postings.change(channel, message, content);
            return answer(channel, changed).put("text", changed.text());
        });
    }

    private ObjectNode delete(ApiCall call) {
        return world.state.change(() -> {
            Channel channel = channels.joined(call.required("channel"));
            Message message = channels.message(channel, call.required("ts"));
            if (!message.isByBot()) {
                throw SlackError.of("cant_delete_message");
            }
            postings.remove(channel, message);
            return Json.object().put("channel", channel.id).put("ts", message.ts());
        });
    }

    private ObjectNode whisper(ApiCall call) {
        MessageContent content =
                MessageContent.of(call, world, MessageContent.POST_TEXT).notEmpty();
        String reader = call.required("user");
        return world.state.change(() -> {
            Channel channel = channels.joined(call.required("channel"));
            channels.refuseArchived(channel);
            if (!channel.members.contains(reader)) {
                throw SlackError.of("user_not_in_channel");
            }
            Message message = postings.byBot(channel, content, thread(channel, call), reader);
            return Json.object().put("message_ts", message.ts());
        });
    }

    private ObjectNode permalink(ApiCall call) {
        return world.state.read(() -> {
            Channel channel = channels.visible(call.required("channel"));
            String ts = call.required("message_ts");
            Message message = channels.message(channel, ts);
            String link = "https://%s.slack.com/archives/%s/p%s"
                    .formatted(SandboxTeam.DOMAIN, channel.id, ts.replace(".", ""));
            String thread = message.isReply() ? "?thread_ts=" + message.threadTs() + "&cid=" + channel.id : "";
            return Json.object().put("channel", channel.id).put("permalink", link + thread);
        });
    }

    private static ObjectNode answer(Channel channel, Message message) {
        ObjectNode json = Json.object().put("channel", channel.id).put("ts", message.ts());
        json.set("message", SlackObjects.message(channel, message, true));
        return json;
    }
}
