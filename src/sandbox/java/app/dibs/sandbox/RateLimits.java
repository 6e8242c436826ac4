package app.dibs.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Counts calls against Slack's rates; buckets that refill evenly, in real time. */
final class RateLimits {
    private final Supplier<SandboxLimits> limits;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new HashMap<>();

    private static final class Bucket {
        double left;
        long seen;
    }

    RateLimits(Supplier<SandboxLimits> limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /** Counts a call of a method; fails with {@link RateLimited} when it comes too soon. */
    synchronized void call(String method, Tier tier) {
        if (tier != Tier.UNLIMITED) {
            int perMinute = limits.get().perMinute(tier);
            take(method, perMinute, perMinute / 60.0);
        }
    }

    /** Counts a message to a channel; fails with {@link RateLimited} when it comes too soon. */
    synchronized void message(String channel) {
        SandboxLimits now = limits.get();
        take("messages", now.messagesPerMinute(), now.messagesPerMinute() / 60.0);
        take("channel:" + channel, now.channelBurst(), now.channelPerSecond());
    }

    private void take(String key, double capacity, double perSecond) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(key, name -> {
            Bucket full = new Bucket();
            full.left = capacity;
            full.seen = now;
            return full;
        });
        bucket.left = Math.min(capacity, bucket.left + (now - bucket.seen) / 1e9 * perSecond);
        bucket.seen = now;
        if (bucket.left < 1) {
            throw new RateLimited((int) Math.max(1, Math.ceil((1 - bucket.left) / perSecond)));
        }
        bucket.left--;
    }
}
