package app.dibs.sandbox;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as the page reads them; called under the lock. */
final class MessageJson {
    private final TeamState state;

    MessageJson(TeamState state) {
        this.state = state;
    }

    /** The channel's messages that the person sees, oldest first, replies within the first of their thread. */
    ArrayNode all(Channel channel, String userId) {
        List<Message> seen = channel.seenBy(userId);
        ArrayNode messages = Json.array();
        for (Message message : seen) {
            if (!message.isReply()) {
                ObjectNode json = one(message);
                ArrayNode replies = Json.array();
                seen.stream()
                        .filter(reply -> reply.isReply() && message.ts().equals(reply.threadTs()))
                        .forEach(reply -> replies.add(one(reply)));
                json.set("replies", replies);
                messages.add(json);
            }
        }
        return messages;
    }

    private ObjectNode one(Message message) {
        Member author = state.members.get(message.user());
        String name = message.username() != null ? message.username() : author == null ? message.user() : author.name();
        ObjectNode json = Json.object()
                .put("ts", message.ts())
                .put("user", message.user())
                .put("username", message.deleted() ? "" : name)
                .put("bot", message.isByBot())
                .put("ephemeral", message.isEphemeral())
                .put("text", message.text())
                .put("edited", message.edited() != null)
                .put("deleted", message.deleted())
                .put("time", message.time().toString());
        json.set("blocks", message.blocks().deepCopy());
        json.set("files", message.files().deepCopy());
        json.set("replies", Json.array());
        return json;
    }
}
