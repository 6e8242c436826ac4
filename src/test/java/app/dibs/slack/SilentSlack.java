package app.dibs.slack;

import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A Slack that knows nothing: a test lets it answer the calls that it expects, and every other call fails. */
public class SilentSlack implements SlackApi {
    @Override
    public Mono<Self> self() {
        return unexpected("auth.test");
    }

    @Override
    public Mono<View> openView(TeamId team, String triggerId, View view) {
        return unexpected("views.open");
    }

    @Override
    public Mono<View> pushView(TeamId team, String triggerId, View view) {
        return unexpected("views.push");
    }

    @Override
    public Mono<View> updateView(TeamId team, String viewId, @Nullable String hash, View view) {
        return unexpected("views.update");
    }

    @Override
    public Mono<Void> publishHome(TeamId team, UserId user, View view) {
        return unexpected("views.publish");
    }

    @Override
    public Mono<MessageRef> post(
            TeamId team, String channelOrUser, @Nullable String threadTs, Message message, String deliveryId) {
        return unexpected("chat.postMessage");
    }

    @Override
    public Mono<Void> update(TeamId team, MessageRef message, Message becomes) {
        return unexpected("chat.update");
    }

    @Override
    public Mono<Void> postEphemeral(TeamId team, ChannelId channel, UserId reader, Message message) {
        return unexpected("chat.postEphemeral");
    }

    @Override
    public Mono<Optional<MessageRef>> findPosted(
            TeamId team, String channelOrUser, @Nullable String threadTs, String deliveryId, Instant since) {
        return unexpected("conversations.history");
    }

    @Override
    public Mono<String> permalink(TeamId team, MessageRef message) {
        return unexpected("chat.getPermalink");
    }

    @Override
    public Mono<Void> join(TeamId team, ChannelId channel) {
        return unexpected("conversations.join");
    }

    @Override
    public Mono<Conversation> conversation(TeamId team, ChannelId channel) {
        return unexpected("conversations.info");
    }

    @Override
    public Mono<SlackUser> user(TeamId team, UserId user) {
        return unexpected("users.info");
    }

    @Override
    public Flux<SlackUser> users(TeamId team) {
        return unexpected("users.list").thenMany(Flux.empty());
    }

    @Override
    public Mono<Void> respond(String responseUrl, Message message, boolean replaceOriginal) {
        return unexpected("response_url");
    }

    @Override
    public Mono<String> upload(TeamId team, String name, String altText, byte[] content) {
        return unexpected("files.getUploadURLExternal");
    }

    @Override
    public Mono<FileState> file(TeamId team, String id) {
        return unexpected("files.info");
    }

    @Override
    public Mono<Void> deleteFile(TeamId team, String id) {
        return unexpected("files.delete");
    }

    private static <T> Mono<T> unexpected(String method) {
        return Mono.error(new AssertionError("Slack was called: " + method));
    }
}
