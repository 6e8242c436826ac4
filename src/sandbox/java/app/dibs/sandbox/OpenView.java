package app.dibs.sandbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A modal or Home tab as Slack keeps it, with what its person typed so far; guarded by the workspace's lock. */
final class OpenView {
    final String id;
    final String userId;
    final @Nullable String previousId;
    final String rootId;
    ObjectNode body;
    String hash;
    final Map<String, Map<String, ObjectNode>> typed = new HashMap<>();
    final Map<String, String> errors = new LinkedHashMap<>();

    OpenView(String id, String userId, @Nullable OpenView previous, ObjectNode body, String hash) {
        this.id = id;
        this.userId = userId;
        this.previousId = previous == null ? null : previous.id;
        this.rootId = previous == null ? id : previous.rootId;
        this.body = body;
        this.hash = hash;
    }

    /** Shows another content; what was typed stays where block, action and kind of element stay. */
    void show(ObjectNode newBody, String newHash) {
        body = newBody;
        hash = newHash;
        errors.clear();
        Map<String, Map<String, ObjectNode>> kept = ViewValues.keep(typed, newBody.path("blocks"));
        typed.clear();
        typed.putAll(kept);
    }

    /** Takes what the person typed, as Slack's view.state.values; fields that the view does not have are dropped. */
    void type(JsonNode values) {
        ViewValues.overlay(typed, values, body.path("blocks"));
    }

    ObjectNode values() {
        return ViewValues.of(body.path("blocks"), typed);
    }

    String externalId() {
        return Json.text(body, "external_id");
    }

    boolean isModal() {
        return "modal".equals(Json.text(body, "type"));
    }

    String title() {
        return Json.text(body.path("title"), "text");
    }

    /** The view as Slack's Web API and payloads show it. */
    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("id", id).put("team_id", SandboxTeam.ID).put("type", Json.text(body, "type"));
        json.set("blocks", body.path("blocks").deepCopy());
        json.put("private_metadata", Json.text(body, "private_metadata"));
        json.put("callback_id", Json.text(body, "callback_id"));
        json.set("state", Json.object().set("values", values()));
        json.put("hash", hash);
        for (String label : new String[] {"title", "close", "submit"}) {
            if (Json.has(body, label)) {
                json.set(label, body.path(label).deepCopy());
            } else {
                json.putNull(label);
            }
        }
        json.put("clear_on_close", Json.flag(body, "clear_on_close"));
        json.put("notify_on_close", Json.flag(body, "notify_on_close"));
        json.put("previous_view_id", previousId).put("root_view_id", rootId);
        json.put("app_id", SandboxTeam.APP).put("external_id", externalId());
        return json.put("app_installed_team_id", SandboxTeam.ID).put("bot_id", SandboxTeam.BOT);
    }
}
