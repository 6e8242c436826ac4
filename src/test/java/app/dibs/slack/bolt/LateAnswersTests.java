package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Interaction;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.slack.bolt.SlackStub.Answer;
import app.dibs.slack.bolt.SlackStub.Call;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.One;

/** What happens when a handler takes longer than Slack waits, or Slack delivers twice meanwhile. */
class LateAnswersTests {
    private static final Duration IMPATIENT = Duration.ofMillis(1);

    private final One<SlackReply> answer = Sinks.one();
    private final AtomicInteger runs = new AtomicInteger();
    private final SlackStub slack;
    private Desk desk;

    LateAnswersTests() throws IOException {
        slack = new SlackStub();
        desk = new Desk(slack, this::routes, IMPATIENT);
    }

    @AfterEach
    void close() {
        desk.close();
        slack.close();
    }

    private Routes routes(Routes routes) {
        return routes.command(new Subcommand("/lead", "do", "", ""), this::work)
                .click("do:it", this::work)
                .submit("do:it", this::work)
                .options("do:it", this::work)
                .event("app_home_opened", this::work);
    }

    private Mono<SlackReply> work(Interaction interaction) {
        runs.incrementAndGet();
        return answer.asMono();
    }

    private String command() throws IOException, InterruptedException {
        return desk.sends(Payloads.command("do", "1.1", slack.responseUrl())).body();
    }

    private void submitLate() throws IOException, InterruptedException {
        assertThat(desk.sends(Payloads.submission("do:it", "Jane")).body())
                .contains("\"response_action\":\"update\"", Sentences.STILL_WORKING_IN_VIEW)
                .doesNotContain("submit");
    }

    @Test
    void saysThatACommandTakesLongerAndFollowsWithTheAnswer() throws Exception {
        assertThat(command()).contains(Sentences.STILL_WORKING);

        answer.tryEmitValue(SlackReply.say("Here it is"));

        assertThat(slack.next().json().get("text").getAsString()).isEqualTo("Here it is");
    }

    @Test
    void saysThatAClickTakesLongerAndFollowsWithTheAnswer() throws Exception {
        desk.sends(Payloads.click("do:it", "", slack.responseUrl()));
        assertThat(slack.next().json().get("text").getAsString()).isEqualTo(Sentences.STILL_WORKING);

        answer.tryEmitValue(SlackReply.say("Here it is"));

        assertThat(slack.next().json().get("text").getAsString()).isEqualTo("Here it is");
    }

    @Test
    void followsWithTheFaultWhereItEndedInOne() throws Exception {
        command();

        answer.tryEmitError(new IllegalStateException("broken"));

        assertThat(slack.next().json().get("text").getAsString()).startsWith("Something went wrong on our side");
    }

    @Test
    void givesAFormBackAsItWasFilledInWhereItHadErrors() throws Exception {
        submitLate();

        answer.tryEmitValue(new SlackReply.Errors(Map.of("name", "Jane is here already")));

        Call updated = slack.next();
        assertThat(updated.method()).isEqualTo("views.update");
        assertThat(updated.value("view_id")).isEqualTo("V1");
        assertThat(updated.value("view"))
                .contains("Jane is here already", "\"initial_value\":\"Jane\"", "\"private_metadata\":\"kept\"")
                .contains("\"callback_id\":\"do:it\"", "\"submit\"", "Hello")
                .doesNotContain("\"state\"", "\"hash\"", "\"team_id\"", "\"app_id\"");
    }

    @Test
    void givesAFormBackAsItWasFilledInWhereItEndedInAFault() throws Exception {
        submitLate();

        answer.tryEmitError(new IllegalStateException("broken"));

        assertThat(slack.next().value("view"))
                .contains("Something went wrong on our side", "\"initial_value\":\"Jane\"");
    }

    @Test
    void showsThatALateFormIsDoneSinceNobodyCanCloseIt() throws Exception {
        submitLate();

        answer.tryEmitValue(SlackReply.clear(slack.responseUrl(), Message.of("Saved L-1")));

        Call updated = slack.next();
        assertThat(updated.method()).isEqualTo("views.update");
        assertThat(updated.value("view")).contains("Saved L-1").doesNotContain("submit");
        assertThat(slack.next().json().get("text").getAsString()).isEqualTo("Saved L-1");
    }

    @Test
    void tellsDirectlyWhatWasWrongWithAFormThatWasClosedMeanwhile() throws Exception {
        slack.answer("views.update", Answer.error("not_found"));
        submitLate();

        answer.tryEmitValue(new SlackReply.Errors(Map.of("name", "Jane is here already")));

        assertThat(slack.next().method()).isEqualTo("views.update");
        Call posted = slack.next();
        assertThat(posted.value("channel")).isEqualTo("U1");
        assertThat(posted.value("text")).contains("Jane is here already");
    }

    @Test
    void saysThatItIsTooLateToOpenAWindow() throws Exception {
        slack.answer("views.open", Answer.error("expired_trigger_id"));
        command();

        answer.tryEmitValue(new SlackReply.Push(View.builder().type("modal").build()));

        assertThat(slack.next().method()).isEqualTo("views.open");
        assertThat(slack.next().json().get("text").getAsString()).isEqualTo(Sentences.OPENED_TOO_LATE);
    }

    @Test
    void givesNoOptionsWhereTheyComeTooLate() throws Exception {
        assertThat(desk.sends(Payloads.options("do:it", "a")).body()).isEqualTo("{\"options\":[]}");
    }

    @Test
    void takesAnEventAndGoesOnWithIt() throws Exception {
        assertThat(desk.sends(Payloads.event("app_home_opened", "\"U1\"")).statusCode())
                .isEqualTo(200);
        assertThat(runs).hasValue(1);
    }

    @Test
    void runsOnceForTwoDeliveriesAndAnswersBothAlike() throws Exception {
        desk.close();
        desk = new Desk(slack, this::routes);
        String click = Payloads.command("do", "1.1", slack.responseUrl());
        List<CompletableFuture<HttpResponse<String>>> deliveries =
                List.of(desk.sendsMeanwhile(click), desk.sendsMeanwhile(click), desk.sendsMeanwhile(click));

        answer.tryEmitValue(SlackReply.say("Claimed"));

        assertThat(deliveries)
                .extracting(delivery -> delivery.get().body())
                .containsOnly("{\"response_type\":\"ephemeral\",\"text\":\"Claimed\"}");
        assertThat(runs).hasValue(1);
    }

    @Test
    void tellsOnceThoughDeliveredTwice() throws Exception {
        desk.close();
        desk = new Desk(slack, this::routes);
        answer.tryEmitValue(SlackReply.say("Claimed"));
        String click = Payloads.click("do:it", "", slack.responseUrl());

        desk.sends(click);
        assertThat(slack.next().json().get("text").getAsString()).isEqualTo("Claimed");
        desk.sends(click);
        desk.sends(Payloads.clickInModal("do:it#another"));

        assertThat(slack.next().method()).isEqualTo("views.push");
        assertThat(runs).hasValue(2);
    }

    @Test
    void runsAgainForAFormThatComesBackCorrected() throws Exception {
        desk.close();
        desk = new Desk(slack, this::routes);
        answer.tryEmitValue(new SlackReply.Errors(Map.of("name", "Say who")));

        desk.sends(Payloads.submission("do:it", "?"));
        desk.sends(Payloads.submission("do:it", "Jane"));
        desk.sends(Payloads.submission("do:it", "Jane"));

        assertThat(runs).hasValue(3);
    }
}
