package app.dibs.sandbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page in the browser asks for and does in a person's name. */
final class PageApi {
    private final World world;
    private final Acts acts;
    private final PageState pageState;
    private final PageTools tools;

    PageApi(World world, Acts acts, PageState pageState, PageTools tools) {
        this.world = world;
        this.acts = acts;
        this.pageState = pageState;
        this.tools = tools;
    }

    HttpAnswer answer(HttpCall call) {
        try {
            return HttpAnswer.json(200, call.isPost() ? posted(call) : asked(call));
        } catch (NoSuchThing wrong) {
            return HttpAnswer.json(400, Json.object().put("error", wrong.getMessage()));
        }
    }

    private JsonNode asked(HttpCall call) {
        return switch (call.after("/sandbox/")) {
            case "state" -> pageState.of(query(call, "as"));
            case "messages" -> messages(query(call, "as"), query(call, "channel"));
            case "inspector" -> tools.inspector(call.query().getOrDefault("after", "0"));
            case "faults" -> tools.faults();
            default -> throw new NoSuchThing("There is no " + call.path() + ".");
        };
    }

    private JsonNode posted(HttpCall call) {
        String what = call.after("/sandbox/");
        if (what.equals("files")) {
            return tools.attach(call);
        }
        ObjectNode body = Json.parseObject(call.text());
        if (body == null) {
            throw new NoSuchThing("The request is no JSON object.");
        }
        ObjectNode done = Json.object().put("ok", true);
        switch (what) {
            case "say" ->
                acts.composer()
                        .say(
                                need(body, "as"),
                                need(body, "channel"),
                                need(body, "text"),
                                Json.textOrNull(body, "threadTs"));
            case "read" -> read(need(body, "as"), need(body, "channel"));
            case "click" ->
                acts.messages()
                        .click(
                                need(body, "as"),
                                need(body, "channel"),
                                need(body, "ts"),
                                need(body, "blockId"),
                                need(body, "actionId"),
                                body.path("action"));
            case "view/click" ->
                acts.views()
                        .click(
                                need(body, "as"),
                                need(body, "viewId"),
                                need(body, "blockId"),
                                need(body, "actionId"),
                                body.path("action"),
                                body.path("state"));
            case "view/submit" -> submit(body, done);
            case "view/close" -> acts.views().close(need(body, "as"), need(body, "viewId"), Json.flag(body, "all"));
            case "options" -> {
                return options(body);
            }
            case "shortcut" ->
                acts.people()
                        .shortcut(
                                need(body, "as"),
                                need(body, "callbackId"),
                                Json.textOrNull(body, "channel"),
                                Json.textOrNull(body, "ts"));
            case "home" -> acts.people().opens(need(body, "as"), "home");
            case "messagesTab" -> acts.people().opens(need(body, "as"), "messages");
            case "clock" -> {
                return moveClock(body);
            }
            case "faults" -> {
                return tools.setFaults(body);
            }
            default -> throw new NoSuchThing("There is no " + call.path() + ".");
        }
        return done;
    }

    private void submit(ObjectNode body, ObjectNode done) {
        Map<String, String> errors = acts.views().submit(need(body, "as"), need(body, "viewId"), body.path("state"));
        if (!errors.isEmpty()) {
            ObjectNode told = Json.object();
            errors.forEach(told::put);
            done.put("ok", false).set("errors", told);
        }
    }

    private JsonNode options(ObjectNode body) {
        OptionLoads.Where where = new OptionLoads.Where(
                Json.textOrNull(body, "viewId"), Json.textOrNull(body, "channel"), Json.textOrNull(body, "ts"));
        return acts.options()
                .load(need(body, "as"), where, need(body, "blockId"), need(body, "actionId"), Json.text(body, "value"));
    }

    private JsonNode messages(String userId, String channelId) {
        return world.state.read(() -> {
            Channel channel = world.state.channels.get(channelId);
            ObjectNode json = Json.object();
            if (channel == null && channelId.equals(SandboxTeam.directChannel(userId))) {
                json.set("messages", Json.array());
            } else {
                Channel found = world.state.channel(channelId);
                boolean visible = found.kind == Channel.Kind.PUBLIC || found.members.contains(userId);
                if (!visible) {
                    throw new NoSuchThing("There is no channel " + channelId + ".");
                }
                json.set("messages", new MessageJson(world.state).all(found, userId));
            }
            return json.putNull("typing");
        });
    }

    private void read(String userId, String channelId) {
        world.state.change(() -> {
            Channel channel = world.state.channels.get(channelId);
            if (channel != null && !channel.messages.isEmpty()) {
                channel.lastRead.put(userId, channel.messages.lastKey());
            }
        });
    }

    private JsonNode moveClock(ObjectNode body) {
        SandboxClock clock = world.state.clock;
        try {
            if (Json.has(body, "to")) {
                clock.moveTo(Instant.parse(Json.text(body, "to")));
            } else if (Json.has(body, "by")) {
                clock.moveBy(Duration.parse(Json.text(body, "by")));
            } else if (Json.has(body, "morningOf")) {
                Member member = world.state.read(() -> world.state.member(Json.text(body, "morningOf")));
                clock.moveToMorning(member.zone());
            } else if (Json.flag(body, "reset")) {
                clock.reset();
            } else {
                throw new NoSuchThing("The clock moves to, by, morningOf, or is reset.");
            }
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new NoSuchThing("That is no time: " + unreadable.getMessage());
        }
        return pageState.clock();
    }

    private static String query(HttpCall call, String name) {
        String value = call.query().get(name);
        if (value == null) {
            throw new NoSuchThing(name + " is missing.");
        }
        return value;
    }

    private static String need(ObjectNode body, String name) {
        String value = Json.text(body, name);
        if (value.isEmpty()) {
            throw new NoSuchThing(name + " is missing.");
        }
        return value;
    }
}
