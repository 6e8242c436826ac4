package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Interaction;
import app.dibs.slack.People;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import com.google.gson.JsonParser;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class FaultTellerTests {
    private final AtomicReference<Throwable> fault = new AtomicReference<>(new IllegalStateException("broken"));
    private final SlackStub slack;
    private Desk desk;

    FaultTellerTests() throws IOException {
        slack = new SlackStub();
        desk = new Desk(slack, this::routes);
    }

    @AfterEach
    void close() {
        desk.close();
        slack.close();
    }

    private Routes routes(Routes routes) {
        return routes.command(new Subcommand("/lead", "do", "", ""), this::fail)
                .submit("do:it", this::fail)
                .options("do:it", this::fail)
                .event("app_home_opened", this::fail);
    }

    private Mono<SlackReply> fail(Interaction interaction) {
        return Mono.error(fault::get);
    }

    private String told() throws IOException, InterruptedException {
        String ack =
                desk.sends(Payloads.command("do", "1.1", slack.responseUrl())).body();
        return JsonParser.parseString(ack).getAsJsonObject().get("text").getAsString();
    }

    static Stream<Throwable> databaseIsAway() {
        return Stream.of(
                new DataAccessResourceFailureException("Failed to obtain R2DBC Connection"),
                new CannotCreateTransactionException("no", new ConnectException("refused")),
                new IllegalStateException(new R2dbcNonTransientResourceException("closed")));
    }

    @ParameterizedTest
    @MethodSource("databaseIsAway")
    void saysThatTheDatabaseCannotBeReached(Throwable away) throws Exception {
        fault.set(away);

        assertThat(told()).contains("The database can't be reached just now, so nothing was saved.");
    }

    @Test
    void blamesTheDatabaseWhereNobodyCanBeLookedUp() throws Exception {
        desk.close();
        People away = (team, user, home, request) -> Mono.error(new DataAccessResourceFailureException("away"));
        desk = new Desk(slack, this::routes, away, List.of(), Desk.PATIENCE);

        assertThat(told()).contains("The database can't be reached");
    }

    @Test
    void doesNotBlameTheDatabaseForAMistakeOfOurs() throws Exception {
        fault.set(new DuplicateKeyException("twice"));

        assertThat(told()).contains("Something went wrong on our side, and nothing was saved.");
    }

    @Test
    void doesNotBlameTheDatabaseWhereSlackIsAway() throws Exception {
        SlackFault away =
                new SlackFault(SlackFault.Kind.UNREACHABLE, "views.open", "unreachable", null, new ConnectException());
        fault.set(new IllegalStateException("Retries exhausted", away));

        assertThat(told()).contains("Slack did not take our answer");
    }

    @Test
    void tellsAndLogsTheSameId(CapturedOutput output) throws Exception {
        String told = told();
        String id = told.replaceAll("(?s).*code: (\\w{6}).*", "$1");

        assertThat(id).matches("[2-9A-Z]{6}");
        assertThat(output).contains("Fault " + id + " in COMMAND /lead do of U1 in T1", "broken");
    }

    @Test
    void runsAnewAfterAFault() throws Exception {
        assertThat(told()).contains("Something went wrong");
        fault.set(new DataAccessResourceFailureException("away"));

        assertThat(told()).contains("The database can't be reached");
    }

    @Test
    void saysWhatSlackDidNotTake() throws Exception {
        fault.set(
                new SlackFault(SlackFault.Kind.UNREACHABLE, "views.open", "unreachable", null, new ConnectException()));
        assertThat(told()).contains("Slack did not take our answer");

        fault.set(new SlackFault(SlackFault.Kind.REFUSED, "views.open", "expired_trigger_id", null, null));
        assertThat(told()).contains(Sentences.OPENED_TOO_LATE);

        fault.set(
                new SlackFault(SlackFault.Kind.RATE_LIMITED, "views.open", "ratelimited", Duration.ofSeconds(7), null));
        assertThat(told()).contains("try again in 7 s");
    }

    @Test
    void tellsBesideTheFirstFieldOfAFormSoThatNothingTypedIsLost() throws Exception {
        assertThat(desk.sends(Payloads.submission("do:it", "Jane")).body())
                .startsWith("{\"response_action\":\"errors\",\"errors\":{\"name\":\"Something went wrong");
    }

    @Test
    void tellsOnTopOfAFormWithoutFields() throws Exception {
        String noFields = Desk.payload("""
                {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},
                 "view":{"id":"V1","type":"modal","callback_id":"do:it","hash":"h1","submit":{"type":"plain_text",
                  "text":"Delete"},"blocks":[{"type":"divider"}],"state":{"values":{}}}}""");

        assertThat(desk.sends(noFields).body())
                .startsWith("{\"response_action\":\"update\",\"view\":{\"type\":\"modal\"")
                .contains("Something went wrong", "divider", "Delete");
    }

    @Test
    void letsSlackDeliverAnEventAgainWhereTheDatabaseIsAway() throws Exception {
        fault.set(new DataAccessResourceFailureException("away"));
        assertThat(desk.sends(Payloads.event("app_home_opened", "\"U1\"")).statusCode())
                .isEqualTo(503);

        fault.set(new IllegalStateException("broken"));
        assertThat(desk.sends(Payloads.event("app_home_opened", "\"U1\"")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void givesNoOptionsAfterAFault() throws Exception {
        assertThat(desk.sends(Payloads.options("do:it", "")).body()).isEqualTo("{\"options\":[]}");
    }

    @Test
    void survivesAHandlerThatThrowsInsteadOfFailing() throws Exception {
        desk.close();
        desk = new Desk(
                slack,
                routes -> routes.command(new Subcommand("/lead", "do", "", ""), command -> {
                    throw new IllegalStateException("thrown");
                }));

        assertThat(told()).contains("Something went wrong");
    }
}
