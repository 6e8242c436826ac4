package app.dibs.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as Slack keeps it.
 *
 * @param ts its id in the channel: seconds and microseconds of the sandbox clock
 * @param user who wrote it
 * @param ephemeralTo its only reader, or nobody when all of the channel read it
 * @param text the text, or the words for notifications when there are blocks
 * @param blocks the blocks, empty when there are none
 * @param threadTs the thread's first message, when it is in one
 * @param metadata what the app attached to it for itself
 * @param edited when it was changed last, as a ts
 * @param deleted whether only its place is left, since replies hang on it
 * @param files the files shared with it
 * @param username another name to show, for Slackbot
 */
record Message(
        String ts,
        String user,
        @Nullable String ephemeralTo,
        String text,
        ArrayNode blocks,
        @Nullable String threadTs,
        @Nullable ObjectNode metadata,
        @Nullable String edited,
        boolean deleted,
        ArrayNode files,
        @Nullable String username) {
    static Message written(String ts, String user, String text, @Nullable String threadTs) {
        return new Message(ts, user, null, text, Json.array(), threadTs, null, null, false, Json.array(), null);
    }

    Message withContent(String newText, ArrayNode newBlocks, @Nullable ObjectNode newMetadata, @Nullable String when) {
        return new Message(
                ts, user, ephemeralTo, newText, newBlocks, threadTs, newMetadata, when, deleted, files, username);
    }

    /** What stays of a message that replies hang on. */
    Message tombstone() {
        return new Message(
                ts,
                SandboxTeam.SLACKBOT,
                null,
                "This message was deleted.",
                Json.array(),
                threadTs,
                null,
                null,
                true,
                Json.array(),
                null);
    }

    boolean isReply() {
        return threadTs != null && !threadTs.equals(ts);
    }

    boolean isEphemeral() {
        return ephemeralTo != null;
    }

    boolean isSeenBy(String userId) {
        return ephemeralTo == null || ephemeralTo.equals(userId);
    }

    boolean isByBot() {
        return user.equals(SandboxTeam.BOT_USER);
    }

    Instant time() {
        return timeOf(ts);
    }

    static Instant timeOf(String ts) {
        long micros = new BigDecimal(ts).movePointRight(6).longValue();
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000L);
    }
}
