package app.dibs.delivery;

import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import org.jspecify.annotations.Nullable;

/** A letter in its words, addressed. */
public sealed interface Outgoing {
    /** A new message in a channel, in a thread, or (by a user id) in the app's conversation with that person. */
    record Post(String channelOrUser, @Nullable String threadTs, Message message) implements Outgoing {
        @Override
        public String recipient() {
            return channelOrUser;
        }
    }

    /** A message of ours that says something else from now on. */
    record Edit(MessageRef where, Message message) implements Outgoing {
        @Override
        public String recipient() {
            return where.channel().value();
        }
    }

    /** A message that may stand there since a try whose answer was lost, and that is not posted any more if it does not. */
    record Sought(String recipient) implements Outgoing {}

    /**
     * What somebody is told in one place: a new message, or the one that stands there already, said anew.
     *
     * @param channelOrUser where it is posted as long as it stands nowhere
     */
    static Outgoing told(String channelOrUser, @Nullable MessageRef standing, Message message) {
        return standing == null ? new Post(channelOrUser, null, message) : new Edit(standing, message);
    }

    /** The conversation or the person that it is for. */
    String recipient();
}
