package app.dibs.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which interaction is answered by which method. Ids are exact: an id that is routed twice stops the start, and an
 * interaction without a route is a fault, but for buttons that open a page, action ids that begin with {@code noop}, and
 * events. An action id may carry {@code #…} behind its route, since Slack wants the action ids of one block to differ. A
 * menu with the action id {@link #MENU} is no route itself: what is chosen from it is, and what stands behind {@code #} there
 * is the value of the click.
 */
public final class Routes {
    /** The action id of a menu whose entries are routes. */
    public static final String MENU = "menu";

    /** What a route is for. */
    public enum Kind {
        COMMAND,
        CLICK,
        SUBMISSION,
        CLOSE,
        OPTIONS,
        GLOBAL_SHORTCUT,
        MESSAGE_SHORTCUT,
        EVENT
    }

    /** A route's key: {@code (CLICK, "assign:claim")}, {@code (COMMAND, "/lead new")}. */
    public record Key(Kind kind, String id) {}

    /** A command whose first word has a form instead of being fixed, such as {@code L-42}. */
    public record Shape(Subcommand subcommand, Pattern firstWord, Handler<Interaction.SlashCommand> handler) {}

    private final Map<Key, Handler<Interaction>> handlers = new LinkedHashMap<>();
    private final Map<String, Subcommand> subcommands = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    /** No routes yet. */
    public static Routes of() {
        return new Routes();
    }

    /** A slash command with this word behind it. */
    public Routes command(Subcommand subcommand, Handler<Interaction.SlashCommand> handler) {
        String id = (subcommand.command() + " " + subcommand.word()).strip();
        subcommands.put(id, subcommand);
        return add(Kind.COMMAND, Interaction.SlashCommand.class, id, handler);
    }

    /**
     * A slash command whose first word, in upper or lower case, has this form; the fixed words come first. A form of two words,
     * such as {@code delete C-7}, is for what a fixed word means of one kind of thing: it comes before that word alone, and
     * the rest of the command begins behind the first of the two.
     */
    public Routes command(Subcommand subcommand, Pattern firstWord, Handler<Interaction.SlashCommand> handler) {
        String id = subcommand.command() + " " + subcommand.word();
        if (shapes.putIfAbsent(id, new Shape(subcommand, firstWord, handler)) != null) {
            throw new IllegalStateException("Two handlers for " + id);
        }
        return this;
    }

    /** A button, select, picker or menu with this action id. */
    public Routes click(String actionId, Handler<Interaction.BlockClick> handler) {
        return add(Kind.CLICK, Interaction.BlockClick.class, actionId, handler);
    }

    /** A modal with this callback id is sent. */
    public Routes submit(String callbackId, Handler<Interaction.ViewSubmission> handler) {
        return add(Kind.SUBMISSION, Interaction.ViewSubmission.class, callbackId, handler);
    }

    /** A modal with this callback id, which asks to be told, is closed. */
    public Routes close(String callbackId, Handler<Interaction.ViewClosed> handler) {
        return add(Kind.CLOSE, Interaction.ViewClosed.class, callbackId, handler);
    }

    /** A select with this action id asks for options. */
    public Routes options(String actionId, Handler<Interaction.OptionsRequest> handler) {
        return add(Kind.OPTIONS, Interaction.OptionsRequest.class, actionId, handler);
    }

    /** A global shortcut. */
    public Routes globalShortcut(String callbackId, Handler<Interaction.GlobalShortcut> handler) {
        return add(Kind.GLOBAL_SHORTCUT, Interaction.GlobalShortcut.class, callbackId, handler);
    }

    /** A shortcut in a message's menu. */
    public Routes messageShortcut(String callbackId, Handler<Interaction.MessageShortcut> handler) {
        return add(Kind.MESSAGE_SHORTCUT, Interaction.MessageShortcut.class, callbackId, handler);
    }

    /** An event of this type. */
    public Routes event(String type, Handler<Interaction.SlackEvent> handler) {
        return add(Kind.EVENT, Interaction.SlackEvent.class, type, handler);
    }

    /** The handlers by key; each takes the kind of interaction that its key says. */
    public Map<Key, Handler<Interaction>> handlers() {
        return Map.copyOf(handlers);
    }

    /** The subcommands in the order in which they were given, those with a form last. */
    public Map<String, Subcommand> subcommands() {
        Map<String, Subcommand> all = new LinkedHashMap<>(subcommands);
        shapes.forEach((id, shape) -> all.put(id, shape.subcommand()));
        return all;
    }

    /** The commands whose first word has a form. */
    public Map<String, Shape> shapes() {
        return Map.copyOf(shapes);
    }

    private <I extends Interaction> Routes add(Kind kind, Class<I> type, String id, Handler<I> handler) {
        Handler<Interaction> typed = interaction -> handler.handle(type.cast(interaction));
        if (handlers.putIfAbsent(new Key(kind, id), typed) != null) {
            throw new IllegalStateException("Two handlers for " + kind + " " + id);
        }
        return this;
    }
}
