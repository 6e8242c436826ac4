package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CommandTests extends SandboxTestBase {
    @Test
    void reachesTheBotSignedAndEscaped() {
        slack.as("U0ANA").in("#leads").types("/lead assign L-1 @ben & co");
        TestBot.Heard heard = bot.next();
        assertThat(heard.text("command")).isEqualTo("/lead");
        assertThat(heard.text("text")).isEqualTo("assign L-1 <@U0BEN|ben> &amp; co");
        assertThat(heard.text("user_id")).isEqualTo("U0ANA");
        assertThat(heard.text("channel_id")).isEqualTo("C0LEADS");
        assertThat(heard.text("channel_name")).isEqualTo("leads");
        assertThat(heard.text("team_id")).isEqualTo("T0NORTHWIND");
        assertThat(heard.text("trigger_id")).matches("\\d+\\.\\d+\\.[0-9a-f]{32}");
        assertThat(heard.text("response_url")).startsWith(slack.pageAddress() + "response/");
    }

    @Test
    void showsTheAnswerToItsPersonOnly() {
        bot.answers("{\"text\":\"Only you\"}");
        slack.as("U0ANA").in("#leads").types("/lead help").ephemeral().sees("Only you");
        assertThat(slack.as("U0BEN").in("#leads").screen()).doesNotContain("Only you");
    }

    @Test
    void showsTheAnswerToAllWhereTheBotSaysSo() {
        bot.answers("{\"text\":\"For all\",\"response_type\":\"in_channel\"}");
        slack.as("U0ANA").in("#leads").types("/lead help");
        slack.as("U0BEN").in("#leads").messageSaying("For all");
    }

    @Test
    void tellsThePersonWhenTheBotIsSlow() throws Exception {
        slack.limits(SandboxLimits.wide().withDeadlines(Duration.ofMillis(100), Duration.ofSeconds(3)));
        CountDownLatch never = new CountDownLatch(1);
        bot.thinks(request -> {
            await(never);
            return new TestBot.Answer(200, "");
        });
        slack.as("U0ANA").types("/lead help").seesFailure("/lead failed with the error \"operation_timeout\"");
        never.countDown();
    }

    @Test
    void tellsThePersonWhenTheBotFails() {
        bot.answers(500, "");
        slack.as("U0ANA").types("/lead help").seesFailure("/lead failed with the error \"dispatch_failed\"");
        bot.close();
        slack.as("U0BEN").types("/lead help").seesFailure("/lead failed with the error \"dispatch_failed\"");
    }

    @Test
    void holdsAnswersToTheRules() {
        bot.answers("{\"text\":\"x\",\"colour\":\"red\"}");
        slack.as("U0ANA").types("/lead help").seesFailure("/lead failed with the error \"invalid_response\"");
        assertThat(slack.violations())
                .extracting(Violation::what)
                .containsExactly("invalid_payload [unknown field: colour [json-pointer:/colour]]");
    }

    @Test
    void knowsOnlyTheCommandsOfTheManifest() {
        slack.as("U0ANA").types("/deal new").ephemeral().sees("/deal is not a valid command.");
        assertThat(bot.heardNothing()).isTrue();
    }

    @Test
    void doesNotWorkInThreads() {
        Actor ana = slack.as("U0ANA").in("#leads").types("Parent");
        ana.replies(ana.messageSaying("Parent"), "/lead help");
        assertThat(bot.heardNothing()).isTrue();
        assertThat(ana.messageSaying("Parent").thread().getFirst().text()).contains("is not supported in threads");
    }

    @Test
    void asksForTheChallengeOfAnAddress() {
        bot.thinks(request -> new TestBot.Answer(200, request.text("challenge")));
        assertThat(slack.verifiesAddress()).isTrue();
        bot.answers("{\"challenge\":\"another\"}");
        assertThat(slack.verifiesAddress()).isFalse();
    }

    @Test
    void isNotTypedToABotThatReadsNothing() {
        assertThatThrownBy(() -> slack.as("U0ANA").in("Dibs").types("hello"))
                .hasMessage("Sending messages to this app has been turned off.");
    }

    @Test
    void tellsOfAnotherTeam() {
        slack.join(Member.of("U0EVE", "Eve Stone", "Buyer", "UTC", Member.Role.MEMBER)
                .ofTeam("T0OTHER"));
        slack.as("U0EVE").in("#leads").types("/lead help");
        TestBot.Heard heard = bot.next();
        if (heard.text("type").equals("event_callback")) {
            heard = bot.next();
        }
        assertThat(heard.text("team_id")).isEqualTo("T0OTHER");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
