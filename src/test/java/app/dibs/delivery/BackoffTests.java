package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTests {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), new Random(1));

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 8", "8, 256", "9, 300", "1000, 300"})
    void doublesUpToTheLongest(int attempts, int seconds) {
        Duration full = Duration.ofSeconds(seconds);

        assertThat(backoff.after(attempts)).isBetween(full.multipliedBy(3).dividedBy(4), full);
    }
}
