package app.dibs.capture;

import app.dibs.slack.ChannelId;
import app.dibs.slack.Interaction.MessageShortcut;
import app.dibs.slack.MessageRef;
import org.jspecify.annotations.Nullable;

/**
 * Where the person began.
 *
 * @param responseUrl where the answer is told; empty for a shortcut, which has no such place
 * @param origin the message that the lead is made of, if it is
 */
record Begun(String responseUrl, @Nullable Origin origin) {
    /**
     * A message of somebody's.
     *
     * @param thread the message that its thread hangs from, which may be itself
     */
    record Origin(String channel, String ts, String thread) {
        MessageRef message() {
            return new MessageRef(new ChannelId(channel), ts);
        }
    }

    Begun(String responseUrl) {
        this(responseUrl, null);
    }

    static Begun at(@Nullable String responseUrl) {
        return new Begun(responseUrl == null ? "" : responseUrl, null);
    }

    static Begun of(MessageShortcut shortcut) {
        MessageRef message = shortcut.message();
        return new Begun(
                shortcut.responseUrl(), new Origin(message.channel().value(), message.ts(), shortcut.threadTs()));
    }

    /** The same, answered somewhere else. */
    Begun answeredAt(@Nullable String url) {
        return new Begun(url == null ? "" : url, origin);
    }
}
