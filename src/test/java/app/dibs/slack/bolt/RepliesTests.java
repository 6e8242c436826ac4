package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Interaction;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.slack.bolt.SlackStub.Answer;
import app.dibs.slack.bolt.SlackStub.Call;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** How each answer reaches the person, by where they acted. */
class RepliesTests {
    private static final View VIEW =
            View.builder().type("modal").callbackId("next").blocks(List.of()).build();

    private final Deque<SlackReply> replies = new ArrayDeque<>();
    private final SlackStub slack;
    private final Desk desk;

    RepliesTests() throws IOException {
        slack = new SlackStub();
        desk = new Desk(slack, this::routes);
    }

    @AfterEach
    void close() {
        desk.close();
        slack.close();
    }

    private Routes routes(Routes routes) {
        return routes.command(new Subcommand("/lead", "do", "", ""), this::reply)
                .click("do:it", this::reply)
                .submit("do:it", this::reply)
                .options("do:it", this::reply)
                .event("app_home_opened", this::reply)
                .globalShortcut("do:it", this::reply);
    }

    private Mono<SlackReply> reply(Interaction interaction) {
        return Mono.just(replies.removeFirst());
    }

    private String command(SlackReply reply) throws IOException, InterruptedException {
        replies.add(reply);
        return desk.sends(Payloads.command("do", "1.1", slack.responseUrl())).body();
    }

    private String click(SlackReply reply) throws IOException, InterruptedException {
        replies.add(reply);
        return desk.sends(Payloads.click("do:it", "", slack.responseUrl())).body();
    }

    private String clickInModal(SlackReply reply) throws IOException, InterruptedException {
        replies.add(reply);
        return desk.sends(Payloads.clickInModal("do:it")).body();
    }

    private String submission(SlackReply reply) throws IOException, InterruptedException {
        replies.add(reply);
        return desk.sends(Payloads.submission("do:it", "Jane")).body();
    }

    private String shortcut(SlackReply reply) throws IOException, InterruptedException {
        replies.add(reply);
        return desk.sends(Desk.payload("""
                        {"type":"shortcut","team":{"id":"T1"},"user":{"id":"U1"},"callback_id":"do:it",
                         "trigger_id":"5.5"}""")).body();
    }

    @Test
    void saysItInTheAckOfACommand() throws Exception {
        Message message = new Message("Hej", List.of(DividerBlock.builder().build()));

        assertThat(command(SlackReply.say(message)))
                .isEqualTo("{\"response_type\":\"ephemeral\",\"text\":\"Hej\",\"blocks\":[{\"type\":\"divider\"}]}");
        assertThat(slack.wasNotCalled()).isTrue();
    }

    @Test
    void saysItThroughTheResponseUrlOfAClick() throws Exception {
        assertThat(click(SlackReply.say("Hej"))).isEmpty();

        assertThat(slack.next().body())
                .isEqualTo("{\"response_type\":\"ephemeral\",\"text\":\"Hej\",\"replace_original\":false}");
    }

    @Test
    void saysItAgainWhereTheResponseUrlStumbles() throws Exception {
        slack.answer("response_url", new Answer(500, Map.of(), ""));

        click(SlackReply.say("Hej"));

        assertThat(slack.next().json().get("text").getAsString()).isEqualTo("Hej");
        assertThat(slack.next().json().get("text").getAsString()).isEqualTo("Hej");
    }

    @Test
    void replacesTheMessageThatWasClickedIn() throws Exception {
        click(new SlackReply.Replace(Message.of("Done by Ana")));

        assertThat(slack.next().body())
                .isEqualTo("{\"response_type\":\"ephemeral\",\"text\":\"Done by Ana\",\"replace_original\":true}");
    }

    @Test
    void saysItInAViewOfItsOwnWhereAModalWasClickedIn() throws Exception {
        clickInModal(SlackReply.say("Hej"));

        Call pushed = slack.next();
        assertThat(pushed.method()).isEqualTo("views.push");
        assertThat(pushed.value("trigger_id")).isEqualTo("1.2.3");
        assertThat(pushed.value("view")).contains("Hej");
    }

