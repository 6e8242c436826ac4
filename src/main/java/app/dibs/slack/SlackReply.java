package app.dibs.slack;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a handler answers. The router turns it into Slack's ack, or sends it afterwards where an ack cannot carry it. */
public sealed interface SlackReply {
    /** Received; nothing to show. */
    record Ack() implements SlackReply {}

    /** Words for the person who acted alone, where they acted. */
    record Say(Message message) implements SlackReply {}

    /** The message that was clicked in becomes this one. Only for ephemeral messages of ours, which have no other way. */
    record Replace(Message message) implements SlackReply {}

    /** The form stays, with a sentence beside each of these blocks. */
    record Errors(Map<String, String> byBlockId) implements SlackReply {}

    /** The view becomes this one. */
    record Update(View view) implements SlackReply {}

    /** This view is laid on top. */
    record Push(View view) implements SlackReply {}

    /** All views close. */
    record Clear(@Nullable Note note) implements SlackReply {}

    /** The options of a select, at most 100. */
    record Options(List<OptionObject> options) implements SlackReply {}

    /**
     * Words for the person alone, sent after the views closed to the place where the journey began.
     *
     * @param replaces whether the message in which it began becomes this one
     */
    record Note(String responseUrl, Message message, boolean replaces) {}

    /** Received; nothing to show. */
    static SlackReply ack() {
        return new Ack();
    }

    /** Words for the person who acted alone. */
    static SlackReply say(String text) {
        return new Say(Message.of(text));
    }

    /** A message for the person who acted alone. */
    static SlackReply say(Message message) {
        return new Say(message);
    }

    /** All views close. */
    static SlackReply clear() {
        return new Clear(null);
    }

    /** All views close, and the person reads this where the journey began; nothing where that is not known. */
    static SlackReply clear(@Nullable String responseUrl, Message message) {
        return responseUrl == null || responseUrl.isEmpty()
                ? clear()
                : new Clear(new Note(responseUrl, message, false));
    }

    /** All views close, and the message in which the journey began, an ephemeral one of ours, becomes this one. */
    static SlackReply clearAndReplace(String responseUrl, Message message) {
        return new Clear(new Note(responseUrl, message, true));
    }
}
