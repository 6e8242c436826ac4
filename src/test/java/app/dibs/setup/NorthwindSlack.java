package app.dibs.setup;

import app.dibs.slack.ChannelId;
import app.dibs.slack.SilentSlack;
import app.dibs.slack.SlackFault;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The channels and people of a team, as its Slack tells of them; writes down what was called. */
final class NorthwindSlack extends SilentSlack {
    private static final Map<String, Conversation> CHANNELS = Map.of(
            "C0LEADS", channel("C0LEADS", false, false, false),
            "C0HOME", channel("C0HOME", true, false, true),
            "C0BOARD", channel("C0BOARD", true, false, false),
            "C0OLD", channel("C0OLD", false, true, false),
            "C0CLOSED", channel("C0CLOSED", false, false, false));

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile @Nullable View opened;
    private volatile boolean refusesHomes;

    List<String> calls() {
        return List.copyOf(calls);
    }

    View opened() {
        return Objects.requireNonNull(opened);
    }

    void forget() {
        calls.clear();
        opened = null;
        refusesHomes = false;
    }

    void refusesHomes() {
        refusesHomes = true;
    }

    @Override
    public Mono<View> openView(TeamId team, String triggerId, View view) {
        return Mono.fromSupplier(() -> {
            calls.add("views.open");
            opened = view;
            return view;
        });
    }

    @Override
    public Mono<Void> publishHome(TeamId team, UserId user, View view) {
        return Mono.defer(() -> {
            opened = view;
            return refusesHomes ? refused("views.publish", "not_enabled") : call("views.publish " + user);
        });
    }

    @Override
    public Mono<Conversation> conversation(TeamId team, ChannelId channel) {
        return call("conversations.info " + channel)
                .then(Mono.justOrEmpty(CHANNELS.get(channel.value())))
                .switchIfEmpty(refused("conversations.info", "channel_not_found"));
    }

    @Override
    public Mono<Void> join(TeamId team, ChannelId channel) {
        return call("conversations.join " + channel)
                .then(
                        "C0CLOSED".equals(channel.value())
                                ? refused("conversations.join", "restricted_action")
                                : Mono.empty());
    }

    @Override
    public Mono<SlackUser> user(TeamId team, UserId user) {
        return "U0BEN".equals(user.value())
                ? Mono.just(new SlackUser(user, team, "Ben Carter", "America/Los_Angeles", false, false, false, false))
                : refused("users.info", "user_not_found");
    }

    private Mono<Void> call(String call) {
        return Mono.fromRunnable(() -> calls.add(call));
    }

    private static <T> Mono<T> refused(String method, String code) {
        return Mono.error(() -> new SlackFault(SlackFault.Kind.REFUSED, method, code, null, null));
    }

    private static Conversation channel(String id, boolean isPrivate, boolean isArchived, boolean botIsMember) {
        return new Conversation(new ChannelId(id), id, isPrivate, isArchived, botIsMember);
    }
}
