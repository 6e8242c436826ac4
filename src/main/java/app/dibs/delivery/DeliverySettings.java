package app.dibs.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are sent. Every pace is one process's own.
 *
 * @param lease how long a letter that was taken is left to who took it; then it is looked for and sent by whoever comes
 * @param messagesPerMinute new messages, for each workspace; Slack allows several hundred
 * @param channelMessagesPerMinute new messages, for each channel or person; Slack allows one a second
 * @param channelBurst how many new messages a channel may get at once
 * @param editsPerMinute edits of messages, for each workspace; Slack's tier 3
 * @param looksPerMinute looks for a message that may stand there already, for each workspace; Slack's tier 3
 * @param firstRetry how long after the first failure; doubles with each that follows
 * @param longestRetry the longest time between two tries
 * @param probeEvery how often one letter is tried while nothing gets through to Slack
 * @param giveUpAfter how old a letter grows before no further try is made
 * @param sweepEvery how often what a crash left behind is looked for
 * @param keep how long handled requests and what came of letters are kept
 * @param stopWithin how long a stop waits for what is being sent
 */
@ConfigurationProperties("dibs.delivery")
record DeliverySettings(
        @DefaultValue("60s") Duration lease,
        @DefaultValue("240") int messagesPerMinute,
        @DefaultValue("60") int channelMessagesPerMinute,
        @DefaultValue("2") int channelBurst,
        @DefaultValue("50") int editsPerMinute,
        @DefaultValue("50") int looksPerMinute,
        @DefaultValue("2s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("5s") Duration probeEvery,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("10s") Duration sweepEvery,
        @DefaultValue("14d") Duration keep,
        @DefaultValue("5s") Duration stopWithin) {

    DeliverySettings {
        atLeast("messages-per-minute", messagesPerMinute, 30);
        atLeast("channel-messages-per-minute", channelMessagesPerMinute, 1);
        atLeast("channel-burst", channelBurst, 1);
        atLeast("edits-per-minute", editsPerMinute, 1);
        atLeast("looks-per-minute", looksPerMinute, 1);
        atLeast("lease", lease, leastLease(messagesPerMinute), "a letter waits its turn and is sent within it");
        atLeast("first-retry", firstRetry, Duration.ofMillis(10), "Slack wants a pause");
        atLeast("longest-retry", longestRetry, firstRetry, "first-retry is the shorter one");
        atLeast("probe-every", probeEvery, Duration.ofMillis(10), "Slack wants a pause");
        atLeast("give-up-after", giveUpAfter, Duration.ofMinutes(1), "Slack is away for longer at times");
        atLeast("sweep-every", sweepEvery, Duration.ofSeconds(1), "each sweep asks the database for every workspace");
        atLeast("keep", keep, Duration.ofHours(1), "Slack delivers a request again within that time");
        atLeast("stop-within", stopWithin, Duration.ZERO, "time runs forward");
    }

    /** How many letters of a workspace are under way at once: what its pace lets through in two seconds. */
    int atOnce() {
        return atOnce(messagesPerMinute);
    }

    /** How long a letter that was taken can wait for the workspace's pace: all that are under way go before it, twice. */
    Duration longestTurn() {
        return longestTurn(messagesPerMinute);
    }

    /** How long a try may take, its turn included, before it counts as lost. */
    Duration longestTry() {
        return lease.multipliedBy(3).dividedBy(4);
    }

    /** Whole seconds in which the longest turn, a full road and a call of five seconds fit. */
    private static Duration leastLease(int messagesPerMinute) {
        Duration longestTry =
                longestTurn(messagesPerMinute).plus(Roads.PATIENCE).plusSeconds(5);
        return Duration.ofSeconds(longestTry.multipliedBy(4).dividedBy(3).toSeconds() + 1);
    }

    private static int atOnce(int messagesPerMinute) {
        return Math.clamp(messagesPerMinute / 30, 4, 64);
    }

    private static Duration longestTurn(int messagesPerMinute) {
        return Duration.ofMinutes(2).multipliedBy(atOnce(messagesPerMinute)).dividedBy(messagesPerMinute);
    }

    private static void atLeast(String key, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "dibs.delivery.%s is %d; give it %d or more".formatted(key, value, least));
        }
    }

    private static void atLeast(String key, Duration value, Duration least, String why) {
        if (value.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "dibs.delivery.%s is %s; give it %s or more, because %s".formatted(key, value, least, why));
        }
    }
}
