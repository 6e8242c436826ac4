package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTests {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits rates = new RateLimits(SandboxLimits::slack, nanos::get);

    @Test
    void takesABurstToAChannelAndThenOneASecond() {
        for (int i = 0; i < 4; i++) {
            rates.message("C1");
        }
        assertThat(catchThrowableOfType(RateLimited.class, () -> rates.message("C1")).retryAfterSeconds)
                .isEqualTo(1);
        pass(1);
        assertThatCode(() -> rates.message("C1")).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(RateLimited.class, () -> rates.message("C1")))
                .isNotNull();
    }

    @Test
    void doesNotMixChannels() {
        for (int channel = 0; channel < 20; channel++) {
            rates.message("C" + channel);
        }
        assertThatCode(() -> rates.message("C20")).doesNotThrowAnyException();
    }

    @Test
    void holdsTheWholeWorkspaceToItsMessagesAMinute() {
        for (int i = 0; i < 300; i++) {
            rates.message("C" + i);
        }
        assertThat(catchThrowableOfType(RateLimited.class, () -> rates.message("other")))
                .isNotNull();
    }

    @Test
    void holdsEachMethodToItsTier() {
        for (int i = 0; i < 20; i++) {
            rates.call("users.list", Tier.TWO);
        }
        assertThat(catchThrowableOfType(RateLimited.class, () -> rates.call("users.list", Tier.TWO)).retryAfterSeconds)
                .isEqualTo(3);
        assertThatCode(() -> rates.call("conversations.list", Tier.TWO)).doesNotThrowAnyException();
    }

    private void pass(int seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
