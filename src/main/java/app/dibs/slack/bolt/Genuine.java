package app.dibs.slack.bolt;

import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request comes from Slack and was sent just now.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from Slack</a>
 */
final class Genuine {
    /** Older ones may have been recorded and sent again; those from the future are no better. */
    private static final Duration AGE = Duration.ofMinutes(5);

    private final SlackSignature.Generator signatures;
    private final InstantSource clock;

    Genuine(String signingSecret, InstantSource clock) {
        this.signatures = new SlackSignature.Generator(signingSecret);
        this.clock = clock;
    }

    boolean test(@Nullable String timestamp, @Nullable String signature, String body) {
        return timestamp != null && signature != null && isFresh(timestamp) && isSigned(timestamp, signature, body);
    }

    private boolean isFresh(String timestamp) {
        try {
            long age = Math.subtractExact(clock.instant().getEpochSecond(), Long.parseLong(timestamp));
            return Math.abs(age) < AGE.toSeconds();
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    /** Takes as long for a signature that is nearly right as for any other. */
    private boolean isSigned(String timestamp, String signature, String body) {
        byte[] expected = signatures.generate(timestamp, body).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }
}
