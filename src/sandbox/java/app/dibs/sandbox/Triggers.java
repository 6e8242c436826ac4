package app.dibs.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The short-lived, single-use permissions to open a modal for somebody; they live in real time. */
final class Triggers {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Supplier<Duration> life;
    private final LongSupplier nanos;
    private final Map<String, Issued> issued = new HashMap<>();
    private long count = 1_000_000;

    /**
     * A trigger that was sent to the bot.
     *
     * @param userId for whom a modal may be opened
     * @param viewId the modal from which it came, if any
     */
    record Issued(String userId, @Nullable String viewId, long atNanos, boolean used) {}

    Triggers(Supplier<Duration> life, LongSupplier nanos) {
        this.life = life;
        this.nanos = nanos;
    }

    synchronized String issue(String userId, @Nullable String viewId) {
        count++;
        long now = nanos.getAsLong();
        issued.values().removeIf(old -> now - old.atNanos() > FORGOTTEN_AFTER.toNanos());
        String id = "%d.%d.%s"
                .formatted(count, 7_000_000L, UUID.randomUUID().toString().replace("-", ""));
        issued.put(id, new Issued(userId, viewId, now, false));
        return id;
    }

    /** Uses a trigger up; fails with Slack's code when it is unknown, used or too old. */
    synchronized Issued exchange(String triggerId) {
        Issued trigger = issued.get(triggerId);
        if (trigger == null) {
            throw SlackError.of("invalid_trigger_id");
        }
        if (trigger.used()) {
            throw SlackError.of("exchanged_trigger_id");
        }
        if (nanos.getAsLong() - trigger.atNanos() > life.get().toNanos()) {
            throw SlackError.of("expired_trigger_id");
        }
        issued.put(triggerId, new Issued(trigger.userId(), trigger.viewId(), trigger.atNanos(), true));
        return trigger;
    }
}