    @Test
    void saysItDirectlyWhereNoViewCanBeOpened() throws Exception {
        slack.answer("views.push", Answer.error("push_limit_reached"));

        clickInModal(SlackReply.say("Hej"));

        assertThat(slack.next().method()).isEqualTo("views.push");
        Call posted = slack.next();
        assertThat(posted.method()).isEqualTo("chat.postMessage");
        assertThat(posted.value("channel")).isEqualTo("U1");
        assertThat(posted.value("text")).isEqualTo("Hej");
    }

    @Test
    void saysItInAViewWhereAShortcutWasUsed() throws Exception {
        shortcut(SlackReply.say("Hej"));

        Call opened = slack.next();
        assertThat(opened.method()).isEqualTo("views.open");
        assertThat(opened.value("trigger_id")).isEqualTo("5.5");
    }

    @Test
    void changesTheModalThatWasClickedIn() throws Exception {
        clickInModal(new SlackReply.Update(VIEW));

        Call updated = slack.next();
        assertThat(updated.method()).isEqualTo("views.update");
        assertThat(updated.value("view_id")).isEqualTo("V1");
        assertThat(updated.value("view")).contains("\"callback_id\":\"next\"");
    }

    @Test
    void publishesTheHomeTabOfWhoOpensIt() throws Exception {
        replies.add(new SlackReply.Update(
                View.builder().type("home").blocks(List.of()).build()));

        desk.sends(Payloads.event("app_home_opened", "\"U1\""));

        Call published = slack.next();
        assertThat(published.method()).isEqualTo("views.publish");
        assertThat(published.value("user_id")).isEqualTo("U1");
    }

    @Test
    void opensAViewWhereThereWasNone() throws Exception {
        click(new SlackReply.Push(VIEW));

        assertThat(slack.next().method()).isEqualTo("views.open");
    }

    @Test
    void saysThatItWasTooLateToOpenAView() throws Exception {
        slack.answer("views.open", Answer.error("expired_trigger_id"));

        click(new SlackReply.Push(VIEW));

        assertThat(slack.next().method()).isEqualTo("views.open");
        assertThat(slack.next().json().get("text").getAsString()).isEqualTo(Sentences.OPENED_TOO_LATE);
    }

    @Test
    void answersAFormInItsAck() throws Exception {
        assertThat(submission(new SlackReply.Errors(Map.of("name", "Say who it is"))))
                .isEqualTo("{\"response_action\":\"errors\",\"errors\":{\"name\":\"Say who it is\"}}");
        assertThat(submission(new SlackReply.Push(VIEW)))
                .isEqualTo("{\"response_action\":\"push\",\"view\":"
                        + "{\"type\":\"modal\",\"blocks\":[],\"callback_id\":\"next\"}}");
        assertThat(slack.wasNotCalled()).isTrue();
    }

    @Test
    void changesTheFormInItsAck() throws Exception {
        assertThat(submission(new SlackReply.Update(VIEW)))
                .isEqualTo("{\"response_action\":\"update\",\"view\":"
                        + "{\"type\":\"modal\",\"blocks\":[],\"callback_id\":\"next\"}}");
    }

    @Test
    void closesAllViewsAndSaysTheRestWhereTheJourneyBegan() throws Exception {
        assertThat(submission(SlackReply.clear(slack.responseUrl(), Message.of("Saved"))))
                .isEqualTo("{\"response_action\":\"clear\"}");

        assertThat(slack.next().json().get("text").getAsString()).isEqualTo("Saved");
    }

    @Test
    void givesAtMostAHundredOptions() throws Exception {
        replies.add(new SlackReply.Options(IntStream.range(0, 120)
                .mapToObj(i -> OptionObject.builder()
                        .text(PlainTextObject.builder().text("o" + i).build())
                        .value("v" + i)
                        .build())
                .toList()));

        String body = desk.sends(Payloads.options("do:it", "")).body();

        assertThat(body).contains("\"value\":\"v99\"").doesNotContain("\"value\":\"v100\"");
    }

    @Test
    void takesAnAnswerThatDoesNotFitForAFault() throws Exception {
        assertThat(command(new SlackReply.Errors(Map.of("name", "wrong"))))
                .contains("Something went wrong on our side");
    }
}
