package app.dibs.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A person who looks at the workspace until something is there. */
final class Sight {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final World world;
    final Acts acts;
    final String userId;
    private volatile String channelId;

    Sight(World world, Acts acts, String userId, String channelId) {
        this.world = world;
        this.acts = acts;
        this.userId = userId;
        this.channelId = channelId;
    }

    String channelId() {
        return channelId;
    }

    void lookAt(String otherChannelId) {
        channelId = otherChannelId;
    }

    /** What the search finds, as soon as it finds something; fails with what the person sees instead. */
    <T> T awaits(String what, Supplier<Optional<T>> search) {
        List<T> found = new ArrayList<>(1);
        boolean seen = world.state.await(
                () -> {
                    search.get().ifPresent(found::add);
                    return !found.isEmpty();
                },
                PATIENCE);
        if (!seen) {
            throw new AssertionError("Did not see " + what + ".\n" + screen());
        }
        return found.getFirst();
    }

    void awaitsThat(String what, Supplier<Boolean> condition) {
        awaits(what, () -> condition.get() ? Optional.of(true) : Optional.empty());
    }

    String screen() {
        return world.state.read(() -> Screen.of(world, userId, channelId));
    }

    Plain plain() {
        return new Plain(world.state, userId);
    }

    /** The channel by its name with a hash, its id, or the bot's name for the direct messages with it. */
    Channel channel(String name) {
        return world.state.read(() -> {
            if (name.startsWith("#")) {
                return world.state
                        .channelNamed(name.substring(1))
                        .orElseThrow(() -> new AssertionError("There is no channel " + name + "."));
            }
            boolean bot = name.equals(world.manifest.botName());
            return bot ? world.state.direct(userId) : world.state.channel(name);
        });
    }

    /** The member by id, handle or name. */
    String memberId(String who) {
        String name = who.startsWith("@") ? who.substring(1) : who;
        return world.state.read(() -> world.state.members.values().stream()
                .filter(member -> member.id().equals(name)
                        || member.name().equals(name)
                        || member.handle().equals(name))
                .findFirst()
                .map(Member::id)
                .orElseThrow(() -> new AssertionError("There is no member " + who + ".")));
    }
}
