package app.dibs.sandbox;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A channel, or the direct messages between the bot and a person; guarded by the workspace's lock. */
final class Channel {
    /** What kind of conversation it is; decides which scope reads it. */
    enum Kind {
        PUBLIC("channels"),
        PRIVATE("groups"),
        DIRECT("im");

        final String scope;

        Kind(String scope) {
            this.scope = scope;
        }
    }

    final String id;
    final String name;
    final Kind kind;
    boolean archived;
    final Set<String> members = new LinkedHashSet<>();
    final NavigableMap<String, Message> messages = new TreeMap<>();
    final Map<String, String> lastRead = new HashMap<>();

    Channel(String id, String name, Kind kind) {
        this.id = id;
        this.name = name;
        this.kind = kind;
    }

    static Channel open(String id, String name, boolean isPrivate) {
        return new Channel(id, name, isPrivate ? Kind.PRIVATE : Kind.PUBLIC);
    }

    static Channel direct(String userId) {
        Channel channel = new Channel(SandboxTeam.directChannel(userId), "", Kind.DIRECT);
        channel.members.addAll(List.of(SandboxTeam.BOT_USER, userId));
        return channel;
    }

    boolean isDirect() {
        return kind == Kind.DIRECT;
    }

    /** The other side of direct messages with the bot. */
    @Nullable
    String person() {
        return isDirect()
                ? members.stream()
                        .filter(member -> !member.equals(SandboxTeam.BOT_USER))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The messages that a person can see, oldest first; replies are among them. */
    List<Message> seenBy(String userId) {
        return messages.values().stream()
                .filter(message -> message.isSeenBy(userId))
                .toList();
    }

    List<Message> replies(String threadTs) {
        return messages.values().stream()
                .filter(message -> message.isReply() && threadTs.equals(message.threadTs()))
                .toList();
    }

    int unread(String userId) {
        String read = lastRead.getOrDefault(userId, "");
        return (int) messages.tailMap(read, false).values().stream()
                .filter(message -> !message.isReply() && message.isSeenBy(userId) && !userId.equals(message.user()))
                .count();
    }
}
