package app.dibs.slack.bolt;

import app.dibs.slack.Mrkdwn;
import java.time.Duration;
import java.util.Optional;

/** What people read when something is not as it should be, in one place so that it stays one voice. */
final class Sentences {
    static final String STILL_WORKING = "Still working on it. The answer follows here by itself in a moment.";
    static final String STILL_WORKING_IN_VIEW =
            "Still working on it. The answer appears here by itself; you need not wait for it.";
    static final String DONE = "Done. You can close this.";
    static final String CLOSED_MEANWHILE =
            "You closed the window before the answer came, so it could not be shown. Please look whether what you did is"
                    + " there before you do it again.";
    static final String OPENED_TOO_LATE =
            "That took too long for Slack to open the window, so it stayed shut. Please try again.";
    static final String WRONG_INPUT = "Not saved yet. Please look at this, and send it again:";

    private static final int SHOWN_WORD = 40;

    private Sentences() {}

    static String databaseAway(String faultId) {
        return "The database can't be reached just now, so nothing was saved. Please try again in a minute. If it stays"
                + " like this, tell your admin this code: " + faultId;
    }

    static String unexpected(String faultId) {
        return "Something went wrong on our side, and nothing was saved. Please try again. If it happens again, tell your"
                + " admin this code: " + faultId;
    }

    static String slackSlowsDown(Duration wait, String faultId) {
        return "Slack asks us to slow down, so the answer could not be shown. Please try again in %d s. Code: %s"
                .formatted(Math.max(1, wait.toSeconds()), faultId);
    }

    static String slackFailed(String faultId) {
        return "Slack did not take our answer, so it could not be shown. If you were changing something, look whether it"
                + " changed before you try again. If it happens again, tell your admin this code: " + faultId;
    }

    static String openedTooLate(String faultId) {
        return OPENED_TOO_LATE + " Code: " + faultId;
    }

    static String unknownWord(String command, String word, Optional<String> nearest) {
        String typed = Mrkdwn.escape(word, SHOWN_WORD);
        String meant = nearest.map(near -> " Did you mean `%s %s`?".formatted(command, near))
                .orElse("");
        return "I don't know \"%s\".%s `%s help` lists all that I do.".formatted(typed, meant, command);
    }

    static String noWord(String command) {
        return "`%s help` lists all that I do.".formatted(command);
    }
}
