package app.dibs.slack;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to Slack failed. What follows depends on how. */
public final class SlackFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How a call failed. */
    public enum Kind {
        /** Slack answered with an error code: saying it again changes nothing. */
        REFUSED,
        /** 429: nothing was done; say it again after {@link SlackFault#retryAfter()}. */
        RATE_LIMITED,
        /** It never reached Slack: nothing was done. */
        UNREACHABLE,
        /** It broke off, or Slack answered with a 5xx: it may have been done. Look before saying it again. */
        UNKNOWN_OUTCOME
    }

    private final Kind kind;
    private final String method;
    private final String code;
    private final @Nullable Duration retryAfter;

    /** A fault of one call. */
    public SlackFault(Kind kind, String method, String code, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(method + ": " + code, cause);
        this.kind = kind;
        this.method = method;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** How it failed. */
    public Kind kind() {
        return kind;
    }

    /** The method that was called, {@code chat.postMessage}. */
    public String method() {
        return method;
    }

    /** Slack's error code, {@code not_in_channel}; for other kinds a short description. */
    public String code() {
        return code;
    }

    /** How long Slack asks us to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
