package app.dibs.slack.bolt;

import app.dibs.slack.SlackReply;

/**
 * How an interaction came out.
 *
 * @param reply what the person gets to see
 * @param isFinal whether a second delivery gets the same; otherwise it is tried anew
 * @param again whether Slack is to deliver it again later, as it does with events that were not taken
 */
record Outcome(SlackReply reply, boolean isFinal, boolean again) {
    static Outcome of(SlackReply reply) {
        boolean comesBack = reply instanceof SlackReply.Errors || reply instanceof SlackReply.Push;
        return new Outcome(reply, !comesBack, false);
    }

    static Outcome fault(SlackReply told, boolean again) {
        return new Outcome(told, false, again);
    }
}
