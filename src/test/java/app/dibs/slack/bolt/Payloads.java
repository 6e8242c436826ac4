package app.dibs.slack.bolt;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What Slack sends, as bodies of requests. */
final class Payloads {
    private Payloads() {}

    static String command(String text, String triggerId, String responseUrl) {
        return form(Map.of(
                "command", "/lead",
                "text", text,
                "team_id", "T1",
                "user_id", "U1",
                "channel_id", "C1",
                "trigger_id", triggerId,
                "response_url", responseUrl));
    }

    /** A click on a button of a message. */
    static String click(String actionId, String more, String responseUrl) {
        return Desk.payload("""
                {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},"trigger_id":"1.2.3",
                 "container":{"type":"message","message_ts":"12.34","channel_id":"C1"},"channel":{"id":"C1"},
                 "message":{"ts":"12.34"},"response_url":"%s",
                 "actions":[{"type":"button","action_id":"%s","block_id":"card:42","value":"v"%s}]}""".formatted(responseUrl, actionId, more));
    }

    /** A click in a modal. */
    static String clickInModal(String actionId) {
        return Desk.payload("""
                {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},"trigger_id":"1.2.3",
                 "container":{"type":"view","view_id":"V1"},
                 "view":{"id":"V1","type":"modal","callback_id":"capture:new","blocks":[],"hash":"h1"},
                 "actions":[{"type":"button","action_id":"%s","block_id":"b","value":"v"}]}""".formatted(actionId));
    }

    /** A form with a field for a name, sent. */
    static String submission(String callbackId, String typedName) {
        return Desk.payload("""
                {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1","team_id":"T2"},"trigger_id":"1.2.3",
                 "view":{"id":"V1","team_id":"T1","app_id":"A1","type":"modal","callback_id":"%s","hash":"h1",
                  "private_metadata":"kept","title":{"type":"plain_text","text":"New lead"},
                  "submit":{"type":"plain_text","text":"Save"},
                  "blocks":[{"type":"section","block_id":"intro","text":{"type":"mrkdwn","text":"Hello"}},
                   {"type":"input","block_id":"name","label":{"type":"plain_text","text":"Name"},
                    "element":{"type":"plain_text_input","action_id":"in"}}],
                  "state":{"values":{"name":{"in":{"type":"plain_text_input","value":"%s"}}}}}}""".formatted(callbackId, typedName));
    }

    /** An event, of the member {@code user} as JSON. */
    static String event(String type, String user) {
        return """
                {"type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"Ev1",
                 "authorizations":[{"team_id":"T1","user_id":"UBOT","is_bot":true}],
                 "event":{"type":"%s","user":%s,"tab":"home"}}""".formatted(type, user);
    }

    static String options(String actionId, String typed) {
        return Desk.payload("""
                {"type":"block_suggestion","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},
                 "action_id":"%s","block_id":"b","value":"%s"}""".formatted(actionId, typed));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
