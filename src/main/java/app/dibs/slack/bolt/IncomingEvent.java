package app.dibs.slack.bolt;

import app.dibs.slack.Interaction;
import app.dibs.slack.RequestId;
import app.dibs.slack.Routes.Kind;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.slack.bolt.Incoming.Who;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.builtin.EventRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event of the Events API as Slack sent it.
 *
 * @param payload with the event in it, and whom it is sent on behalf of
 */
record IncomingEvent(JsonObject payload, JsonObject event) {
    /** The bot wants to hear of these even where it did them itself. */
    private static final Set<String> NEVER_IGNORED = Set.of("member_joined_channel", "member_left_channel");

    static IncomingEvent of(EventRequest request) {
        JsonObject payload =
                JsonParser.parseString(request.getRequestBodyAsString()).getAsJsonObject();
        return new IncomingEvent(payload, payload.getAsJsonObject("event"));
    }

    /** What the router wants to know of it. */
    static Incoming read(EventRequest request) {
        IncomingEvent sent = of(request);
        RequestId id = Incoming.requestId(text(sent.payload(), "event_id"));
        String type = request.getEventType();
        return Incoming.of(
                Kind.EVENT,
                type,
                id,
                sent.who(request.getContext().getTeamId()),
                Place.NOWHERE,
                person -> new Interaction.SlackEvent(person, id, type, sent.event()));
    }

    /** Whether the bot caused it, so that it must not answer itself. */
    boolean isOwn() {
        String type = text(event, "type");
        return type != null
                && !NEVER_IGNORED.contains(type)
                && (isSame(user(), bot()) || isSame(text(event, "app_id"), text(payload, "api_app_id")));
    }

    private Who who(String team) {
        // An event about nobody is the bot's own business.
        String member = Stream.of(user(), authorized("user_id"))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
        String home = Stream.of(text(subject(), "team_id"), text(event, "user_team"), team)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(team);
        return new Who(new TeamId(team), new UserId(member), new TeamId(home));
    }

    /** The member whom it is about: some events name an id, some describe the whole person. */
    private @Nullable String user() {
        JsonObject described = subject();
        return described == null ? text(event, "user") : text(described, "id");
    }

    private @Nullable JsonObject subject() {
        return event.get("user") instanceof JsonObject described ? described : null;
    }

    private @Nullable String bot() {
        return "true".equals(authorized("is_bot")) ? authorized("user_id") : null;
    }

    private @Nullable String authorized(String member) {
        return Optional.ofNullable(payload.get("authorizations"))
                .filter(JsonElement::isJsonArray)
                .map(JsonElement::getAsJsonArray)
                .filter(all -> !all.isEmpty())
                .map(all -> text(all.get(0).getAsJsonObject(), member))
                .orElse(null);
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private static @Nullable String text(@Nullable JsonObject object, String member) {
        return object != null
                        && object.get(member) != null
                        && object.get(member).isJsonPrimitive()
                ? object.get(member).getAsString()
                : null;
    }
}
