package app.dibs.sandbox;

import java.time.Instant;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Members, channels, messages and files as Slack's JSON shows them. */
final class SlackObjects {
    private SlackObjects() {}

    static ObjectNode user(Member member, Instant now) {
        ObjectNode profile = Json.object()
                .put("title", member.title())
                .put("phone", "")
                .put("skype", "")
                .put("real_name", member.name())
                .put("real_name_normalized", member.name())
                .put("display_name", member.isBot() ? "" : member.name())
                .put("display_name_normalized", member.isBot() ? "" : member.name())
                .put("status_text", "")
                .put("status_emoji", "")
                .put("team", member.team());
        ObjectNode user = Json.object()
                .put("id", member.id())
                .put("team_id", member.team())
                .put("name", member.handle())
                .put("deleted", member.deactivated());
        if (!member.deactivated()) {
            user.put("color", "9f69e7")
                    .put("real_name", member.name())
                    .put("tz", member.zone().getId())
                    .put("tz_label", member.zone().getDisplayName(TextStyle.FULL, Locale.US))
                    .put("tz_offset", member.zone().getRules().getOffset(now).getTotalSeconds())
                    .put("is_admin", member.isAdmin())
                    .put("is_owner", member.role() == Member.Role.OWNER)
                    .put("is_primary_owner", member.role() == Member.Role.OWNER)
                    .put("is_restricted", member.role() == Member.Role.GUEST)
                    .put("is_ultra_restricted", false);
        }
        if (member.isBot()) {
            profile.put("bot_id", SandboxTeam.BOT).put("api_app_id", SandboxTeam.APP);
        }
        if (member.role() == Member.Role.STRANGER) {
            user.put("is_stranger", true);
        }
        user.set("profile", profile);
        return user.put("is_bot", member.isBot())
                .put("is_app_user", false)
                .put("updated", 1_700_000_000L)
                .put("is_email_confirmed", !member.isBot());
    }

    static ObjectNode channel(Channel channel) {
        ObjectNode json = Json.object()
                .put("id", channel.id)
                .put("created", 1_700_000_000L)
                .put("is_archived", channel.archived)
                .put("is_im", channel.isDirect())
                .put("is_mpim", false)
                .put("is_org_shared", false)
                .put("context_team_id", SandboxTeam.ID);
        String person = channel.person();
        if (person != null) {
            return json.put("user", person).put("is_user_deleted", false).put("priority", 0);
        }
        json.put("name", channel.name)
                .put("name_normalized", channel.name)
                .put("is_channel", channel.kind == Channel.Kind.PUBLIC)
                .put("is_group", channel.kind == Channel.Kind.PRIVATE)
                .put("is_private", channel.kind == Channel.Kind.PRIVATE)
                .put("is_general", channel.id.equals("C0GENERAL"))
                .put("is_shared", false)
                .put("is_ext_shared", false)
                .put("is_member", channel.members.contains(SandboxTeam.BOT_USER))
                .put("creator", "U0SAM")
                .put("num_members", channel.members.size());
        json.set("topic", Json.object().put("value", "").put("creator", "").put("last_set", 0));
        json.set("purpose", Json.object().put("value", "").put("creator", "").put("last_set", 0));
        return json;
    }

    /** A message as history, payloads and answers show it; metadata only when asked for. */
    static ObjectNode message(Channel channel, Message message, boolean metadata) {
        ObjectNode json = Json.object().put("type", "message").put("user", message.user());
        if (message.deleted()) {
            json.put("subtype", "tombstone").put("hidden", true);
        }
        if (message.isByBot()) {
            json.put("bot_id", SandboxTeam.BOT).put("app_id", SandboxTeam.APP);
        }
        json.put("ts", message.ts()).put("text", message.text()).put("team", SandboxTeam.ID);
        if (message.edited() != null) {
            json.set("edited", Json.object().put("user", message.user()).put("ts", message.edited()));
        }
        if (!message.blocks().isEmpty()) {
            json.set("blocks", message.blocks().deepCopy());
        }
        if (!message.files().isEmpty()) {
            json.set("files", message.files().deepCopy());
        }
        if (metadata && message.metadata() != null) {
            json.set("metadata", message.metadata().deepCopy());
        }
        thread(json, channel, message);
        return json;
    }

    private static void thread(ObjectNode json, Channel channel, Message message) {
        if (message.isReply()) {
            json.put("thread_ts", message.threadTs());
            return;
        }
        List<Message> replies = channel.replies(message.ts()).stream()
                .filter(reply -> !reply.isEphemeral())
                .toList();
        if (!replies.isEmpty()) {
            json.put("thread_ts", message.ts())
                    .put("reply_count", replies.size())
                    .put("latest_reply", replies.getLast().ts());
            var users = Json.array();
            replies.stream().map(Message::user).distinct().forEach(users::add);
            json.put("reply_users_count", users.size()).set("reply_users", users);
        }
    }

    static ObjectNode file(StoredFile file, String base) {
        int dot = file.name.lastIndexOf('.');
        String ending = dot < 0 ? "binary" : file.name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String type = file.isInWork() ? "" : ending;
        ObjectNode json = Json.object()
                .put("id", file.id)
                .put("name", file.name)
                .put("title", file.title)
                .put("mimetype", file.isInWork() ? "" : ContentTypes.of(file.name))
                .put("filetype", type)
                .put("pretty_type", type.toUpperCase(Locale.ROOT))
                .put("user", file.user)
                .put("size", file.content.length())
                .put("mode", "hosted")
                .put("is_external", false)
                .put("is_public", false)
                .put("url_private", base + "/files/" + file.id + "/" + ContentTypes.encode(file.name))
                .put("url_private_download", base + "/files/" + file.id + "/download/" + ContentTypes.encode(file.name))
                .put("permalink", base + "/#file-" + file.id);
        if (file.altText != null) {
            json.put("alt_txt", file.altText);
        }
        var channels = Json.array();
        file.channels.forEach(channels::add);
        json.set("channels", channels);
        return json;
    }
}
