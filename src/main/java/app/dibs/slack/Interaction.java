package app.dibs.slack;

import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;

/** What a person did in Slack, or what Slack tells us of. */
public sealed interface Interaction {
    /** Who did it. */
    Person person();

    /** The id by which a second delivery is recognised. */
    RequestId request();

    /** An interaction that lets us open a view: within 3 s, once. */
    sealed interface Triggered extends Interaction {
        /** Slack's ticket for opening one view. */
        String triggerId();
    }

    /**
     * A slash command.
     *
     * @param command with its slash, {@code /lead}
     * @param word the subcommand as it was routed, lower case; empty where nothing was typed
     * @param rest what follows the subcommand, as typed, with Slack's escapes undone but mentions kept
     * @param channel where it was typed
     * @param responseUrl where up to 5 answers may go within 30 min
     */
    record SlashCommand(
            Person person,
            RequestId request,
            String triggerId,
            String command,
            String word,
            String rest,
            ChannelId channel,
            String responseUrl)
            implements Triggered {}

    /**
     * A click or choice in a message, a modal or the Home tab.
     *
     * @param actionId the route, without what follows {@code #}
     * @param blockId the block that it stands in; journeys keep the subject there, see {@link #subject()}
     * @param value what was chosen: the button's or option's value, the date as ISO text, the user or channel id; empty
     *     where a choice was cleared
     * @param message the message that it stands in, if it does
     * @param view the view that it stands in, if it does
     * @param form what is typed into that view so far
     * @param responseUrl only for messages
     */
    record BlockClick(
            Person person,
            RequestId request,
            String triggerId,
            String actionId,
            String blockId,
            String value,
            @Nullable MessageRef message,
            @Nullable View view,
            FormValues form,
            @Nullable String responseUrl)
            implements Triggered {

        /** What stands behind the last colon of the block id: {@code 42} of {@code digest:42}. */
        public String subject() {
            return blockId.substring(blockId.lastIndexOf(':') + 1);
        }
    }

    /** A modal was sent. */
    record ViewSubmission(Person person, RequestId request, String triggerId, View view, FormValues form)
            implements Triggered {
        /** What the view carried along; see {@link Metadata}. */
        public String metadata() {
            return view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata();
        }
    }

    /** A modal that asks to be told was closed without being sent. */
    record ViewClosed(Person person, RequestId request, View view) implements Interaction {}

    /**
     * A select asks for its options while the person types. Cannot be answered late.
     *
     * @param actionId the route, without what follows {@code #}
     * @param argument what follows it; empty where nothing does
     */
    record OptionsRequest(
            Person person,
            RequestId request,
            String actionId,
            String argument,
            String typed,
            @Nullable View view) implements Interaction {
        /** Of a select that needs no argument. */
        public OptionsRequest(Person person, RequestId request, String actionId, String typed, @Nullable View view) {
            this(person, request, actionId, "", typed, view);
        }
    }

    /** A global shortcut. */
    record GlobalShortcut(Person person, RequestId request, String triggerId, String callbackId) implements Triggered {}

    /**
     * A shortcut in a message's menu.
     *
     * @param threadTs the message that its thread hangs from; the message itself where it is no reply
     */
    record MessageShortcut(
            Person person,
            RequestId request,
            String triggerId,
            String callbackId,
            MessageRef message,
            String threadTs,
            String text,
            String responseUrl)
            implements Triggered {}

    /** An event of the Events API; {@code person} is the member whom it is about. */
    record SlackEvent(Person person, RequestId request, String type, JsonObject event) implements Interaction {}
}
