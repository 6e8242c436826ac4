package app.dibs.slack.bolt;

import static java.util.Objects.requireNonNullElse;

import app.dibs.slack.ChannelId;
import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction;
import app.dibs.slack.MessageRef;
import app.dibs.slack.RequestId;
import app.dibs.slack.Routes;
import app.dibs.slack.Routes.Kind;
import app.dibs.slack.bolt.Incoming.Who;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;

/** Reads what elements of messages and views send: clicks, choices, and the wish for options. */
final class IncomingClick {
    private IncomingClick() {}

    static Incoming click(BlockActionRequest request) {
        BlockActionPayload sent = request.getPayload();
        BlockActionPayload.Action action = sent.getActions().getFirst();
        View view = sent.getView();
        Who who = Who.of(request, view, sent.getUser().getId(), sent.getUser().getTeamId());
        RequestId id = Incoming.requestId(sent.getTriggerId(), action.getActionId());
        String trigger = requireNonNullElse(sent.getTriggerId(), "");
        String clicked = clicked(action);
        String actionId = route(clicked);
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
                                isMenu(action) ? argument(clicked) : ActionValues.of(action),
                                message(sent),
                                view,
                                FormValues.of(view == null ? sent.getState() : view.getState()),
                                sent.getResponseUrl()))
                .asLink(action.getUrl() != null && !action.getUrl().isEmpty());
    }

    static Incoming options(BlockSuggestionRequest request) {
        BlockSuggestionPayload sent = request.getPayload();
        View view = sent.getView();
        Who who = Who.of(request, view, sent.getUser().getId(), sent.getUser().getTeamId());
        RequestId id = Incoming.requestId();
        String actionId = route(sent.getActionId());
        String typed = requireNonNullElse(sent.getValue(), "");
        return Incoming.of(
                        Kind.OPTIONS,
                        actionId,
                        id,
                        who,
                        Place.NOWHERE,
                        person -> new Interaction.OptionsRequest(
                                person, id, actionId, argument(sent.getActionId()), typed, view))
                .withSharedAs(null);
    }

    /** Of a menu, what was chosen from it. */
    private static String clicked(BlockActionPayload.Action action) {
        return isMenu(action) ? ActionValues.of(action) : action.getActionId();
    }

    private static boolean isMenu(BlockActionPayload.Action action) {
        return Routes.MENU.equals(route(action.getActionId()));
    }

    private static String argument(String clicked) {
        return clicked.substring(Math.min(clicked.length(), route(clicked).length() + 1));
    }

    /** Slack wants the action ids of one block to differ; what makes them differ is no part of the route. */
    private static String route(String actionId) {
        int suffix = actionId.indexOf('#');
        return suffix < 0 ? actionId : actionId.substring(0, suffix);
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
