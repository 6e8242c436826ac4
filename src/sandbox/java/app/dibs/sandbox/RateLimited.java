package app.dibs.sandbox;

/** A call that came too soon; answered with 429 and Retry-After. */
final class RateLimited extends RuntimeException {
    final int retryAfterSeconds;

    RateLimited(int retryAfterSeconds) {
        super("ratelimited");
        this.retryAfterSeconds = retryAfterSeconds;
    }
}
