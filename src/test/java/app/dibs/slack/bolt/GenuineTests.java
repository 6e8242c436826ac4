package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GenuineTests {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private final Genuine genuine = new Genuine(Desk.SECRET, InstantSource.fixed(NOW));

    private boolean test(Instant sent, String body) {
        String timestamp = Long.toString(sent.getEpochSecond());
        return genuine.test(timestamp, Desk.sign(timestamp, body), body);
    }

    @Test
    void trustsWhatIsSignedWithOurSecretJustNow() {
        assertThat(test(NOW, "text=hällo")).isTrue();
        assertThat(test(NOW.minusSeconds(299), "")).isTrue();
    }

    @Test
    void distrustsWhatIsOlderThanFiveMinutesOrFromTheFuture() {
        assertThat(test(NOW.minusSeconds(300), "x")).isFalse();
        assertThat(test(NOW.plusSeconds(300), "x")).isFalse();
        assertThat(test(Instant.ofEpochSecond(Long.MIN_VALUE / 2_000_000_000L), "x"))
                .isFalse();
    }

    @Test
    void distrustsAnotherBodyThanTheSignedOne() {
        String timestamp = Long.toString(NOW.getEpochSecond());
        assertThat(genuine.test(timestamp, Desk.sign(timestamp, "text=a"), "text=b"))
                .isFalse();
    }

    @Test
    void distrustsWhatIsNotSignedAtAll() {
        String timestamp = Long.toString(NOW.getEpochSecond());
        for (@Nullable String signature : new @Nullable String[] {null, "", "v0=", "v0=00"}) {
            assertThat(genuine.test(timestamp, signature, "x")).isFalse();
        }
        for (@Nullable String stamp : new @Nullable String[] {null, "", "now", "9223372036854775808"}) {
            assertThat(genuine.test(stamp, Desk.sign("now", "x"), "x")).isFalse();
        }
    }
}
