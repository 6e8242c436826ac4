package app.dibs.sandbox;

/** Finds the conversations that a call means, as far as the bot may see them; called under the lock. */
final class Channels {
    private final World world;

    Channels(World world) {
        this.world = world;
    }

    /** A conversation that the bot can see; private ones are hidden from those outside. */
    Channel visible(String id) {
        Channel channel = world.state.channels.get(id);
        if (channel == null || (channel.kind != Channel.Kind.PUBLIC && !isIn(channel))) {
            throw SlackError.of("channel_not_found");
        }
        return channel;
    }

    /** A conversation that the bot is in. */
    Channel joined(String id) {
        Channel channel = visible(id);
        if (!isIn(channel)) {
            throw SlackError.of("not_in_channel");
        }
        return channel;
    }

    /** Where a message goes: a conversation, or a person and so the direct messages with that person. */
    Channel target(String id) {
        if (!id.startsWith("U") && !id.startsWith("W")) {
            Channel channel = joined(id);
            refuseArchived(channel);
            String person = channel.person();
            if (person != null) {
                checkPerson(person, "is_archived");
            }
            return channel;
        }
        checkPerson(id, "is_archived");
        return world.state.direct(id);
    }

    /** Direct messages can be had with people of the workspace whose account is on. */
    void checkPerson(String userId, String whenDeactivated) {
        Member member = world.state.members.get(userId);
        if (member == null || member.role() == Member.Role.STRANGER) {
            throw SlackError.of("channel_not_found");
        }
        if (member.isBot()) {
            throw SlackError.of("cannot_dm_bot");
        }
        if (member.deactivated()) {
            throw SlackError.of(whenDeactivated);
        }
    }

    void refuseArchived(Channel channel) {
        if (channel.archived) {
            throw SlackError.of("is_archived");
        }
    }

    /** A message that the bot can see and that can be changed; ephemeral ones cannot be found. */
    Message message(Channel channel, String ts) {
        Message message = channel.messages.get(ts);
        if (message == null || message.isEphemeral() || message.deleted()) {
            throw SlackError.of("message_not_found");
        }
        return message;
    }

    boolean isIn(Channel channel) {
        return channel.members.contains(SandboxTeam.BOT_USER);
    }

    void need(String scope) {
        WebApi.need(world.manifest, scope);
    }
}
