package app.dibs.slack.bolt;

import app.dibs.slack.Message;
import app.dibs.slack.Routes.Kind;
import app.dibs.slack.SlackReply;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.List;

/** Makes an answer Slack's ack, as far as an ack of this kind can carry it; {@link AfterAck} sends the rest. */
final class Outgoing {
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final int OPTION_LIMIT = 100;
    private static final int SERVICE_UNAVAILABLE = 503;

    private Outgoing() {}

    /** The reply itself, where this kind of interaction can be answered so; fails otherwise. */
    static SlackReply fitting(SlackReply reply, Incoming incoming) {
        boolean fits = switch (reply) {
            case SlackReply.Errors errors ->
                incoming.kind() == Kind.SUBMISSION && !errors.byBlockId().isEmpty();
            case SlackReply.Options options -> incoming.kind() == Kind.OPTIONS;
            default -> true;
        };
        if (!fits) {
            throw new IllegalStateException("%s cannot be answered with %s".formatted(incoming.route(), reply));
        }
        return reply;
    }

    static Response ack(Outcome outcome, Incoming incoming) {
        if (outcome.again()) {
            return Response.error(SERVICE_UNAVAILABLE);
        }
        return switch (incoming.kind()) {
            case COMMAND -> ofCommand(outcome.reply());
            case SUBMISSION -> ofSubmission(outcome.reply());
            case OPTIONS -> ofOptions(outcome.reply());
            default -> Response.ok();
        };
    }

    /** That it takes longer; the answer follows by itself. */
    static Response stillWorking(Incoming incoming) {
        return switch (incoming.kind()) {
            case COMMAND -> json(ResponseUrls.ephemeral(Message.of(Sentences.STILL_WORKING)));
            case SUBMISSION -> view("update", Forms.notice(Message.of(Sentences.STILL_WORKING_IN_VIEW)));
            case OPTIONS -> options(List.of());
            default -> Response.ok();
        };
    }

    private static Response ofCommand(SlackReply reply) {
        return switch (reply) {
            case SlackReply.Say say -> json(ResponseUrls.ephemeral(say.message()));
            case SlackReply.Replace replace -> json(ResponseUrls.ephemeral(replace.message()));
            default -> Response.ok();
        };
    }

    private static Response ofSubmission(SlackReply reply) {
        return switch (reply) {
            case SlackReply.Errors errors -> errors(errors);
            case SlackReply.Update update -> view("update", update.view());
            case SlackReply.Push push -> view("push", push.view());
            case SlackReply.Clear clear -> json(action("clear"));
            case SlackReply.Say say -> view("update", Forms.notice(say.message()));
            case SlackReply.Replace replace -> view("update", Forms.notice(replace.message()));
            case SlackReply.Ack ack -> Response.ok();
            case SlackReply.Options options -> Response.ok();
        };
    }

    private static Response ofOptions(SlackReply reply) {
        return reply instanceof SlackReply.Options options ? options(options.options()) : options(List.of());
    }

    private static Response errors(SlackReply.Errors errors) {
        JsonObject answer = action("errors");
        answer.add("errors", GSON.toJsonTree(errors.byBlockId()));
        return json(answer);
    }

    private static Response view(String action, View view) {
        JsonObject answer = action(action);
        answer.add("view", GSON.toJsonTree(view));
        return json(answer);
    }

    /** Slack shows none at all where it gets more than it can show. */
    private static Response options(List<OptionObject> options) {
        JsonObject answer = new JsonObject();
        answer.add(
                "options", GSON.toJsonTree(options.stream().limit(OPTION_LIMIT).toList()));
        return json(answer);
    }

    private static JsonObject action(String action) {
        JsonObject answer = new JsonObject();
        answer.addProperty("response_action", action);
        return answer;
    }

    private static Response json(JsonObject answer) {
        return Response.json(200, answer);
    }
}
