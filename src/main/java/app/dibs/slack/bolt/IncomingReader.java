package app.dibs.slack.bolt;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import java.util.Optional;

/** Tells of each of Bolt's requests what was done, by whom, and where an answer can go. */
final class IncomingReader {
    private IncomingReader() {}

    /** Empty for what Bolt answers itself, and for kinds of requests that Dibs never asks Slack for. */
    static Optional<Incoming> read(Request<?> request) {
        return switch (request) {
            case SlashCommandRequest command -> Optional.of(IncomingCommand.command(command));
            case GlobalShortcutRequest shortcut -> Optional.of(IncomingCommand.globalShortcut(shortcut));
            case MessageShortcutRequest shortcut -> Optional.of(IncomingCommand.messageShortcut(shortcut));
            case BlockActionRequest click -> Optional.of(IncomingClick.click(click));
            case BlockSuggestionRequest options -> Optional.of(IncomingClick.options(options));
            case ViewSubmissionRequest submission -> Optional.of(IncomingView.submission(submission));
            case ViewClosedRequest closed -> Optional.of(IncomingView.closed(closed));
            case EventRequest event -> Optional.of(IncomingEvent.read(event));
            default -> Optional.empty();
        };
    }
}
