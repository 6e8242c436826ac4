package app.dibs.delivery;

import app.dibs.slack.ChannelId;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackFault;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Slack as far as the delivery room calls it. Messages stand where they were posted; what happens to a call can be
 * scripted beforehand, for each recipient (or for {@code edit} and {@code look}).
 */
final class ScriptedSlack implements SlackApi {
    static final String EDIT = "edit";
    static final String LOOK = "look";

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, MessageRef> standing = new ConcurrentHashMap<>();
    private final Map<String, Queue<Turn>> script = new ConcurrentHashMap<>();
    private final AtomicInteger clock = new AtomicInteger();
    private volatile boolean away;

    /** What happens to a call: given the usual course, answers what becomes of it. */
    interface Turn {
        <T> Mono<T> play(Mono<T> usual);
    }

    /** A call that reached Slack, in the order of arrival. */
    record Call(String what, String where, String text, Instant at) {}

    /** The next call for {@code whom} goes like this; several turns are played one after the other. */
    ScriptedSlack next(String whom, Turn... turns) {
        script.computeIfAbsent(whom, key -> new ConcurrentLinkedQueue<>()).addAll(List.of(turns));
        return this;
    }

    /** Each call fails with a 503 from now on, and does nothing. */
    void goesAway() {
        away = true;
    }

    void isBack() {
        away = false;
    }

    /** Slack refuses and does nothing. */
    static Turn fails(SlackFault.Kind kind, String code) {
        return new Turn() {
            @Override
            public <T> Mono<T> play(Mono<T> usual) {
                return Mono.error(new SlackFault(kind, "chat.postMessage", code, null, null));
            }
        };
    }

    /** 429. */
    static Turn tooMany(Duration retryAfter) {
        return new Turn() {
            @Override
            public <T> Mono<T> play(Mono<T> usual) {
                return Mono.error(new SlackFault(
                        SlackFault.Kind.RATE_LIMITED, "chat.postMessage", "ratelimited", retryAfter, null));
            }
        };
    }

    /** Slack does it, and its answer is lost. */
    static Turn losesTheAnswer() {
        return new Turn() {
            @Override
            public <T> Mono<T> play(Mono<T> usual) {
                return usual.then(Mono.error(() -> new SlackFault(
                        SlackFault.Kind.UNKNOWN_OUTCOME, "chat.postMessage", "connection reset", null, null)));
            }
        };
    }

    /** Slack answers only when this completes. */
    static Turn waitsFor(Mono<Void> signal) {
        return new Turn() {
            @Override
            public <T> Mono<T> play(Mono<T> usual) {
                return signal.then(usual);
            }
        };
    }

    /** A message that a crashed process has left. */
    MessageRef stands(String deliveryId, String channel) {
        MessageRef where = new MessageRef(new ChannelId(channel), "1700000000.%06d".formatted(clock.incrementAndGet()));
        standing.put(deliveryId, where);
        return where;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<String> posted() {
        return calls.stream()
                .filter(call -> call.what().equals("post"))
                .map(Call::text)
                .toList();
    }

    List<String> edited() {
        return calls.stream()
                .filter(call -> call.what().equals(EDIT))
                .map(Call::text)
                .toList();
    }

    List<String> looked() {
        return calls.stream()
                .filter(call -> call.what().equals(LOOK))
                .map(Call::text)
                .toList();
    }

    @Override
    public Mono<MessageRef> post(
            TeamId team, String channelOrUser, @Nullable String threadTs, Message message, String deliveryId) {
        return play(
                "post",
                channelOrUser,
                channelOrUser,
                message.text(),
                Mono.fromSupplier(() -> stands(deliveryId, channelOrUser)));
    }

    @Override
    public Mono<Void> update(TeamId team, MessageRef message, Message becomes) {
        return play(EDIT, EDIT, message.channel().value(), becomes.text(), Mono.empty());
    }

    @Override
    public Mono<Optional<MessageRef>> findPosted(
            TeamId team, String channelOrUser, @Nullable String threadTs, String deliveryId, Instant since) {
        return play(
                LOOK,
                LOOK,
                channelOrUser,
                deliveryId,
                Mono.fromSupplier(() -> Optional.ofNullable(standing.get(deliveryId))));
    }

    private <T> Mono<T> play(String what, String whom, String where, String text, Mono<T> usual) {
        return Mono.defer(() -> {
            calls.add(new Call(what, where, text, Instant.now()));
            if (away) {
                return fails(SlackFault.Kind.UNKNOWN_OUTCOME, "503").play(usual);
            }
            Queue<Turn> turns = script.get(whom);
            Turn turn = turns == null ? null : turns.poll();
            return turn == null ? usual : turn.play(usual);
        });
    }

    @Override
    public Mono<Self> self() {
        return notOurs();
    }

    @Override
    public Mono<View> openView(TeamId team, String triggerId, View view) {
        return notOurs();
    }

    @Override
    public Mono<View> pushView(TeamId team, String triggerId, View view) {
        return notOurs();
    }

    @Override
    public Mono<View> updateView(TeamId team, String viewId, @Nullable String hash, View view) {
        return notOurs();
    }

    @Override
    public Mono<Void> publishHome(TeamId team, UserId user, View view) {
        return notOurs();
    }

    @Override
    public Mono<Void> postEphemeral(TeamId team, ChannelId channel, UserId reader, Message message) {
        return notOurs();
    }

    @Override
    public Mono<String> permalink(TeamId team, MessageRef message) {
        return notOurs();
    }

    @Override
    public Mono<Void> join(TeamId team, ChannelId channel) {
        return notOurs();
    }

    @Override
    public Mono<Conversation> conversation(TeamId team, ChannelId channel) {
        return notOurs();
    }

    @Override
    public Mono<SlackUser> user(TeamId team, UserId user) {
        return notOurs();
    }

    @Override
    public Flux<SlackUser> users(TeamId team) {
        return notOurs().cast(SlackUser.class).flux();
    }

    @Override
    public Mono<Void> respond(String responseUrl, Message message, boolean replaceOriginal) {
        return notOurs();
    }

    @Override
    public Mono<String> upload(TeamId team, String name, String altText, byte[] content) {
        return notOurs();
    }

    @Override
    public Mono<FileState> file(TeamId team, String id) {
        return notOurs();
    }

    @Override
    public Mono<Void> deleteFile(TeamId team, String id) {
        return notOurs();
    }

    private static <T> Mono<T> notOurs() {
        return Mono.error(() -> new UnsupportedOperationException("The delivery room does not call this"));
    }
}
