package app.dibs.sandbox;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A person in the workspace: types, clicks, fills in and reads, as at the screen. What is awaited is looked for after each
 * change for up to twenty seconds; a failure tells what the person saw instead.
 */
public final class Actor {
    private final World world;
    private final Acts acts;
    private final String userId;
    private final Sight sight;

    Actor(World world, Acts acts, String userId) {
        this.world = world;
        this.acts = acts;
        this.userId = userId;
        this.sight = new Sight(world, acts, userId, world.state.read(() -> firstChannel(world, userId)));
    }

    private static String firstChannel(World world, String userId) {
        return world.state.channels.values().stream()
                .filter(channel -> channel.members.contains(userId) && !channel.isDirect())
                .findFirst()
                .map(channel -> channel.id)
                .orElse(SandboxTeam.directChannel(userId));
    }

    /** The person's user id. */
    public String id() {
        return userId;
    }

    /** Goes to the channel ({@code #leads}), or to the direct messages with the bot ({@code Dibs}). */
    public Actor in(String channel) {
        sight.lookAt(sight.channel(channel).id);
        return this;
    }

    /** Types a message or a command; returns when the bot has taken the command, or has let its time pass. */
    public Actor types(String text) {
        acts.composer().say(userId, sight.channelId(), text, null);
        return this;
    }

    /** Replies in the message's thread. */
    public Actor replies(MessageHandle message, String text) {
        acts.composer().say(userId, message.channel(), text, message.ts());
        return this;
    }

    /** Uses a global shortcut, by its name or callback id. */
    public Actor usesShortcut(String name) {
        acts.people().shortcut(userId, callbackId(world, name), null, null);
        return this;
    }

    static String callbackId(World world, String name) {
        return world.manifest.shortcuts().stream()
                .filter(shortcut ->
                        shortcut.name().equals(name) || shortcut.callbackId().equals(name))
                .findFirst()
                .map(Manifest.Shortcut::callbackId)
                .orElseThrow(() -> new AssertionError("There is no shortcut " + name + "."));
    }

    /** Opens the Home tab; the bot hears of it. */
    public ViewHandle opensHome() {
        acts.people().opens(userId, "home");
        return home();
    }

    /** The Home tab as it is published for the person. */
    public ViewHandle home() {
        return new ViewHandle(sight, "the Home tab", () -> Optional.ofNullable(world.state.desk(userId).home));
    }

    /** The topmost modal, whichever it is at the time. */
    public ViewHandle modal() {
        return new ViewHandle(sight, "the modal", () -> world.state.desk(userId).top());
    }

    /** Waits until the topmost modal has this title. */
    public Actor seesModal(String title) {
        sight.awaitsThat(
                "a modal \"" + title + "\"",
                () -> world.state
                        .desk(userId)
                        .top()
                        .map(OpenView::title)
                        .filter(title::equals)
                        .isPresent());
        return this;
    }

    /** Fills the field with this label of the topmost modal; see {@link ViewHandle#fills}. */
    public Actor fills(String label, String words) {
        modal().fills(label, words);
        return this;
    }

    /** Presses a button of the topmost modal. */
    public Actor clicks(String words) {
        modal().clicks(words);
        return this;
    }

    /** Chooses an option of a menu of the topmost modal. */
    public Actor picks(String menu, String option) {
        modal().picks(menu, option);
        return this;
    }

    /** Chooses a date in a date picker of the topmost modal. */
    public Actor picksDate(String picker, LocalDate date) {
        modal().picksDate(picker, date);
        return this;
    }

    /** Chooses a member in a menu of the topmost modal. */
    public Actor picksUser(String menu, String who) {
        modal().picksUser(menu, who);
        return this;
    }

    /** Submits the topmost modal. */
    public Actor submits() {
        OpenView top = sight.awaits("a modal", () -> world.state.desk(userId).top());
        acts.views().submit(userId, top.id, Json.object());
        return this;
    }

    /** Closes the topmost modal without submitting. */
    public Actor closesModal() {
        acts.views().close(userId, modal().open().id, false);
        return this;
    }

    /** Waits for the error beside the field with this label of the topmost modal. */
    public Actor seesError(String label, String text) {
        modal().seesError(label, text);
        return this;
    }

    /** Waits until no modal is open. */
    public Actor modalIsClosed() {
        sight.awaitsThat(
                "the modal close", () -> world.state.desk(userId).modals.isEmpty());
        return this;
    }

    /** Waits for Slack's own words about a failure. */
    public Actor seesFailure(String words) {
        sight.awaitsThat("the failure \"" + words + "\"", () -> {
            Desk.Toast toast = world.state.desk(userId).toast;
            return toast != null && toast.text().contains(words);
        });
        return this;
    }

    /** The last message of the channel that is not a reply; waits for one where there is none yet. */
    public MessageHandle latestMessageIn(String channel) {
        Channel there = sight.channel(channel);
        return newest("a message in " + channel, there, message -> !message.isReply() && !message.isEphemeral());
    }

    /** The last message of the channel where the person is that says the text; waits for it. Replies do not count. */
    public MessageHandle messageSaying(String text) {
        Channel here = sight.channel(sight.channelId());
        return newest("a message saying \"" + text + "\"", here, message -> !message.isReply() && says(message, text));
    }

    /** The last message that only this person sees where the person is; waits for one where there is none yet. */
    public MessageHandle ephemeral() {
        return newest("a message for this person only", sight.channel(sight.channelId()), Message::isEphemeral);
    }

    /** The last message that only this person sees, where the person is, that says the text; waits for it. */
    public MessageHandle ephemeralSaying(String text) {
        return newest(
                "a message for this person only saying \"" + text + "\"",
                sight.channel(sight.channelId()),
                message -> message.isEphemeral() && says(message, text));
    }

    /** The messages that the bot sent to the person so far, oldest first. */
    public List<MessageHandle> directMessagesFromApp() {
        return world.state.read(() -> world.state.direct(userId).messages.values().stream()
                .filter(message -> message.isByBot() && !message.isReply() && message.isSeenBy(userId))
                .map(message -> handle(world.state.direct(userId), message))
                .toList());
    }

    /** The last direct message of the bot that says the text; waits for it. */
    public MessageHandle directMessageSaying(String text) {
        Channel direct = world.state.read(() -> world.state.direct(userId));
        return newest(
                "a direct message saying \"" + text + "\"",
                direct,
                message -> message.isByBot() && !message.isReply() && says(message, text));
    }

    /** Waits until the person sees the text anywhere: in a modal, where the person is, from the bot, or on Home. */
    public Actor sees(String text) {
        sight.awaitsThat("\"" + text + "\"", () -> sight.screen().contains(text));
        return this;
    }

    /** All that stands before the person now, in words. */
    public String screen() {
        return sight.screen();
    }

    private MessageHandle newest(String what, Channel channel, Predicate<Message> wanted) {
        return sight.awaits(
                what,
                () -> channel.messages.values().stream()
                        .filter(message -> message.isSeenBy(userId) && !message.deleted())
                        .filter(wanted)
                        .max(Comparator.comparing(Message::ts))
                        .map(message -> handle(channel, message)));
    }

    private boolean says(Message message, String text) {
        return sight.plain().message(message).contains(text);
    }

    private MessageHandle handle(Channel channel, Message message) {
        return new MessageHandle(sight, channel.id, message.ts());
    }
}
