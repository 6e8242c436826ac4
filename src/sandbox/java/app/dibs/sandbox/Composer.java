package app.dibs.sandbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a person types: a message, or a slash command. */
final class Composer {
    private final World world;
    private final Bot bot;
    private final Postings postings;
    private final ResponseUrls responseUrls;
    private final Events events;
    private final TypedText typedText;

    Composer(World world, Bot bot, Postings postings, ResponseUrls responseUrls, Events events) {
        this.world = world;
        this.bot = bot;
        this.postings = postings;
        this.responseUrls = responseUrls;
        this.events = events;
        this.typedText = new TypedText(world.state);
    }

    /** Says it in the channel; returns when the bot has taken a command, or has let its time pass. */
    void say(String userId, String channelId, String text, @Nullable String threadTs) {
        Channel channel = world.state.read(() -> here(userId, channelId));
        if (text.isBlank()) {
            throw new NoSuchThing("There is nothing to send.");
        }
        if (text.startsWith("/")) {
            command(userId, channel, text, threadTs);
            return;
        }
        if (channel.isDirect() && world.manifest.messagesReadOnly()) {
            throw new NoSuchThing("Sending messages to this app has been turned off.");
        }
        Message message = postings.byPerson(channel, userId, typedText.inMessage(text), threadTs);
        events.said(channel, message);
    }

    private Channel here(String userId, String channelId) {
        Channel channel = world.state.channels.get(channelId);
        if (channel == null) {
            channel = world.state.direct(userId);
            if (!channel.id.equals(channelId)) {
                throw new NoSuchThing("There is no channel " + channelId + ".");
            }
        }
        if (!channel.members.contains(userId)) {
            throw new NoSuchThing("You are not in #" + channel.name + ".");
        }
        if (channel.archived) {
            throw new NoSuchThing("You are viewing #" + channel.name + ", an archived channel.");
        }
        return channel;
    }

    private void command(String userId, Channel channel, String typed, @Nullable String threadTs) {
        String[] wordAndRest = typed.split("\\s+", 2);
        String word = wordAndRest[0];
        Optional<Manifest.Command> command = world.manifest.command(word);
        if (command.isEmpty()) {
            postings.bySlackbot(channel, userId, SlackWords.unknownCommand(word), threadTs);
            return;
        }
        if (threadTs != null) {
            postings.bySlackbot(channel, userId, SlackWords.notInThreads(word), threadTs);
            return;
        }
        String rest = wordAndRest.length > 1 ? wordAndRest[1].strip() : "";
        ObjectNode payload = payload(
                userId, channel, word, typedText.inCommand(rest, command.get().escaped()));
        Reply reply = bot.tell(Outgoing.of(Outgoing.Kind.COMMAND, (word + " " + rest).strip(), payload));
        take(userId, channel, word, reply);
    }

    private ObjectNode payload(String userId, Channel channel, String word, String text) {
        Member member = world.state.read(() -> world.state.member(userId));
        return Json.object()
                .put("token", Payloads.VERIFICATION_TOKEN)
                .put("team_id", member.team())
                .put("team_domain", SandboxTeam.DOMAIN)
                .put("channel_id", channel.id)
                .put("channel_name", Payloads.nameOf(channel))
                .put("user_id", userId)
                .put("user_name", member.handle())
                .put("command", word)
                .put("text", text)
                .put("api_app_id", SandboxTeam.APP)
                .put("is_enterprise_install", "false")
                .put("response_url", responseUrls.issue(channel, userId, null))
                .put("trigger_id", world.triggers.issue(userId, null));
    }

    private void take(String userId, Channel channel, String word, Reply reply) {
        if (!reply.isOk()) {
            fail(userId, SlackWords.commandFailed(word, reply));
            return;
        }
        if (reply.body().isBlank()) {
            return;
        }
        ObjectNode body = Json.parseObject(reply.body());
        ObjectNode message = body == null ? Json.object().put("text", reply.body()) : body;
        try {
            ResponseUrls.checkKnown(message);
            MessageContent content = MessageContent.of(message, world).notEmpty();
            boolean forAll = "in_channel".equals(Json.text(message, "response_type"));
            postings.byBot(channel, content, null, forAll ? null : userId);
        } catch (SlackError refused) {
            world.violations.add("answer to " + word, String.valueOf(refused.getMessage()));
            fail(userId, SlackWords.badAnswer(word));
        }
    }

    private void fail(String userId, String words) {
        world.state.change(() -> world.state.desk(userId).fail(words));
    }
}
