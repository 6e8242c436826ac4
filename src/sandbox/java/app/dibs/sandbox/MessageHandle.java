package app.dibs.sandbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message before a person, who reads it and uses what is in it. What it says is read anew each time. */
public final class MessageHandle {
    private final Sight sight;
    private final String channelId;
    private final String ts;
    private final Touch touch;

    MessageHandle(Sight sight, String channelId, String ts) {
        this(sight, channelId, ts, null);
    }

    private MessageHandle(Sight sight, String channelId, String ts, @Nullable Touch touch) {
        this.sight = sight;
        this.channelId = channelId;
        this.ts = ts;
        this.touch = touch == null ? new Touch(sight, new OnMessage(), null) : touch;
    }

    private final class OnMessage implements Touch.Surface {
        @Override
        public String name() {
            return "the message " + ts;
        }

        @Override
        public JsonNode blocks() {
            return message().<JsonNode>map(Message::blocks).orElseGet(Json::array);
        }

        @Override
        public void act(Blocks.Place place, ObjectNode done) {
            sight.acts.messages().click(sight.userId, channelId, ts, place.blockId(), place.actionId(), done);
        }

        @Override
        public ObjectNode load(Blocks.Place place, String typed) {
            return sight.acts
                    .options()
                    .load(
                            sight.userId,
                            new OptionLoads.Where(null, channelId, ts),
                            place.blockId(),
                            place.actionId(),
                            typed);
        }
    }

    /** Presses the button with these words, or takes the option with these words from an overflow menu. */
    public MessageHandle clicks(String words) {
        touch.clicks(words);
        return this;
    }

    /** Chooses an option of the menu known by its placeholder, label or action id. */
    public MessageHandle picks(String menu, String option) {
        touch.picks(menu, option);
        return this;
    }

    /** Chooses a date in the date picker known by its placeholder, label or action id. */
    public MessageHandle picksDate(String picker, LocalDate date) {
        touch.gives(picker, "selected_date", date.toString());
        return this;
    }

    /** Chooses a member, by id, handle or name, in the menu known by its placeholder, label or action id. */
    public MessageHandle picksUser(String menu, String who) {
        touch.gives(menu, "selected_user", sight.memberId(who));
        return this;
    }

    /** The same message, where only the elements at or right below the first block that says the text are used. */
    public MessageHandle near(String text) {
        return new MessageHandle(sight, channelId, ts, touch.near(text));
    }

    /** All that the person reads of it, without markup; empty when it is gone. */
    public String text() {
        return sight.world.state.read(
                () -> message().map(message -> sight.plain().message(message)).orElse(""));
    }

    /** Waits until the message says the text. */
    public MessageHandle sees(String text) {
        sight.awaitsThat("\"" + text + "\" in the message that says \"" + text() + "\"", () -> text().contains(text));
        return this;
    }

    /** Waits until the message does not say the text any more. */
    public MessageHandle seesNoMore(String text) {
        sight.awaitsThat("\"" + text + "\" vanish from the message", () -> !text().contains(text));
        return this;
    }

    /** Waits until the message is taken away. */
    public void isGone() {
        sight.awaitsThat("the message vanish", () -> message().isEmpty());
    }

    /** The replies that the person sees now, oldest first. */
    public List<MessageHandle> thread() {
        return sight.world.state.read(() -> sight.world.state.channel(channelId).replies(ts).stream()
                .filter(reply -> reply.isSeenBy(sight.userId))
                .map(reply -> new MessageHandle(sight, channelId, reply.ts()))
                .toList());
    }

    /** Waits for a reply that says the text. */
    public MessageHandle replySaying(String text) {
        return sight.awaits(
                "a reply saying \"" + text + "\"",
                () -> thread().stream()
                        .filter(reply -> reply.text().contains(text))
                        .findFirst());
    }

    /** Uses a shortcut on the message, by its name or callback id. */
    public void shortcut(String name) {
        sight.acts.people().shortcut(sight.userId, Actor.callbackId(sight.world, name), channelId, ts);
    }

    /** The blocks as Slack keeps them. */
    public JsonNode blocks() {
        return sight.world.state.read(() ->
                message().<JsonNode>map(found -> found.blocks().deepCopy()).orElseGet(Json::array));
    }

    /** The message's id in its channel. */
    public String ts() {
        return ts;
    }

    /** The id of the message's channel. */
    public String channel() {
        return channelId;
    }

    private Optional<Message> message() {
        return Optional.ofNullable(sight.world.state.channel(channelId).messages.get(ts))
                .filter(found -> !found.deleted());
    }

    @Override
    public String toString() {
        return text();
    }
}
