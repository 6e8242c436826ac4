package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.ChannelId;
import app.dibs.slack.Doorkeeper;
import app.dibs.slack.Interaction;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.RequestId;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What reaches which handler, and as what. */
class RouterTests {
    private final BlockingQueue<Interaction> seen = new LinkedBlockingQueue<>();
    private final SlackStub slack;
    private Desk desk;

    RouterTests() throws IOException {
        slack = new SlackStub();
        desk = new Desk(slack, this::routes);
    }

    @AfterEach
    void close() {
        desk.close();
        slack.close();
    }

    private Routes routes(Routes routes) {
        return routes.command(new Subcommand("/lead", "snooze", "", ""), this::see)
                .command(new Subcommand("/lead", "", "", ""), this::see)
                .command(new Subcommand("/lead", "L-42", "", ""), Pattern.compile("L-\\d+"), this::see)
                .click("assign:claim", this::see)
                .submit("capture:save", this::see)
                .options("capture:source", this::see)
                .globalShortcut("capture:shortcut", this::see)
                .messageShortcut("capture:message", this::see)
                .close("capture:save", this::see)
                .event("app_home_opened", this::see);
    }

    private Mono<SlackReply> see(Interaction interaction) {
        seen.add(interaction);
        return Mono.empty();
    }

    private <I extends Interaction> I seen(Class<I> type) throws InterruptedException {
        return type.cast(seen.poll(10, TimeUnit.SECONDS));
    }

    private String says(String text) throws IOException, InterruptedException {
        String body =
                desk.sends(Payloads.command(text, "1.1", slack.responseUrl())).body();
        JsonObject said = JsonParser.parseString(body).getAsJsonObject();
        assertThat(said.get("response_type").getAsString()).isEqualTo("ephemeral");
        return said.get("text").getAsString();
    }

    @Test
    void routesACommandByItsFirstWord() throws Exception {
        desk.sends(Payloads.command("SNOOZE  L-7 &amp; <@U2|ben>\nfriday", "1.1", "https://hooks/1"));

        assertThat(seen(Interaction.SlashCommand.class))
                .isEqualTo(new Interaction.SlashCommand(
                        new Desk.Member(new TeamId("T1"), new UserId("U1"), new TeamId("T1")),
                        new RequestId("1.1"),
                        "1.1",
                        "/lead",
                        "snooze",
                        "L-7 & <@U2|ben>\nfriday",
                        new ChannelId("C1"),
                        "https://hooks/1"));
    }

    @Test
    void routesACommandWithoutAWord() throws Exception {
        assertThat(desk.sends(Payloads.command(" ", "1.1", "")).body()).isEmpty();

        assertThat(seen(Interaction.SlashCommand.class).word()).isEmpty();
    }

    @Test
    void routesACommandWhoseFirstWordHasAForm() throws Exception {
        desk.sends(Payloads.command("l-42 call", "1.1", ""));

        Interaction.SlashCommand command = seen(Interaction.SlashCommand.class);
        assertThat(command.word()).isEqualTo("l-42");
        assertThat(command.rest()).isEqualTo("call");
    }

    @Test
    void suggestsTheNearestWordForAMistypedOne() throws Exception {
        assertThat(says("snoze L-7"))
                .isEqualTo("I don't know \"snoze\". Did you mean `/lead snooze`? `/lead help` lists all that I do.");
    }

    @Test
    void suggestsNothingWhereNothingIsNear() throws Exception {
        assertThat(says("&lt;!channel&gt;"))
                .isEqualTo("I don't know \"&lt;!channel&gt;\". `/lead help` lists all that I do.");
    }

    @Test
    void routesAClickWithoutWhatFollowsItsId() throws Exception {
        desk.sends(Payloads.click("assign:claim#7", "", "https://hooks/1"));

        Interaction.BlockClick click = seen(Interaction.BlockClick.class);
        assertThat(click.actionId()).isEqualTo("assign:claim");
        assertThat(click.request()).isEqualTo(new RequestId("1.2.3 assign:claim#7"));
        assertThat(click.value()).isEqualTo("v");
        assertThat(click.subject()).isEqualTo("42");
        assertThat(click.message()).isEqualTo(new MessageRef(new ChannelId("C1"), "12.34"));
        assertThat(click.responseUrl()).isEqualTo("https://hooks/1");
    }

    @Test
    void routesAFormByItsCallbackIdAndTellsWhereThePersonBelongs() throws Exception {
        desk.sends(Payloads.submission("capture:save", "Jane"));

        Interaction.ViewSubmission submission = seen(Interaction.ViewSubmission.class);
        assertThat(submission.person())
                .isEqualTo(new Desk.Member(new TeamId("T1"), new UserId("U1"), new TeamId("T2")));
        assertThat(submission.request()).isEqualTo(new RequestId("V1 h1 capture:save"));
        assertThat(submission.form().text("name")).isEqualTo("Jane");
        assertThat(submission.metadata()).isEqualTo("kept");
    }

