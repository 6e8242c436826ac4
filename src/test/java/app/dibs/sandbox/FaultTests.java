package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTests extends SandboxTestBase {
    @BeforeEach
    void join() {
        slack.invite("C0LEADS", "U0DIBS");
    }

    @Test
    void limitsTheRateForTheNextCallsOnly() throws Exception {
        slack.faults().on(new Faults.Switch("chat.postMessage", Faults.Kind.RATE_LIMITED, 1, 7));
        var refused = catchThrowableOfType(SlackApiException.class, this::post);
        assertThat(refused.getResponse().code()).isEqualTo(429);
        assertThat(refused.getResponse().header("Retry-After")).isEqualTo("7");
        post();
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void failsAllMethodsUntilTakenAway() throws Exception {
        slack.faults().on("*", Faults.Kind.SERVER_ERROR, -1);
        for (int i = 0; i < 3; i++) {
            assertThat(catchThrowableOfType(SlackApiException.class, this::post)
                            .getResponse()
                            .code())
                    .isEqualTo(500);
        }
        slack.faults().off("*");
        post();
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void doesTheWorkButLosesTheAnswer() throws Exception {
        slack.faults().on("chat.postMessage", Faults.Kind.LOST_ANSWER, 1);
        assertThat(catchThrowable(this::post)).isInstanceOf(IOException.class);
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void holdsTheAnswerLongerThanAClientWaits() throws Exception {
        SlackConfig impatient = new SlackConfig();
        impatient.setMethodsEndpointUrlPrefix(slack.apiUrl());
        impatient.setHttpClientReadTimeoutMillis(100);
        slack.faults().on("chat.postMessage", Faults.Kind.TIMEOUT, 1);
        Slack client = Slack.getInstance(impatient);
        assertThat(catchThrowable(() -> client.methods(slack.botToken())
                        .chatPostMessage(call -> call.channel("C0LEADS").text("Hello"))))
                .isInstanceOf(IOException.class);
        slack.faults().off("*");
        assertThat(messages()).isZero();
    }

    @Test
    void deliversACommandTwiceAtOnce() {
        slack.faults().deliverTwice(true);
        slack.as("U0ANA").types("/lead help");
        assertThat(bot.next().body()).isEqualTo(bot.next().body());
    }

    @Test
    void deliversTheLastInteractionAgainByteForByte() {
        slack.as("U0ANA").types("/lead help");
        String first = bot.next().body();
        assertThat(slack.redeliver()).isEqualTo(200);
        assertThat(bot.next().body()).isEqualTo(first);
    }

    @Test
    void writesDownEachCallWithItsOutcome() throws Exception {
        long mark = slack.inspector().mark();
        post();
        slack.faults().on("chat.postMessage", Faults.Kind.SERVER_ERROR, 1);
        assertThat(catchThrowable(this::post)).isNotNull();
        slack.as("U0ANA").types("/lead help");
        assertThat(slack.inspector().callsSince(mark)).containsExactly("chat.postMessage", "chat.postMessage");
        assertThat(slack.inspector().since(mark))
                .extracting(Inspector.Entry::what, Inspector.Entry::status, Inspector.Entry::ok)
                .containsExactly(
                        tuple("chat.postMessage", 200, true),
                        tuple("chat.postMessage", 500, false),
                        tuple("/lead help", 200, true));
    }

    private void post() throws IOException, SlackApiException {
        api.chatPostMessage(call -> call.channel("C0LEADS").text("Hello"));
    }

    private int messages() throws IOException, SlackApiException {
        return api.conversationsHistory(call -> call.channel("C0LEADS"))
                .getMessages()
                .size();
    }
}
