package app.dibs.slack.bolt;

import app.dibs.slack.ChannelId;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.SlackApi;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPushResponse;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Slack's Web API through the SDK's client. */
@Component
final class SlackWebApi implements SlackApi {
    private static final int PAGE = 200;
    private static final int PATIENCE = 10;

    private final SlackSettings settings;
    private final SlackCalls calls;
    private final ResponseUrls responseUrls;
    private final OwnPosts posts;
    private final OwnFiles files;

    SlackWebApi(SlackSettings settings, SlackCalls calls, ResponseUrls responseUrls, OwnFiles files) {
        this.settings = settings;
        this.calls = calls;
        this.responseUrls = responseUrls;
        this.posts = new OwnPosts(calls);
        this.files = files;
    }

    @Override
    public Mono<Self> self() {
        return calls.as(settings.botToken(), "auth.test", slack -> slack.authTest(r -> r))
                .map(me -> new Self(new TeamId(me.getTeamId()), me.getTeam(), new UserId(me.getUserId())));
    }

    @Override
    public Mono<View> openView(TeamId team, String triggerId, View view) {
        return calls.quick(
                        team,
                        "views.open",
                        slack -> slack.viewsOpen(r -> r.triggerId(triggerId).view(view)))
                .map(ViewsOpenResponse::getView);
    }

    @Override
    public Mono<View> pushView(TeamId team, String triggerId, View view) {
        return calls.quick(
                        team,
                        "views.push",
                        slack -> slack.viewsPush(r -> r.triggerId(triggerId).view(view)))
                .map(ViewsPushResponse::getView);
    }

    @Override
    public Mono<View> updateView(TeamId team, String viewId, @Nullable String hash, View view) {
        return calls.quick(
                        team,
                        "views.update",
                        slack -> slack.viewsUpdate(
                                r -> r.viewId(viewId).hash(hash).view(view)))
                .map(ViewsUpdateResponse::getView);
    }

    @Override
    public Mono<Void> publishHome(TeamId team, UserId user, View view) {
        return calls.quick(
                        team,
                        "views.publish",
                        slack -> slack.viewsPublish(r -> r.userId(user.value()).view(view)))
                .then();
    }

    @Override
    public Mono<MessageRef> post(
            TeamId team, String channelOrUser, @Nullable String threadTs, Message message, String deliveryId) {
        return posts.post(team, channelOrUser, threadTs, message, deliveryId);
    }

    @Override
    public Mono<Void> update(TeamId team, MessageRef message, Message becomes) {
        // Blocks that are left out stay as they were; an empty list takes them away.
        return calls.ordinary(
                        team,
                        "chat.update",
                        slack -> slack.chatUpdate(
                                r -> r.channel(message.channel().value())
                                        .ts(message.ts())
                                        .text(becomes.text())
                                        .blocks(becomes.blocks())))
                .then();
    }

    @Override
    public Mono<Void> postEphemeral(TeamId team, ChannelId channel, UserId reader, Message message) {
        return calls.ordinary(
                        team,
                        "chat.postEphemeral",
                        slack -> slack.chatPostEphemeral(r -> r.channel(channel.value())
                                .user(reader.value())
                                .text(message.text())
                                .blocks(blocksOf(message))))
                .then();
    }

    @Override
    public Mono<Optional<MessageRef>> findPosted(
            TeamId team, String channelOrUser, @Nullable String threadTs, String deliveryId, Instant since) {
        return posts.find(team, channelOrUser, threadTs, deliveryId, since);
    }

    @Override
    public Mono<String> permalink(TeamId team, MessageRef message) {
        return calls.quick(
                        team,
                        "chat.getPermalink",
                        slack -> slack.chatGetPermalink(
                                r -> r.channel(message.channel().value()).messageTs(message.ts())))
                .map(ChatGetPermalinkResponse::getPermalink);
    }

    @Override
    public Mono<Void> join(TeamId team, ChannelId channel) {
        return calls.ordinary(
                        team, "conversations.join", slack -> slack.conversationsJoin(r -> r.channel(channel.value())))
                .then();
    }

    @Override
    public Mono<Conversation> conversation(TeamId team, ChannelId channel) {
        return calls.ordinary(
                        team, "conversations.info", slack -> slack.conversationsInfo(r -> r.channel(channel.value())))
                .map(info -> SlackPeople.conversation(info.getChannel()));
    }

    @Override
    public Mono<SlackUser> user(TeamId team, UserId user) {
        return calls.ordinary(team, "users.info", slack -> slack.usersInfo(r -> r.user(user.value())))
                .map(info -> SlackPeople.user(team, info.getUser()));
    }

    @Override
    public Flux<SlackUser> users(TeamId team) {
        return usersPage(team, null)
                .expand(page -> nextCursor(page.getResponseMetadata())
                        .map(cursor -> usersPage(team, cursor))
                        .orElseGet(Mono::empty))
                .concatMapIterable(UsersListResponse::getMembers)
                .map(member -> SlackPeople.user(team, member));
    }

    @Override
    public Mono<Void> respond(String responseUrl, Message message, boolean replaceOriginal) {
        return responseUrls.respond(responseUrl, message, replaceOriginal);
    }

    @Override
    public Mono<String> upload(TeamId team, String name, String altText, byte[] content) {
        return files.upload(team, name, altText, content);
    }

    @Override
    public Mono<FileState> file(TeamId team, String id) {
        return files.state(team, id);
    }

    @Override
    public Mono<Void> deleteFile(TeamId team, String id) {
        return files.delete(team, id);
    }

    private Mono<UsersListResponse> usersPage(TeamId team, @Nullable String cursor) {
        return calls.ordinary(
                        team,
                        "users.list",
                        slack -> slack.usersList(r -> r.limit(PAGE).cursor(cursor)))
                .retryWhen(SlackFaults.obeyingRetryAfter(PATIENCE));
    }

    /** Where the next page begins; empty on the last. */
    static Optional<String> nextCursor(@Nullable ResponseMetadata metadata) {
        return Optional.ofNullable(metadata)
                .map(ResponseMetadata::getNextCursor)
                .filter(cursor -> !cursor.isEmpty());
    }

    /** The blocks as a post wants them: left out where there are none. */
    static @Nullable List<LayoutBlock> blocksOf(Message message) {
        return message.blocks().isEmpty() ? null : message.blocks();
    }
}
