package app.dibs.sandbox;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens, changes and closes views; whether by the Web API or by the answer to a submission. */
final class Views {
    private static final int STACK = 3;

    private final World world;

    Views(World world) {
        this.world = world;
    }

    /** The view's content when it keeps Slack's rules; fails with the rule that it breaks. */
    ObjectNode checked(JsonNode view, String expectedType) {
        List<String> faults = SlackShapes.view(view);
        if (!faults.isEmpty()) {
            throw SlackError.rule("invalid_arguments", faults);
        }
        if (!expectedType.isEmpty() && !expectedType.equals(Json.text(view, "type"))) {
            throw SlackError.argument("must be a " + expectedType + " [json-pointer:/view/type]");
        }
        if (SlackShapes.isTooLarge(view)) {
            throw SlackError.rule("view_too_large");
        }
        MessageContent.checkReach(view, world, "invalid_arguments");
        ObjectNode body = ((ObjectNode) view).deepCopy();
        Blocks.completeTexts(body);
        body.set("blocks", Blocks.complete(view.path("blocks")));
        return body;
    }

    /** Opens a modal; on top of those that are open when it comes from one of them. */
    OpenView open(String userId, ObjectNode body, boolean onTop) {
        checkExternalId(body, null);
        Desk desk = world.state.desk(userId);
        if (!onTop) {
            desk.modals.clear();
        }
        if (desk.modals.size() >= STACK) {
            throw SlackError.of("push_limit_reached");
        }
        OpenView previous = desk.top().orElse(null);
        OpenView view = new OpenView(world.ids.next("V"), userId, previous, body, newHash());
        desk.modals.add(view);
        return view;
    }

    void update(OpenView view, ObjectNode body) {
        checkExternalId(body, view);
        view.show(body, newHash());
    }

    OpenView publish(String userId, ObjectNode body) {
        Desk desk = world.state.desk(userId);
        OpenView home = desk.home;
        checkExternalId(body, home);
        if (home == null) {
            home = new OpenView(world.ids.next("V"), userId, null, body, newHash());
            desk.home = home;
        } else {
            home.show(body, newHash());
        }
        return home;
    }

    private void checkExternalId(ObjectNode body, @Nullable OpenView self) {
        String external = Json.text(body, "external_id");
        boolean taken = !external.isEmpty()
                && world.state.allViews().stream()
                        .anyMatch(view ->
                                !Objects.equals(view, self) && view.externalId().equals(external));
        if (taken) {
            throw SlackError.rule("duplicate_external_id", List.of(external));
        }
    }

    private String newHash() {
        return world.ids.hash(world.state.clock.instant().getEpochSecond());
    }
}
