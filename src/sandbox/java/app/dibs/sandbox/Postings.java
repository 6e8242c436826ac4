package app.dibs.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts messages into channels, changes them and takes them away. */
final class Postings {
    private final World world;

    Postings(World world) {
        this.world = world;
    }

    /** A message of the bot; ephemeral when it has one reader. */
    Message byBot(Channel channel, MessageContent content, @Nullable String threadTs, @Nullable String ephemeralTo) {
        return world.state.change(() -> {
            String ts = world.state.nextTs();
            ObjectNode metadata =
                    content.metadata() == null || content.metadata().isEmpty() ? null : content.metadata();
            Message message = new Message(
                    ts,
                    SandboxTeam.BOT_USER,
                    ephemeralTo,
                    content.textOrEmpty(),
                    content.blocksOrNone(),
                    threadTs,
                    metadata,
                    null,
                    false,
                    Json.array(),
                    null);
            channel.messages.put(ts, message);
            return message;
        });
    }

    /** What a person wrote. */
    Message byPerson(Channel channel, String userId, String text, @Nullable String threadTs) {
        return world.state.change(() -> {
            Message message = Message.written(world.state.nextTs(), userId, text, threadTs);
            channel.messages.put(message.ts(), message);
            if (threadTs == null) {
                channel.lastRead.put(userId, message.ts());
            }
            return message;
        });
    }

    /** A line of Slack itself, for one reader. */
    void bySlackbot(Channel channel, String reader, String text, @Nullable String threadTs) {
        world.state.change(() -> {
            String ts = world.state.nextTs();
            Message line = new Message(
                    ts,
                    SandboxTeam.SLACKBOT,
                    reader,
                    text,
                    Json.array(),
                    threadTs,
                    null,
                    null,
                    false,
                    Json.array(),
                    "Slackbot");
            channel.messages.put(ts, line);
        });
    }

    /**
     * Changes a message. Blocks are kept when neither blocks nor text are given, and go when only text is; metadata is
     * kept unless given, and goes when it is empty.
     */
    Message change(Channel channel, Message message, MessageContent content) {
        return world.state.change(() -> {
            ArrayNode blocks = content.blocks() != null
                    ? content.blocks()
                    : content.text() != null ? Json.array() : message.blocks();
            ObjectNode metadata = content.metadata() == null
                    ? message.metadata()
                    : content.metadata().isEmpty() ? null : content.metadata();
            String text = content.text() == null ? "" : content.text();
            String edited = blocks.isEmpty() ? world.state.nextTs() : message.edited();
            Message changed = message.withContent(text, blocks, metadata, edited);
            channel.messages.put(message.ts(), changed);
            world.state.desks.values().forEach(desk -> desk.picked.remove(channel.id + ":" + message.ts()));
            return changed;
        });
    }

    void remove(Channel channel, Message message) {
        world.state.change(() -> {
            if (channel.replies(message.ts()).isEmpty()) {
                channel.messages.remove(message.ts());
            } else {
                channel.messages.put(message.ts(), message.tombstone());
            }
        });
    }
}
