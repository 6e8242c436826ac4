package app.dibs.sandbox;

/** What Slack itself tells a person when an app fails. */
final class SlackWords {
    static final String CONNECTING = "We had some trouble connecting. Try again?";

    private SlackWords() {}

    static String commandFailed(String command, Reply reply) {
        String code = reply.outcome() == Reply.Outcome.TIMED_OUT ? "operation_timeout" : "dispatch_failed";
        return "%s failed with the error \"%s\"".formatted(command, code);
    }

    static String clickFailed(Reply reply) {
        return switch (reply.outcome()) {
            case TIMED_OUT -> "Operation timed out. Apps need to respond within 3 seconds.";
            case UNREACHABLE -> CONNECTING;
            case ANSWERED -> "This app responded with Status Code " + reply.status();
        };
    }

    static String badAnswer(String command) {
        return "%s failed with the error \"invalid_response\"".formatted(command);
    }

    static String unknownCommand(String command) {
        return "`%s` is not a valid command.".formatted(command);
    }

    static String notInThreads(String command) {
        return "%s is not supported in threads. Sorry!".formatted(command);
    }
}
