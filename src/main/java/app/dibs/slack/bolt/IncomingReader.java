package app.dibs.slack.bolt;

import static java.util.Objects.requireNonNullElse;

import app.dibs.slack.ChannelId;
import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction;
import app.dibs.slack.MessageRef;
import app.dibs.slack.RequestId;
import app.dibs.slack.Routes.Kind;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.slack.bolt.Incoming.Who;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.model.view.View;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of each of Bolt's requests what was done, by whom, and where an answer can go. */
final class IncomingReader {
    private IncomingReader() {}

    /** Empty for what Bolt answers itself, and for kinds of requests that Dibs never asks Slack for. */
    static Optional<Incoming> read(Request<?> request) {
        return switch (request) {
            case SlashCommandRequest command -> Optional.of(command(command.getPayload()));
            case BlockActionRequest click -> Optional.of(click(click, click.getPayload()));
            case ViewSubmissionRequest submission -> Optional.of(submission(submission, submission.getPayload()));
            case ViewClosedRequest closed -> Optional.of(closed(closed, closed.getPayload()));
            case BlockSuggestionRequest options -> Optional.of(options(options, options.getPayload()));
            case GlobalShortcutRequest shortcut -> Optional.of(globalShortcut(shortcut, shortcut.getPayload()));
            case MessageShortcutRequest shortcut -> Optional.of(messageShortcut(shortcut, shortcut.getPayload()));
            case EventRequest event -> Optional.of(IncomingEvent.read(event));
            default -> Optional.empty();
        };
    }

