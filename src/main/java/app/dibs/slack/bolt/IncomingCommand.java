package app.dibs.slack.bolt;

import static java.util.Objects.requireNonNullElse;

import app.dibs.slack.ChannelId;
import app.dibs.slack.Interaction;
import app.dibs.slack.MessageRef;
import app.dibs.slack.RequestId;
import app.dibs.slack.Routes.Kind;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.slack.bolt.Incoming.Who;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;

/** Reads the ways in which a person begins something: slash commands and shortcuts. */
final class IncomingCommand {
    private IncomingCommand() {}

    static Incoming command(SlashCommandRequest request) {
        SlashCommandPayload sent = request.getPayload();
        CommandText words = CommandText.of(requireNonNullElse(sent.getText(), ""));
        // In a channel that two organisations share, only the members of ours have the command.
        TeamId team = new TeamId(sent.getTeamId());
        Who who = new Who(team, new UserId(sent.getUserId()), team);
        RequestId id = Incoming.requestId(sent.getTriggerId());
        String trigger = requireNonNullElse(sent.getTriggerId(), "");
        ChannelId channel = new ChannelId(sent.getChannelId());
        String url = requireNonNullElse(sent.getResponseUrl(), "");
        Place place = new Place(sent.getResponseUrl(), trigger, channel, null);
        return Incoming.of(
                        Kind.COMMAND,
                        sent.getCommand(),
                        id,
                        who,
                        place,
                        person -> new Interaction.SlashCommand(
                                person, id, trigger, sent.getCommand(), words.word(), words.rest(), channel, url))
                .withWords(words);
    }

    static Incoming globalShortcut(GlobalShortcutRequest request) {
        GlobalShortcutPayload sent = request.getPayload();
        Who who = Who.of(request, null, sent.getUser().getId(), sent.getUser().getTeamId());
        RequestId id = Incoming.requestId(sent.getTriggerId());
        String trigger = requireNonNullElse(sent.getTriggerId(), "");
        return Incoming.of(
                Kind.GLOBAL_SHORTCUT,
                sent.getCallbackId(),
                id,
                who,
                new Place(null, trigger, null, null),
                person -> new Interaction.GlobalShortcut(person, id, trigger, sent.getCallbackId()));
    }

    static Incoming messageShortcut(MessageShortcutRequest request) {
        MessageShortcutPayload sent = request.getPayload();
        Who who = Who.of(request, null, sent.getUser().getId(), sent.getUser().getTeamId());
        RequestId id = Incoming.requestId(sent.getTriggerId());
        String trigger = requireNonNullElse(sent.getTriggerId(), "");
        ChannelId channel = new ChannelId(sent.getChannel().getId());
        String ts = sent.getMessageTs() == null ? sent.getMessage().getTs() : sent.getMessageTs();
        MessageRef message = new MessageRef(channel, ts);
        String thread = requireNonNullElse(sent.getMessage().getThreadTs(), ts);
        String text = requireNonNullElse(sent.getMessage().getText(), "");
        String url = requireNonNullElse(sent.getResponseUrl(), "");
        return Incoming.of(
                Kind.MESSAGE_SHORTCUT,
                sent.getCallbackId(),
                id,
                who,
                new Place(sent.getResponseUrl(), trigger, channel, null),
                person -> new Interaction.MessageShortcut(
                        person, id, trigger, sent.getCallbackId(), message, thread, text, url));
    }
}