    @Test
    void routesAClosedForm() throws Exception {
        desk.sends(Desk.payload("""
                {"type":"view_closed","team":{"id":"T1"},"user":{"id":"U1"},
                 "view":{"id":"V1","type":"modal","callback_id":"capture:save","blocks":[]}}"""));

        assertThat(seen(Interaction.ViewClosed.class).view().getId()).isEqualTo("V1");
    }

    @Test
    void routesShortcuts() throws Exception {
        desk.sends(Desk.payload("""
                {"type":"shortcut","team":{"id":"T1"},"user":{"id":"U1"},"callback_id":"capture:shortcut",
                 "trigger_id":"5.5"}"""));
        desk.sends(Desk.payload("""
                {"type":"message_action","team":{"id":"T1"},"user":{"id":"U1"},"callback_id":"capture:message",
                 "trigger_id":"6.6","channel":{"id":"C1"},"message_ts":"12.34",
                 "message":{"type":"message","text":"call Jane","ts":"12.34"},"response_url":"https://hooks/1"}"""));

        assertThat(seen(Interaction.GlobalShortcut.class).triggerId()).isEqualTo("5.5");
        Interaction.MessageShortcut shortcut = seen(Interaction.MessageShortcut.class);
        assertThat(shortcut.text()).isEqualTo("call Jane");
        assertThat(shortcut.message()).isEqualTo(new MessageRef(new ChannelId("C1"), "12.34"));
    }

    @Test
    void routesAnEventAboutAMember() throws Exception {
        desk.sends(Payloads.event("app_home_opened", "\"U1\""));

        Interaction.SlackEvent event = seen(Interaction.SlackEvent.class);
        assertThat(event.request()).isEqualTo(new RequestId("Ev1"));
        assertThat(event.event().get("tab").getAsString()).isEqualTo("home");
        assertThat(event.person().user()).isEqualTo(new UserId("U1"));
    }

    @Test
    void takesEventsThatNobodyRoutesWithoutAWord() throws Exception {
        HttpResponse<String> response =
                desk.sends(Payloads.event("channel_rename", "{\"id\":\"U1\",\"team_id\":\"T2\"}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void ignoresWhatTheBotItselfCaused() throws Exception {
        assertThat(desk.sends(Payloads.event("app_home_opened", "\"UBOT\"")).statusCode())
                .isEqualTo(200);
        desk.sends(Payloads.event("app_home_opened", "\"U1\""));

        assertThat(seen(Interaction.SlackEvent.class).person().user()).isEqualTo(new UserId("U1"));
    }

    @Test
    void asksForOptionsAndAnswersNoneWhereThereAreNone() throws Exception {
        HttpResponse<String> response = desk.sends(Payloads.options("capture:source#2", "ref"));

        assertThat(seen(Interaction.OptionsRequest.class).typed()).isEqualTo("ref");
        assertThat(response.body()).isEqualTo("{\"options\":[]}");
    }

    @Test
    void takesClicksOnLinksAndOnWhatDoesNothing() throws Exception {
        assertThat(desk.sends(Payloads.click("card:open", ",\"url\":\"https://acme.com\"", slack.responseUrl()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.sends(Payloads.click("noop:header", "", slack.responseUrl()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(slack.wasNotCalled()).isTrue();
    }

    @Test
    void tellsOfAClickThatNobodyRoutes() throws Exception {
        desk.sends(Payloads.click("assign:forgotten", "", slack.responseUrl()));

        assertThat(slack.next().json().get("text").getAsString())
                .matches("Something went wrong on our side, and nothing was saved\\..* code: [2-9A-Z]{6}");
    }

    @Test
    void asksTheDoorkeepersInTheirOrderBeforeTheHandler() throws Exception {
        Doorkeeper opens = interaction -> Optional.empty();
        Doorkeeper shuts = interaction ->
                Optional.of(Message.of("Not you, " + interaction.person().user()));
        Doorkeeper neverAsked = interaction -> Optional.of(Message.of("Too late"));
        desk.close();
        desk = new Desk(slack, this::routes, Desk.known(false), List.of(opens, shuts, neverAsked), Desk.PATIENCE);

        assertThat(says("snooze")).isEqualTo("Not you, U1");
        assertThat(desk.sends(Payloads.submission("capture:save", "Jane")).body())
                .contains("\"response_action\":\"update\"", "Not you, U1");
        assertThat(desk.sends(Payloads.event("app_home_opened", "\"U1\"")).statusCode())
                .isEqualTo(200);
        assertThat(seen).isEmpty();
    }

    @Test
    void doesNothingASecondTime() throws Exception {
        desk.close();
        desk = new Desk(slack, this::routes, Desk.known(true), List.of(), Desk.PATIENCE);

        assertThat(desk.sends(Payloads.submission("capture:save", "Jane")).body())
                .isEqualTo("{\"response_action\":\"clear\"}");
        assertThat(desk.sends(Payloads.click("assign:claim", "", slack.responseUrl()))
                        .body())
                .isEmpty();
        assertThat(seen).isEmpty();
    }
}
