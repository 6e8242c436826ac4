package app.dibs.capture;

import app.dibs.slack.ChannelId;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.SlackApi;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes views and messages, and notes the views; whatever else is asked of it is a mistake. */
final class NotedSlack implements SlackApi {
    final List<View> opened = new CopyOnWriteArrayList<>();

    @Override
    public Mono<View> openView(TeamId team, String triggerId, View view) {
        return Mono.fromSupplier(() -> {
            opened.add(view);
            return view;
        });
    }

    @Override
    public Mono<MessageRef> post(
            TeamId team, String channelOrUser, @Nullable String threadTs, Message message, String deliveryId) {
        return Mono.just(new MessageRef(new ChannelId(channelOrUser), "1.000001"));
    }

    @Override
    public Mono<Void> update(TeamId team, MessageRef message, Message becomes) {
        return Mono.empty();
    }

    @Override
    public Mono<Self> self() {
        return Mono.error(unexpected());
    }

    @Override
    public Mono<View> pushView(TeamId team, String triggerId, View view) {
        return Mono.error(unexpected());
    }

    @Override
    public Mono<View> updateView(TeamId team, String viewId, @Nullable String hash, View view) {
        return Mono.error(unexpected());
    }

    @Override
    public Mono<Void> publishHome(TeamId team, UserId user, View view) {
        return Mono.error(unexpected());
    }

    @Override
    public Mono<Void> postEphemeral(TeamId team, ChannelId channel, UserId reader, Message message) {
        return Mono.error(unexpected());
    }

    @Override
    public Mono<Optional<MessageRef>> findPosted(
            TeamId team, String channelOrUser, @Nullable String threadTs, String deliveryId, Instant since) {
        return Mono.error(unexpected());
    }

    @Override
    public Mono<String> permalink(TeamId team, MessageRef message) {
        return Mono.error(unexpected());
    }

    @Override
    public Mono<Void> join(TeamId team, ChannelId channel) {
        return Mono.error(unexpected());
    }

    @Override
    public Mono<Conversation> conversation(TeamId team, ChannelId channel) {
        return Mono.error(unexpected());
    }

    @Override
    public Mono<SlackUser> user(TeamId team, UserId user) {
        return Mono.error(unexpected());
    }

    @Override
    public Flux<SlackUser> users(TeamId team) {
        return Flux.error(unexpected());
    }

    @Override
    public Mono<Void> respond(String responseUrl, Message message, boolean replaceOriginal) {
        return Mono.error(unexpected());
    }

    @Override
    public Mono<String> upload(TeamId team, String name, String altText, byte[] content) {
        return Mono.error(unexpected());
    }

    @Override
    public Mono<FileState> file(TeamId team, String id) {
        return Mono.error(unexpected());
    }

    @Override
    public Mono<Void> deleteFile(TeamId team, String id) {
        return Mono.error(unexpected());
    }

    private static UnsupportedOperationException unexpected() {
        return new UnsupportedOperationException("Capturing a lead does not ask this of Slack");
    }
}
