package app.dibs.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * The pace of what one workspace is sent. Each recipient of new messages is a road of its own, all edits are one, so that
 * what is slow holds up nothing else. Each call fails with {@link Gate.Closed} where its turn does not come soon.
 */
final class Roads {
    /** How long a letter waits for its road before it makes room for others. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String EDITS = "edits";
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final DeliverySettings settings;
    private final Cache<String, Gate> recipients =
            Caffeine.newBuilder().expireAfterAccess(IDLE).build();
    private final Gate posts;
    private final Gate edits;
    private final Gate looks;
    private final Line line;

    Roads(DeliverySettings settings) {
        this.settings = settings;
        posts = new Gate(settings.messagesPerMinute(), settings.atOnce(), settings.longestTurn());
        edits = tierThree(settings.editsPerMinute());
        looks = tierThree(settings.looksPerMinute());
        line = new Line(settings.probeEvery());
    }

    /** The name of the road that this goes on. */
    static String nameFor(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Post post -> post.recipient();
            case Outgoing.Edit edit -> EDITS;
            case Outgoing.Sought sought -> sought.recipient();
        };
    }

    /** The names of the roads that are closed at this moment. */
    String[] closed() {
        Stream<String> toRecipients = recipients.asMap().entrySet().stream()
                .filter(road -> road.getValue().isClosed())
                .map(Map.Entry::getKey);
        return Stream.concat(toRecipients, edits.isClosed() ? Stream.of(EDITS) : Stream.empty())
                .toArray(String[]::new);
    }

    /** Whether new messages and edits get through to Slack. */
    Line line() {
        return line;
    }

    /** {@code chat.postMessage} in its turn. */
    <T> Mono<T> post(String recipient, Mono<T> call) {
        Gate road = recipients.get(
                recipient, name -> new Gate(settings.channelMessagesPerMinute(), settings.channelBurst(), PATIENCE));
        return road.pass(posts.pass(line.pass(call)));
    }

    /** {@code chat.update} in its turn. */
    <T> Mono<T> edit(Mono<T> call) {
        return edits.pass(line.pass(call));
    }

    /** A look for a message in its turn. */
    <T> Mono<T> look(Mono<T> call) {
        return looks.pass(call);
    }

    private static Gate tierThree(int perMinute) {
        return new Gate(perMinute, Math.max(1, perMinute / 10), PATIENCE);
    }
}
