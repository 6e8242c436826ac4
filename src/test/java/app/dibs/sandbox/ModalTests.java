package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModalTests extends SandboxTestBase {
    private static final String FORM = modal("New lead", """
            {"type":"input","block_id":"name","label":{"type":"plain_text","text":"Name"},
             "element":{"type":"plain_text_input","action_id":"value"}},
            {"type":"input","block_id":"email","optional":true,"label":{"type":"plain_text","text":"E-mail"},
             "element":{"type":"email_text_input","action_id":"value"}},
            {"type":"input","block_id":"source","optional":true,"label":{"type":"plain_text","text":"Source"},
             "element":{"type":"static_select","action_id":"value","options":[
               {"text":{"type":"plain_text","text":"Website"},"value":"web"},
               {"text":{"type":"plain_text","text":"Referral"},"value":"ref"}]}},
            {"type":"input","block_id":"owner","optional":true,"label":{"type":"plain_text","text":"Owner"},
             "element":{"type":"users_select","action_id":"value"}},
            {"type":"input","block_id":"due","optional":true,"label":{"type":"plain_text","text":"Follow up"},
             "element":{"type":"datepicker","action_id":"value"}}""");

    private volatile String answer = "";

    @Test
    void opensFillsAndSubmits() {
        Actor ana = opens(FORM);
        ana.fills("Name", "Jane Doe")
                .fills("E-mail", "jane@acme.com")
                .fills("Source", "Referral")
                .fills("Owner", "Ben Carter")
                .fills("Follow up", "2026-12-01")
                .submits()
                .modalIsClosed();
        JsonNode values = submitted().path("view").path("state").path("values");
        assertThat(Json.text(values.path("name").path("value"), "value")).isEqualTo("Jane Doe");
        assertThat(Json.text(values.path("source").path("value").path("selected_option"), "value"))
                .isEqualTo("ref");
        assertThat(Json.text(values.path("owner").path("value"), "selected_user"))
                .isEqualTo("U0BEN");
        assertThat(Json.text(values.path("due").path("value"), "selected_date")).isEqualTo("2026-12-01");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void asksForRequiredFieldsBeforeTheBotHears() {
        opens(FORM)
                .fills("E-mail", "nonsense")
                .submits()
                .seesError("Name", "Please complete this required field.")
                .seesError("E-mail", "valid email");
        assertThat(bot.heardNothing()).isTrue();
    }

    @Test
    void showsErrorsBesideTheFieldsAndKeepsWhatWasTyped() {
        answer = "{\"response_action\":\"errors\",\"errors\":{\"name\":\"Too short\"}}";
        Actor ana = opens(FORM).fills("Name", "J").submits().seesError("Name", "Too short");
        assertThat(ana.modal().field("Name")).isEqualTo("J");
        answer = "";
        ana.fills("Name", "Jane").submits().modalIsClosed();
    }

    @Test
    void refusesErrorsOnFieldsThatDoNotExist() {
        answer = "{\"response_action\":\"errors\",\"errors\":{\"nome\":\"Too short\"}}";
        opens(FORM).fills("Name", "J").submits().seesFailure("We had some trouble connecting.");
        assertThat(slack.violations())
                .extracting(Violation::what)
                .containsExactly("invalid_arguments [no input block has this id [json-pointer:/errors/nome]]");
    }

    @Test
    void updatesPushesAndClears() {
        Actor ana = opens(FORM).fills("Name", "Jane");
        answer = "{\"response_action\":\"update\",\"view\":%s}".formatted(FORM.replace("New lead", "Second step"));
        ana.submits().seesModal("Second step");
        assertThat(ana.modal().field("Name")).isEqualTo("Jane");
        answer = "{\"response_action\":\"push\",\"view\":%s}".formatted(FORM.replace("New lead", "On top"));
        ana.submits().seesModal("On top").closesModal().seesModal("Second step");
        answer = "{\"response_action\":\"clear\"}";
        ana.submits().modalIsClosed();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void stacksNoMoreThanThree() {
        Actor ana = opens(FORM).fills("Name", "Jane");
        answer = "{\"response_action\":\"push\",\"view\":%s}".formatted(FORM);
        ana.submits().fills("Name", "a").submits().fills("Name", "b").submits();
        ana.seesFailure("We had some trouble connecting.");
        assertThat(slack.violations()).extracting(Violation::what).containsExactly("push_limit_reached");
    }

    @Test
    void usesATriggerOnce() throws Exception {
        slack.as("U0ANA").types("/lead new");
        String trigger = bot.next().text("trigger_id");
        assertThat(open(trigger).isOk()).isTrue();
        assertThat(open(trigger).getError()).isEqualTo("exchanged_trigger_id");
        assertThat(open("1.2.3").getError()).isEqualTo("invalid_trigger_id");
    }

    @Test
    void refusesAStaleHash() throws Exception {
        Actor ana = opens(FORM);
        String id = Json.text(ana.modal().json(), "id");
        String stale = Json.text(ana.modal().json(), "hash");
        assertThat(api.viewsUpdate(call -> call.viewId(id).hash(stale).viewAsString(FORM))
                        .isOk())
                .isTrue();
        assertThat(api.viewsUpdate(call -> call.viewId(id).hash(stale).viewAsString(FORM))
                        .getError())
                .isEqualTo("hash_conflict");
        assertThat(api.viewsUpdate(call -> call.viewId(id).hash("").viewAsString(FORM))
                        .getError())
                .isEqualTo("hash_conflict");
        assertThat(api.viewsUpdate(call -> call.viewId(id).viewAsString(FORM)).isOk())
                .isTrue();
    }

    @Test
    void tellsTheBotOfAButtonWithWhatWasTyped() {
        String form = modal("Wizard", """
                {"type":"input","block_id":"name","label":{"type":"plain_text","text":"Name"},
                 "element":{"type":"plain_text_input","action_id":"value"}},
                {"type":"actions","block_id":"row","elements":[
                 {"type":"button","action_id":"more","value":"7","text":{"type":"plain_text","text":"More"}}]}""");
        opens(form).fills("Name", "Jane").clicks("More");
        JsonNode payload = bot.next().payload();
        assertThat(Json.text(payload, "type")).isEqualTo("block_actions");
        assertThat(Json.text(payload.path("container"), "type")).isEqualTo("view");
        assertThat(Json.text(payload.path("actions").path(0), "value")).isEqualTo("7");
        assertThat(Json.text(
                        payload.path("view")
                                .path("state")
                                .path("values")
                                .path("name")
                                .path("value"),
                        "value"))
                .isEqualTo("Jane");
    }

    @Test
    void offersWhatTheBotFindsInAnExternalMenu() {
        String form = modal("Pick", """
                {"type":"input","block_id":"company","label":{"type":"plain_text","text":"Company"},
                 "element":{"type":"external_select","action_id":"find","min_query_length":0}}""");
        answer = "{\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"Acme Inc\"},\"value\":\"a\"}]}";
        Actor ana = opens(form).fills("Company", "Acme Inc");
        assertThat(bot.next().text("type")).isEqualTo("block_suggestion");
        answer = "";
        ana.submits().modalIsClosed();
        JsonNode values = submitted().path("view").path("state").path("values");
        assertThat(Json.text(values.path("company").path("find").path("selected_option"), "value"))
                .isEqualTo("a");
    }

    @Test
    void tellsOfAClosedModalWhereTheBotAsksForIt() {
        opens(FORM.replace("\"type\":\"modal\"", "\"type\":\"modal\",\"notify_on_close\":true"))
                .closesModal()
                .modalIsClosed();
        JsonNode payload = bot.next().payload();
        assertThat(Json.text(payload, "type")).isEqualTo("view_closed");
        assertThat(Json.flag(payload, "is_cleared")).isFalse();
    }

    private Actor opens(String view) {
        bot.thinks(request -> {
            if (!request.text("command").isEmpty()) {
                openQuietly(request.text("trigger_id"), view);
                return new TestBot.Answer(200, "");
            }
            boolean answered = request.text("type").equals("view_submission")
                    || request.text("type").equals("block_suggestion");
            return new TestBot.Answer(200, answered ? answer : "");
        });
        Actor ana = slack.as("U0ANA").in("#leads").types("/lead new");
        bot.next();
        ana.modal().open();
        return ana;
    }

    private void openQuietly(String trigger, String view) {
        try {
            ViewsOpenResponse opened =
                    api.viewsOpen(call -> call.triggerId(trigger).viewAsString(view));
            assertThat(opened.getError()).isNull();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private ViewsOpenResponse open(String trigger) throws Exception {
        return api.viewsOpen(call -> call.triggerId(trigger).viewAsString(FORM));
    }

    private JsonNode submitted() {
        TestBot.Heard heard = bot.next();
        assertThat(heard.text("type")).isEqualTo("view_submission");
        return heard.payload();
    }

    private static String modal(String title, String blocks) {
        return """
                {"type":"modal","callback_id":"form","title":{"type":"plain_text","text":"%s"},
                 "submit":{"type":"plain_text","text":"Save"},"blocks":[%s]}""".formatted(title, blocks);
    }
}
