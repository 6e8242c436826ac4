package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.delivery.Ending.Failed;
import app.dibs.delivery.Ending.Pointless;
import app.dibs.delivery.Ending.Undeliverable;
import app.dibs.slack.ChannelId;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackFault.Kind;
import app.dibs.slack.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultRulesTests {
    private static final Outgoing POST = new Outgoing.Post("U1", null, Message.of("hello"));
    private static final Outgoing EDIT =
            new Outgoing.Edit(new MessageRef(new ChannelId("C1"), "1.1"), Message.of("hello"));

    private final FaultRules rules =
            new FaultRules(new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), new Random(1)));

    @Test
    void waitsAsLongAsSlackAsks() {
        assertThat(after(POST, Kind.RATE_LIMITED, "ratelimited", Duration.ofSeconds(17)))
                .isEqualTo(new Failed("ratelimited", Duration.ofSeconds(17), false));
    }

    @Test
    void looksAgainOnlyWhenTheOutcomeIsNotKnown() {
        assertThat(after(POST, Kind.UNKNOWN_OUTCOME, "timeout", null))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.maybeSent()).isTrue());
        assertThat(after(POST, Kind.UNREACHABLE, "refused", null))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.maybeSent()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "is_archived", "not_in_channel", "user_disabled", "cannot_dm_bot"})
    void blamesWhoeverCannotBeReached(String code) {
        assertThat(after(POST, Kind.REFUSED, code, null)).isEqualTo(new Undeliverable(code, "U1"));
        assertThat(after(EDIT, Kind.REFUSED, code, null)).isEqualTo(new Undeliverable(code, "C1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "token_revoked", "account_inactive", "missing_scope"})
    void waitsLongWhenTheAppIsShutOut(String code) {
        assertThat(after(POST, Kind.REFUSED, code, null)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.pause()).isBetween(Duration.ofSeconds(225), Duration.ofMinutes(5));
            assertThat(failed.maybeSent()).isFalse();
        });
    }

    @Test
    void dropsWhatHasNowhereToGo() {
        assertThat(after(EDIT, Kind.REFUSED, "message_not_found", null)).isEqualTo(new Pointless("message_not_found"));
    }

    @Test
    void looksAgainWhenSlackFailedInside() {
        assertThat(after(POST, Kind.REFUSED, "internal_error", null))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.maybeSent()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_too_long", "a_code_of_next_year"})
    void blamesNobodyForWhatWeSaidWrongly(String code) {
        assertThat(after(POST, Kind.REFUSED, code, null)).isEqualTo(new Undeliverable(code, null));
    }

    @Test
    void givesUpOnABugAfterTenTries() {
        RuntimeException bug = new IllegalStateException("no");

        assertThat(rules.afterBug(taken(9), bug, false)).isInstanceOf(Failed.class);
        assertThat(rules.afterBug(taken(10), bug, false)).isInstanceOf(Undeliverable.class);
    }

    private Ending after(Outgoing outgoing, Kind kind, String code, @Nullable Duration retryAfter) {
        return rules.afterFault(taken(1), outgoing, new SlackFault(kind, "chat.postMessage", code, retryAfter, null));
    }

    private static Taken taken(int attempts) {
        return new Taken(new TeamId("T1"), 1, "card", "L-1", (short) 0, attempts, false, Instant.EPOCH);
    }
}