    private static Incoming command(SlashCommandPayload sent) {
        CommandText words = CommandText.of(requireNonNullElse(sent.getText(), ""));
        // In a channel that two organisations share, only the members of ours have the command.
        TeamId team = new TeamId(sent.getTeamId());
        Who who = new Who(team, new UserId(sent.getUserId()), team);
        RequestId id = requestId(sent.getTriggerId());
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

    private static Incoming click(Request<?> request, BlockActionPayload sent) {
        BlockActionPayload.Action action = sent.getActions().getFirst();
        View view = sent.getView();
        Who who = who(request, view, sent.getUser().getId(), sent.getUser().getTeamId());
        RequestId id = requestId(sent.getTriggerId(), action.getActionId());
        String trigger = requireNonNullElse(sent.getTriggerId(), "");
        String actionId = route(action.getActionId());
        Place place = new Place(sent.getResponseUrl(), trigger, channel(sent), view);
        return Incoming.of(
                        Kind.CLICK,
                        actionId,
                        id,
                        who,
                        place,
                        person -> new Interaction.BlockClick(
                                person,
                                id,
                                trigger,
                                actionId,
                                requireNonNullElse(action.getBlockId(), ""),
                                ActionValues.of(action),
                                message(sent),
                                view,
                                FormValues.of(view == null ? sent.getState() : view.getState()),
                                sent.getResponseUrl()))
                .asLink(action.getUrl() != null && !action.getUrl().isEmpty());
    }

    private static Incoming submission(Request<?> request, ViewSubmissionPayload sent) {
        View view = sent.getView();
        Who who = who(request, view, sent.getUser().getId(), sent.getUser().getTeamId());
        RequestId id = requestId(view.getId(), view.getHash(), view.getCallbackId());
        String trigger = requireNonNullElse(sent.getTriggerId(), "");
        // A form that was sent back with errors keeps its hash, and comes again with other values.
        String shared = id.value() + " " + Objects.hashCode(view.getState());
        return Incoming.of(
                        Kind.SUBMISSION,
                        view.getCallbackId(),
                        id,
                        who,
                        new Place(null, trigger, null, view),
                        person -> new Interaction.ViewSubmission(
                                person, id, trigger, view, FormValues.of(view.getState())))
                .withSharedAs(shared);
    }

    private static Incoming closed(Request<?> request, ViewClosedPayload sent) {
        View view = sent.getView();
        Who who = who(request, view, sent.getUser().getId(), sent.getUser().getTeamId());
        RequestId id = requestId(view.getId(), view.getHash(), view.getCallbackId(), "closed");
        return Incoming.of(
                Kind.CLOSE,
                view.getCallbackId(),
                id,
                who,
                Place.NOWHERE,
                person -> new Interaction.ViewClosed(person, id, view));
    }

    private static Incoming options(Request<?> request, BlockSuggestionPayload sent) {
        View view = sent.getView();
        Who who = who(request, view, sent.getUser().getId(), sent.getUser().getTeamId());
        RequestId id = requestId();
        String actionId = route(sent.getActionId());
        String typed = requireNonNullElse(sent.getValue(), "");
        return Incoming.of(
                        Kind.OPTIONS,
                        actionId,
                        id,
                        who,
                        Place.NOWHERE,
                        person -> new Interaction.OptionsRequest(person, id, actionId, typed, view))
                .withSharedAs(null);
    }

    private static Incoming globalShortcut(Request<?> request, GlobalShortcutPayload sent) {
        Who who = who(request, null, sent.getUser().getId(), sent.getUser().getTeamId());
        RequestId id = requestId(sent.getTriggerId());
        String trigger = requireNonNullElse(sent.getTriggerId(), "");
        return Incoming.of(
                Kind.GLOBAL_SHORTCUT,
                sent.getCallbackId(),
                id,
                who,
                new Place(null, trigger, null, null),
                person -> new Interaction.GlobalShortcut(person, id, trigger, sent.getCallbackId()));
    }

    private static Incoming messageShortcut(Request<?> request, MessageShortcutPayload sent) {
        Who who = who(request, null, sent.getUser().getId(), sent.getUser().getTeamId());
        RequestId id = requestId(sent.getTriggerId());
        String trigger = requireNonNullElse(sent.getTriggerId(), "");
        ChannelId channel = new ChannelId(sent.getChannel().getId());
        String ts = sent.getMessageTs() == null ? sent.getMessage().getTs() : sent.getMessageTs();
        MessageRef message = new MessageRef(channel, ts);
        String text = requireNonNullElse(sent.getMessage().getText(), "");
        String url = requireNonNullElse(sent.getResponseUrl(), "");
        return Incoming.of(
                Kind.MESSAGE_SHORTCUT,
                sent.getCallbackId(),
                id,
                who,
                new Place(sent.getResponseUrl(), trigger, channel, null),
                person ->
                        new Interaction.MessageShortcut(person, id, trigger, sent.getCallbackId(), message, text, url));
    }

    /** An id of several parts; a random one where Slack gave no part. */
    static RequestId requestId(@Nullable String... parts) {
        String id = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return new RequestId(id.isEmpty() ? UUID.randomUUID().toString() : id);
    }

    private static String route(String actionId) {
        int suffix = actionId.indexOf('#');
        return suffix < 0 ? actionId : actionId.substring(0, suffix);
    }

    /** In a channel that two organisations share, a view knows better than its payload where the app is installed. */
    private static Who who(Request<?> request, @Nullable View view, String user, @Nullable String home) {
        String team = view != null && view.getAppInstalledTeamId() != null
                ? view.getAppInstalledTeamId()
                : request.getContext().getTeamId();
        return new Who(new TeamId(team), new UserId(user), new TeamId(requireNonNullElse(home, team)));
    }

    private static @Nullable ChannelId channel(BlockActionPayload sent) {
        String channel = sent.getChannel() == null
                ? sent.getContainer() == null ? null : sent.getContainer().getChannelId()
                : sent.getChannel().getId();
        return channel == null ? null : new ChannelId(channel);
    }

    private static @Nullable MessageRef message(BlockActionPayload sent) {
        ChannelId channel = channel(sent);
        String ts = sent.getContainer() == null ? null : sent.getContainer().getMessageTs();
        String ofMessage = sent.getMessage() == null ? null : sent.getMessage().getTs();
        String known = ts == null ? ofMessage : ts;
        return channel == null || known == null ? null : new MessageRef(channel, known);
    }
}
