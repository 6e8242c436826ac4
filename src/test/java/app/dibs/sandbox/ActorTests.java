package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ActorTests extends SandboxTestBase {
    @Test
    void waitsForWhatComesLater() throws Exception {
        slack.invite("C0LEADS", "U0DIBS");
        CountDownLatch looking = new CountDownLatch(1);
        Thread later = Thread.startVirtualThread(() -> {
            try {
                assertThat(looking.await(10, TimeUnit.SECONDS)).isTrue();
                api.chatPostMessage(call -> call.channel("C0LEADS").text("Late, but here"));
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        Actor ana = slack.as("U0ANA").in("#leads");
        looking.countDown();
        ana.messageSaying("Late, but here");
        later.join();
    }

    @Test
    void describesTheScreenInWords() throws Exception {
        slack.invite("C0LEADS", "U0DIBS");
        api.chatPostMessage(call -> call.channel("C0LEADS").text("*Jane Doe* is <@U0BEN>'s"));
        bot.answers(500, "");
        Actor ana = slack.as("U0ANA").in("#leads").types("/lead help");
        assertThat(ana.screen())
                .contains("Ana Souza sees:")
                .contains("failure: /lead failed")
                .contains("#leads:")
                .contains("- U0DIBS: Jane Doe is @Ben Carter's");
    }

    @Test
    void isSomebodyOfTheWorkspace() {
        assertThatThrownBy(() -> slack.as("U0NOBODY")).hasMessage("There is no member U0NOBODY.");
    }

    @Test
    void readsOnlyWhatIsMeantForThePerson() throws Exception {
        slack.invite("C0LEADS", "U0DIBS");
        api.chatPostEphemeral(call -> call.channel("C0LEADS").user("U0BEN").text("For Ben"));
        api.chatPostMessage(call -> call.channel("U0BEN").text("Direct to Ben"));
        assertThat(slack.as("U0ANA").in("#leads").screen())
                .doesNotContain("Ben\n")
                .doesNotContain("For Ben");
        assertThat(slack.as("U0BEN").in("#leads").screen()).contains("(only you) For Ben", "Direct to Ben");
        assertThat(slack.as("U0ANA").directMessagesFromApp()).isEmpty();
        slack.as("U0BEN").directMessageSaying("Direct");
    }
}
