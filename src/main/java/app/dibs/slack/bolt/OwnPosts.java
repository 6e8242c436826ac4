package app.dibs.slack.bolt;

import app.dibs.slack.ChannelId;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.ResponseMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Posts messages so that they can be told from all others afterwards: each carries the id of its delivery in its metadata,
 * which nobody sees.
 */
final class OwnPosts {
    private static final String EVENT_TYPE = "dibs_delivery";
    private static final String DELIVERY_ID = "delivery_id";
    private static final int PAGE = 100;

    /** Slack's clock stamps the messages, and ours may run ahead of it. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    /** A page of a conversation, newest first, or of a thread. */
    private record Page(
            List<com.slack.api.model.Message> messages,
            @Nullable ResponseMetadata metadata) {}

    /** Where to look, from when on. */
    private record Search(
            TeamId team, String channel, @Nullable String threadTs, String oldest) {}

    private final SlackCalls calls;

    OwnPosts(SlackCalls calls) {
        this.calls = calls;
    }

    Mono<MessageRef> post(
            TeamId team, String channelOrUser, @Nullable String threadTs, Message message, String deliveryId) {
        Metadata mark = Metadata.builder()
                .eventType(EVENT_TYPE)
                .eventPayload(Map.of(DELIVERY_ID, deliveryId))
                .build();
        return calls.ordinary(
                        team,
                        "chat.postMessage",
                        slack -> slack.chatPostMessage(r -> r.channel(channelOrUser)
                                .threadTs(threadTs)
                                .text(message.text())
                                .blocks(SlackWebApi.blocksOf(message))
                                .metadata(mark)
                                .unfurlLinks(false)
                                .unfurlMedia(false)))
                .map(posted -> new MessageRef(new ChannelId(posted.getChannel()), posted.getTs()));
    }

    Mono<Optional<MessageRef>> find(
            TeamId team, String channelOrUser, @Nullable String threadTs, String deliveryId, Instant since) {
        String oldest = since.minus(CLOCK_SKEW).getEpochSecond() + ".000000";
        return conversation(team, channelOrUser)
                .flatMap(channel -> find(new Search(team, channel, threadTs, oldest), deliveryId))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<MessageRef> find(Search search, String deliveryId) {
        return page(search, null)
                .expand(page -> SlackWebApi.nextCursor(page.metadata())
                        .map(cursor -> page(search, cursor))
                        .orElseGet(Mono::empty))
                .concatMapIterable(Page::messages)
                .filter(message -> carries(message.getMetadata(), deliveryId))
                .next()
                .map(message -> new MessageRef(new ChannelId(search.channel()), message.getTs()));
    }

    private Mono<String> conversation(TeamId team, String channelOrUser) {
        boolean isUser = channelOrUser.startsWith("U") || channelOrUser.startsWith("W");
        return isUser
                ? calls.ordinary(
                                team,
                                "conversations.open",
                                slack -> slack.conversationsOpen(r -> r.users(List.of(channelOrUser))))
                        .map(opened -> opened.getChannel().getId())
                : Mono.just(channelOrUser);
    }

    private Mono<Page> page(Search search, @Nullable String cursor) {
        Mono<Page> page = search.threadTs() == null ? ofChannel(search, cursor) : ofThread(search, cursor);
        return page.retryWhen(SlackFaults.obeyingRetryAfter(1));
    }

    private Mono<Page> ofChannel(Search search, @Nullable String cursor) {
        return calls.ordinary(
                        search.team(),
                        "conversations.history",
                        slack -> slack.conversationsHistory(r -> r.channel(search.channel())
                                .oldest(search.oldest())
                                .cursor(cursor)
                                .limit(PAGE)
                                .includeAllMetadata(true)))
                .map(history -> new Page(history.getMessages(), history.getResponseMetadata()));
    }

    private Mono<Page> ofThread(Search search, @Nullable String cursor) {
        return calls.ordinary(
                        search.team(),
                        "conversations.replies",
                        slack -> slack.conversationsReplies(r -> r.channel(search.channel())
                                .ts(search.threadTs())
                                .oldest(search.oldest())
                                .cursor(cursor)
                                .limit(PAGE)
                                .includeAllMetadata(true)))
                .map(replies -> new Page(replies.getMessages(), replies.getResponseMetadata()));
    }

    private static boolean carries(@Nullable Metadata metadata, String deliveryId) {
        return metadata != null
                && EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && deliveryId.equals(metadata.getEventPayload().get(DELIVERY_ID));
    }
}
