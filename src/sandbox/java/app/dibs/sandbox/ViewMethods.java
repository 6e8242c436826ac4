package app.dibs.sandbox;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an app opens, pushes, changes and publishes. */
final class ViewMethods {
    private final World world;
    private final Views views;

    ViewMethods(World world, Views views) {
        this.world = world;
        this.views = views;
    }

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("views.open", Tier.FOUR, "", this::open, "trigger_id", "interactivity_pointer", "view"),
                ApiMethod.of("views.push", Tier.FOUR, "", this::push, "trigger_id", "interactivity_pointer", "view"),
                ApiMethod.of("views.update", Tier.FOUR, "", this::update, "view_id", "external_id", "hash", "view"),
                ApiMethod.of("views.publish", Tier.FOUR, "", this::publish, "user_id", "hash", "view"));
    }

    private ObjectNode open(ApiCall call) {
        ObjectNode body = views.checked(view(call), "modal");
        Triggers.Issued trigger = world.triggers.exchange(call.required("trigger_id"));
        return world.state.change(() -> answer(views.open(trigger.userId(), body, trigger.viewId() != null)));
    }

    private ObjectNode push(ApiCall call) {
        ObjectNode body = views.checked(view(call), "modal");
        Triggers.Issued trigger = world.triggers.exchange(call.required("trigger_id"));
        return world.state.change(() -> {
            if (world.state.desk(trigger.userId()).modals.isEmpty()) {
                throw SlackError.of("not_found");
            }
            return answer(views.open(trigger.userId(), body, true));
        });
    }

    private ObjectNode update(ApiCall call) {
        ObjectNode body = views.checked(view(call), "");
        return world.state.change(() -> {
            OpenView view = named(call);
            if (!view.isModal() || !"modal".equals(Json.text(body, "type"))) {
                throw SlackError.argument("only a modal can be updated, by a modal [json-pointer:/view/type]");
            }
            checkHash(call, view);
            views.update(view, body);
            return answer(view);
        });
    }

    private OpenView named(ApiCall call) {
        String id = call.text("view_id");
        String external = call.text("external_id");
        if (id.isEmpty() == external.isEmpty()) {
            throw SlackError.argument("exactly one of view_id and external_id is required");
        }
        return world.state.allViews().stream()
                .filter(view -> id.isEmpty() ? view.externalId().equals(external) : view.id.equals(id))
                .findFirst()
                .orElseThrow(() -> SlackError.of("not_found"));
    }

    private ObjectNode publish(ApiCall call) {
        ObjectNode body = views.checked(view(call), "home");
        String user = call.required("user_id");
        return world.state.change(() -> {
            Member member = world.state.members.get(user);
            if (member == null || member.isBot() || member.deactivated() || member.role() == Member.Role.STRANGER) {
                throw SlackError.argument("invalid `user_id` [json-pointer:/user_id]");
            }
            OpenView home = world.state.desk(user).home;
            if (home != null) {
                checkHash(call, home);
            }
            return answer(views.publish(user, body));
        });
    }

    private static void checkHash(ApiCall call, OpenView view) {
        if (call.has("hash") && !call.text("hash").equals(view.hash)) {
            throw SlackError.of("hash_conflict");
        }
    }

    private static JsonNode view(ApiCall call) {
        JsonNode view = call.json("view", "invalid_arguments");
        if (view == null) {
            throw SlackError.argument("missing required field: view [json-pointer:/view]");
        }
        return view;
    }

    private static ObjectNode answer(OpenView view) {
        return Json.object().set("view", view.toJson());
    }
}
