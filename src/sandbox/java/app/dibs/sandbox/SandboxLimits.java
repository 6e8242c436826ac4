package app.dibs.sandbox;

import java.time.Duration;
import java.util.List;

/**
 * Slack's rates and deadlines; tests widen the rates or shorten the waits.
 *
 * @param channelBurst messages that a channel takes at once before the rate holds
 * @param channelPerSecond messages a channel takes a second
 * @param messagesPerMinute messages that the whole workspace takes a minute
 * @param tier1 calls a minute of a Tier 1 method
 * @param tier2 calls a minute of a Tier 2 method
 * @param tier3 calls a minute of a Tier 3 method
 * @param tier4 calls a minute of a Tier 4 method
 * @param answerWithin how long the bot may take to answer a request
 * @param triggerLife how long a trigger_id can be used
 * @param eventRetries the waits before each further attempt at an event that was not taken
 */
public record SandboxLimits(
        int channelBurst,
        double channelPerSecond,
        int messagesPerMinute,
        int tier1,
        int tier2,
        int tier3,
        int tier4,
        Duration answerWithin,
        Duration triggerLife,
        List<Duration> eventRetries) {
    private static final int NONE = 1_000_000;

    /** Slack's own numbers. */
    public static SandboxLimits slack() {
        return new SandboxLimits(
                4,
                1,
                300,
                1,
                20,
                50,
                100,
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)));
    }

    /** Slack's deadlines, but rates that no test reaches and event retries that follow at once. */
    public static SandboxLimits wide() {
        return new SandboxLimits(
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                List.of(Duration.ZERO, Duration.ofMillis(50), Duration.ofMillis(100)));
    }

    /** The same with another pace for messages. */
    public SandboxLimits withMessages(int burst, double perSecond, int perMinute) {
        return new SandboxLimits(
                burst, perSecond, perMinute, tier1, tier2, tier3, tier4, answerWithin, triggerLife, eventRetries);
    }

    /** The same with other numbers of calls a minute. */
    public SandboxLimits withTiers(int first, int second, int third, int fourth) {
        return new SandboxLimits(
                channelBurst,
                channelPerSecond,
                messagesPerMinute,
                first,
                second,
                third,
                fourth,
                answerWithin,
                triggerLife,
                eventRetries);
    }

    /** The same with other deadlines. */
    public SandboxLimits withDeadlines(Duration answer, Duration trigger) {
        return new SandboxLimits(
                channelBurst,
                channelPerSecond,
                messagesPerMinute,
                tier1,
                tier2,
                tier3,
                tier4,
                answer,
                trigger,
                eventRetries);
    }

    /** The same with other waits before an event is sent again. */
    public SandboxLimits withEventRetries(List<Duration> waits) {
        return new SandboxLimits(
                channelBurst,
                channelPerSecond,
                messagesPerMinute,
                tier1,
                tier2,
                tier3,
                tier4,
                answerWithin,
                triggerLife,
                List.copyOf(waits));
    }

    int perMinute(Tier tier) {
        return switch (tier) {
            case ONE -> tier1;
            case TWO -> tier2;
            case THREE -> tier3;
            case FOUR -> tier4;
            case UNLIMITED -> NONE;
        };
    }
}
