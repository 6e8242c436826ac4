package app.dibs.slack.bolt;

import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackFault.Kind;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Turns every way in which a call can fail into a {@link SlackFault}, once, where it enters. */
final class SlackFaults {
    /** Where Slack says 429 without saying how long to wait. */
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final Set<String> RATE_CODES = Set.of("ratelimited", "rate_limited");

    /** Slack's own trouble: it may have done what was asked before it stumbled. */
    private static final Set<String> UNSURE_CODES =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

    private SlackFaults() {}

    /** The fault of an answer that says {@code "ok": false}. */
    static SlackFault of(String method, SlackApiTextResponse refused) {
        List<String> retryAfter = refused.getHttpResponseHeaders() == null
                ? List.of()
                : refused.getHttpResponseHeaders().getOrDefault("retry-after", List.of());
        return of(method, refused.getError(), retryAfter.isEmpty() ? null : retryAfter.getFirst());
    }

    /** The fault of a call that ended in an exception. */
    static SlackFault of(String method, Exception failure) {
        return switch (failure) {
            case SlackFault fault -> fault;
            case SlackApiException e -> ofStatus(method, e.getResponse(), bodyError(e), e);
            case IOException e ->
                isNeverSent(e)
                        ? fault(Kind.UNREACHABLE, method, "unreachable", e)
                        : fault(Kind.UNKNOWN_OUTCOME, method, "broken_off", e);
            // The SDK met an answer that it cannot read.
            default -> fault(Kind.UNKNOWN_OUTCOME, method, "unreadable_answer", failure);
        };
    }

    /** The fault of an answer with a status other than 2xx; {@code error} is Slack's code, where it gave one. */
    static SlackFault ofStatus(String method, Response response, @Nullable String error, @Nullable Throwable cause) {
        int status = response.code();
        String code = error == null ? "http_" + status : error;
        if (status == TOO_MANY) {
            return new SlackFault(Kind.RATE_LIMITED, method, code, wait(response.header("Retry-After")), cause);
        }
        return fault(status >= SERVER_ERROR ? Kind.UNKNOWN_OUTCOME : Kind.REFUSED, method, code, cause);
    }

    /** Tries again as often after all that Slack did not refuse; later where Slack asks for it. */
    static Retry persistently(int times) {
        return retry(times, SlackFaults::waitBeforeAnotherTry);
    }

    /** Waits as long as Slack asks and tries again, a few times; other faults pass. */
    static Retry obeyingRetryAfter(int times) {
        return retry(times, SlackFault::retryAfter);
    }

    private static Retry retry(int times, Function<SlackFault, Optional<Duration>> wait) {
        return Retry.from(signals -> signals.concatMap(
                signal -> signal.totalRetries() < times ? delay(signal.failure(), wait) : Mono.error(signal::failure)));
    }

    private static Mono<Long> delay(Throwable failure, Function<SlackFault, Optional<Duration>> wait) {
        Optional<Duration> delay = failure instanceof SlackFault fault ? wait.apply(fault) : Optional.empty();
        return delay.map(Mono::delay).orElseGet(() -> Mono.error(failure));
    }

    private static Optional<Duration> waitBeforeAnotherTry(SlackFault fault) {
        return fault.kind() == Kind.REFUSED
                ? Optional.empty()
                : fault.retryAfter().or(() -> Optional.of(A_MOMENT));
    }

    private static SlackFault of(String method, @Nullable String error, @Nullable String retryAfter) {
        String code = error == null ? "no_reason_given" : error;
        if (RATE_CODES.contains(code)) {
            return new SlackFault(Kind.RATE_LIMITED, method, code, wait(retryAfter), null);
        }
        return fault(UNSURE_CODES.contains(code) ? Kind.UNKNOWN_OUTCOME : Kind.REFUSED, method, code, null);
    }

    private static SlackFault fault(Kind kind, String method, String code, @Nullable Throwable cause) {
        return new SlackFault(kind, method, code, null, cause);
    }

    private static Duration wait(@Nullable String retryAfter) {
        try {
            return retryAfter == null ? DEFAULT_WAIT : Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
        } catch (NumberFormatException e) {
            return DEFAULT_WAIT;
        }
    }

    private static @Nullable String bodyError(SlackApiException e) {
        return e.getError() == null ? null : e.getError().getError();
    }

    private static boolean isNeverSent(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SentOnce.NeverSent) {
                return true;
            }
        }
        return false;
    }
}
