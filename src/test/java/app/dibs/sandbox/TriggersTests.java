package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TriggersTests {
    private final AtomicLong nanos = new AtomicLong();
    private final Triggers triggers = new Triggers(() -> Duration.ofSeconds(3), nanos::get);

    @Test
    void worksOnce() {
        String id = triggers.issue("U0ANA", null);
        assertThat(triggers.exchange(id).userId()).isEqualTo("U0ANA");
        assertThat(codeOf(id)).isEqualTo("exchanged_trigger_id");
    }

    @Test
    void worksForThreeSeconds() {
        String id = triggers.issue("U0ANA", null);
        String other = triggers.issue("U0ANA", null);
        nanos.set(TimeUnit.SECONDS.toNanos(3));
        assertThat(triggers.exchange(id)).isNotNull();
        nanos.incrementAndGet();
        assertThat(codeOf(other)).isEqualTo("expired_trigger_id");
    }

    @Test
    void isKnown() {
        assertThat(codeOf("1.2.made-up")).isEqualTo("invalid_trigger_id");
    }

    private String codeOf(String triggerId) {
        return catchThrowableOfType(SlackError.class, () -> triggers.exchange(triggerId)).code;
    }
}
