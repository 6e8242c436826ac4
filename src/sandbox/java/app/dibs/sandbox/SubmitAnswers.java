package app.dibs.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does what the bot answers to a submission: close, errors, update, push or clear. */
final class SubmitAnswers {
    private static final String WHERE = "answer to view_submission";

    private final World world;
    private final Views views;

    SubmitAnswers(World world, Views views) {
        this.world = world;
        this.views = views;
    }

    /** Takes the answer; answers the errors beside the fields. */
    Map<String, String> take(String userId, String viewId, Reply reply) {
        return world.state.change(() -> {
            Desk desk = world.state.desk(userId);
            if (!reply.isOk()) {
                desk.fail(SlackWords.CONNECTING);
                return Map.of();
            }
            try {
                return done(desk, viewId, reply);
            } catch (SlackError refused) {
                world.violations.add(WHERE, String.valueOf(refused.getMessage()));
                desk.fail(SlackWords.CONNECTING);
                return Map.of();
            }
        });
    }

    private Map<String, String> done(Desk desk, String viewId, Reply reply) {
        OpenView view = desk.view(viewId).orElse(null);
        if (view == null) {
            return Map.of();
        }
        if (reply.body().isBlank()) {
            desk.modals.remove(view);
            return Map.of();
        }
        ObjectNode answer = reply.json();
        switch (Json.text(answer, "response_action")) {
            case "errors" -> {
                return errors(view, answer);
            }
            case "update" -> {
                only(answer, "response_action", "view");
                views.update(view, views.checked(answer.path("view"), "modal"));
            }
            case "push" -> {
                only(answer, "response_action", "view");
                views.open(desk.userId, views.checked(answer.path("view"), "modal"), true);
            }
            case "clear" -> {
                only(answer, "response_action");
                desk.modals.clear();
            }
            default -> {
                if (!answer.isEmpty() || Json.parseObject(reply.body()) == null) {
                    throw SlackError.argument("unknown answer: " + reply.body());
                }
                desk.modals.remove(view);
            }
        }
        return Map.of();
    }

    private static Map<String, String> errors(OpenView view, ObjectNode answer) {
        only(answer, "response_action", "errors");
        JsonNode errors = answer.path("errors");
        Set<String> inputs = Json.list(view.body.path("blocks")).stream()
                .filter(block -> "input".equals(Json.text(block, "type")))
                .map(block -> Json.text(block, "block_id"))
                .collect(Collectors.toSet());
        if (!errors.isObject() || errors.isEmpty()) {
            throw SlackError.argument("must name at least one block [json-pointer:/errors]");
        }
        errors.propertyStream().forEach(error -> {
            if (!inputs.contains(error.getKey())) {
                throw SlackError.argument("no input block has this id [json-pointer:/errors/" + error.getKey() + "]");
            }
            if (!error.getValue().isString() || error.getValue().asString("").isBlank()) {
                throw SlackError.argument("must be a text [json-pointer:/errors/" + error.getKey() + "]");
            }
        });
        errors.propertyStream()
                .forEach(error ->
                        view.errors.put(error.getKey(), error.getValue().asString("")));
        return Map.copyOf(view.errors);
    }

    private static void only(ObjectNode answer, String... fields) {
        Set<String> known = Set.copyOf(List.of(fields));
        answer.propertyNames().stream().filter(name -> !known.contains(name)).forEach(name -> {
            throw SlackError.argument("unknown field: " + name + " [json-pointer:/" + name + "]");
        });
    }
}
