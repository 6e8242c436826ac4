package app.dibs.slack;

import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Slack's Web API as far as Dibs needs it. Every call fails with {@link SlackFault}. Messages that follow a change go
 * through the delivery room and not through here.
 */
public interface SlackApi {
    /** The workspace of the bot's token, and the bot's own member id. {@code auth.test} */
    Mono<Self> self();

    /** {@code views.open} */
    Mono<View> openView(TeamId team, String triggerId, View view);

    /**
     * Opens the view, on top of the modal that was clicked in where there is one; in its place where Slack lays no further
     * one on top.
     */
    default Mono<View> show(Interaction.Triggered asked, View view) {
        View below = asked instanceof Interaction.BlockClick click ? click.view() : null;
        if (below == null || !"modal".equals(below.getType())) {
            return openView(asked.person().team(), asked.triggerId(), view);
        }
        return isThird(below)
                ? updateView(asked.person().team(), below.getId(), null, view)
                : pushView(asked.person().team(), asked.triggerId(), view);
    }

    /** Whether two views lie below it; Slack knows no fourth. */
    private static boolean isThird(View view) {
        return view.getPreviousViewId() != null && !view.getPreviousViewId().equals(view.getRootViewId());
    }

    /** {@code views.push} */
    Mono<View> pushView(TeamId team, String triggerId, View view);

    /** {@code views.update}; without a hash it overwrites whatever stands there. */
    Mono<View> updateView(TeamId team, String viewId, @Nullable String hash, View view);

    /** {@code views.publish}: the person's Home tab. */
    Mono<Void> publishHome(TeamId team, UserId user, View view);

    /** {@code chat.postMessage}. {@code deliveryId} travels as message metadata, so that we recognise our own. */
    Mono<MessageRef> post(
            TeamId team, String channelOrUser, @Nullable String threadTs, Message message, String deliveryId);

    /** {@code chat.update} */
    Mono<Void> update(TeamId team, MessageRef message, Message becomes);

    /** {@code chat.postEphemeral} */
    Mono<Void> postEphemeral(TeamId team, ChannelId channel, UserId reader, Message message);

    /**
     * Looks for a message that {@link #post} may have left: {@code conversations.history} or {@code
     * conversations.replies}, from {@code since} on, by its delivery id. A user id is first turned into the conversation
     * with that person.
     */
    Mono<Optional<MessageRef>> findPosted(
            TeamId team, String channelOrUser, @Nullable String threadTs, String deliveryId, Instant since);

    /** {@code chat.getPermalink}: a link that opens the message. */
    Mono<String> permalink(TeamId team, MessageRef message);

    /** A link that opens the message; an empty optional where Slack shows the bot no such message. */
    default Mono<Optional<String>> linkTo(TeamId team, MessageRef message) {
        return permalink(team, message)
                .map(Optional::of)
                .onErrorReturn(
                        fault -> fault instanceof SlackFault slack && slack.kind() == SlackFault.Kind.REFUSED,
                        Optional.empty());
    }

    /** {@code conversations.join}: the bot becomes a member of a public channel; does nothing where it is one. */
    Mono<Void> join(TeamId team, ChannelId channel);

    /** {@code conversations.info} */
    Mono<Conversation> conversation(TeamId team, ChannelId channel);

    /** {@code users.info} */
    Mono<SlackUser> user(TeamId team, UserId user);

    /** {@code users.list}, all pages; paced by Slack's Retry-After. */
    Flux<SlackUser> users(TeamId team);

    /** Answers through an interaction's {@code response_url}: to the person alone. */
    Mono<Void> respond(String responseUrl, Message message, boolean replaceOriginal);

    /**
     * Puts a file into the workspace that only the bot sees until it shows it: {@code files.getUploadURLExternal}, the
     * content, {@code files.completeUploadExternal}. Slack goes on working at it for a moment, see {@link #file}.
     *
     * @param altText what it shows, in at most 1000 characters
     * @return the file's id
     */
    Mono<String> upload(TeamId team, String name, String altText, byte[] content);

    /** {@code files.info}: whether there is the file, and whether it may be shown in a message already. */
    Mono<FileState> file(TeamId team, String id);

    /** {@code files.delete}; does nothing where there is none. */
    Mono<Void> deleteFile(TeamId team, String id);

    /** How far Slack is with a file. */
    enum FileState {
        GONE,
        IN_WORK,
        READY
    }

    /** Who the bot is. */
    record Self(TeamId team, String teamName, UserId bot) {}

    /**
     * A channel as the bot sees it.
     *
     * @param isShared people of other organisations are in it, or are invited
     */
    record Conversation(
            ChannelId id, String name, boolean isPrivate, boolean isArchived, boolean botIsMember, boolean isShared) {
        /** A channel of this workspace alone. */
        public Conversation(ChannelId id, String name, boolean isPrivate, boolean isArchived, boolean botIsMember) {
            this(id, name, isPrivate, isArchived, botIsMember, false);
        }
    }

    /**
     * A member as Slack tells.
     *
     * @param zone an id of the tz database
     * @param outsider a guest, a bot, or a member of another organisation
     */
    record SlackUser(
            UserId id,
            TeamId team,
            String name,
            String zone,
            boolean isAdmin,
            boolean outsider,
            boolean isBot,
            boolean deactivated) {}
}
