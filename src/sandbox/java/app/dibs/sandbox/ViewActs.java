package app.dibs.sandbox;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person does in a modal or on the Home tab. */
final class ViewActs {
    private final World world;
    private final Bot bot;
    private final Payloads payloads;
    private final SubmitAnswers answers;

    ViewActs(World world, Bot bot, Payloads payloads, Views views) {
        this.world = world;
        this.bot = bot;
        this.payloads = payloads;
        this.answers = new SubmitAnswers(world, views);
    }

    /** Uses an element of the view; what was typed so far travels along. */
    void click(String userId, String viewId, String blockId, String actionId, JsonNode done, JsonNode typed) {
        Outgoing outgoing = world.state.change(() -> {
            Member member = world.state.member(userId);
            OpenView view = open(userId, viewId);
            Blocks.Place place = Blocks.find(view.body.path("blocks"), blockId, actionId)
                    .orElseThrow(() -> new NoSuchThing("The view has no such element any more."));
            Choices.check(place, done);
            view.type(typed);
            if (done instanceof ObjectNode value) {
                view.type(Json.object().set(blockId, Json.object().set(actionId, value)));
            }
            if (place.isInput() && !Json.flag(place.block(), "dispatch_action")) {
                throw new NoSuchThing("The bot is not told of that field before the view is submitted.");
            }
            ObjectNode payload = payload("block_actions", member, view);
            payload.set("container", Payloads.container(view));
            payload.set("actions", Json.array(List.of(payloads.action(place, done))));
            return Outgoing.of(Outgoing.Kind.INTERACTION, actionId, payload);
        });
        Reply reply = bot.tell(outgoing);
        if (!reply.isOk()) {
            world.state.change(() -> world.state.desk(userId).fail(SlackWords.clickFailed(reply)));
        }
    }

    /** Submits the modal; answers the errors beside the fields, none when it was taken. */
    Map<String, String> submit(String userId, String viewId, JsonNode typed) {
        Map<String, String> incomplete = world.state.change(() -> {
            OpenView view = open(userId, viewId);
            if (!view.isModal() || !Json.has(view.body, "submit")) {
                throw new NoSuchThing("There is nothing to submit.");
            }
            view.type(typed);
            view.errors.clear();
            view.errors.putAll(Incomplete.in(view));
            return Map.copyOf(view.errors);
        });
        if (!incomplete.isEmpty()) {
            return incomplete;
        }
        Outgoing outgoing = world.state.change(() -> {
            OpenView view = open(userId, viewId);
            ObjectNode payload = payload("view_submission", world.state.member(userId), view);
            payload.set("response_urls", Json.array());
            return Outgoing.of(Outgoing.Kind.INTERACTION, named("view_submission", view), payload);
        });
        return answers.take(userId, viewId, bot.tell(outgoing));
    }

    /** Closes the modal, or all of them. */
    void close(String userId, String viewId, boolean all) {
        List<Outgoing> told = world.state.change(() -> {
            Member member = world.state.member(userId);
            OpenView view = open(userId, viewId);
            List<OpenView> modals = world.state.desk(userId).modals;
            List<OpenView> closed = all || Json.flag(view.body, "clear_on_close")
                    ? List.copyOf(modals)
                    : List.copyOf(modals.subList(modals.indexOf(view), modals.size()));
            modals.removeAll(closed);
            return closed.reversed().stream()
                    .filter(gone -> Json.flag(gone.body, "notify_on_close"))
                    .map(gone -> closed(member, gone, closed.size() > 1))
                    .toList();
        });
        told.forEach(bot::tell);
    }

    private Outgoing closed(Member member, OpenView view, boolean cleared) {
        ObjectNode payload = payloads.start("view_closed", member);
        payload.set("view", view.toJson());
        payload.put("is_cleared", cleared);
        return Outgoing.of(Outgoing.Kind.INTERACTION, named("view_closed", view), payload);
    }

    private ObjectNode payload(String type, Member member, OpenView view) {
        ObjectNode payload = payloads.start(type, member);
        payloads.trigger(payload, member, view.isModal() ? view.id : null);
        payload.set("view", view.toJson());
        return payload;
    }

    private static String named(String type, OpenView view) {
        String callback = Json.text(view.body, "callback_id");
        return callback.isEmpty() ? type : type + " " + callback;
    }

    private OpenView open(String userId, String viewId) {
        return world.state
                .desk(userId)
                .view(viewId)
                .orElseThrow(() -> new NoSuchThing("That view is not open any more."));
    }
}
