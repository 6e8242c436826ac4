package app.dibs.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: twice as long each time, and never quite the same for two. */
record Backoff(Duration first, Duration longest, RandomGenerator chance) {
    private static final int MOST_DOUBLINGS = 30;

    /** After this many tries, the last included. Between three quarters of the full time and all of it. */
    Duration after(int attempts) {
        long full = first.toMillis() << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS);
        return shortened(Math.min(full, longest.toMillis()));
    }

    /** For what doesn't pass by itself. */
    Duration longTime() {
        return shortened(longest.toMillis());
    }

    private Duration shortened(long millis) {
        return Duration.ofMillis(millis - (long) (chance.nextDouble() * millis / 4));
    }
}
