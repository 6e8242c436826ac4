package app.dibs.delivery;

import app.dibs.delivery.Ending.Failed;
import app.dibs.delivery.Ending.Pointless;
import app.dibs.delivery.Ending.Undeliverable;
import app.dibs.slack.SlackFault;
import org.springframework.stereotype.Component;

/** What follows from a failure. That a letter is too old for another try is seen to where the ending is saved. */
@Component
final class FaultRules {
    static final int TRIES_FOR_A_BUG = 10;

    private final Backoff backoff;

    FaultRules(Backoff backoff) {
        this.backoff = backoff;
    }

    /** Slack, or the way there, failed. */
    Ending afterFault(Taken letter, Outgoing outgoing, SlackFault fault) {
        return switch (fault.kind()) {
            case RATE_LIMITED ->
                new Failed(fault.code(), fault.retryAfter().orElseGet(() -> backoff.after(letter.attempts())), false);
            case UNREACHABLE -> new Failed(fault.code(), backoff.after(letter.attempts()), false);
            case UNKNOWN_OUTCOME -> new Failed(fault.code(), backoff.after(letter.attempts()), true);
            case REFUSED -> afterRefusal(letter, outgoing, fault);
        };
    }

    private Ending afterRefusal(Taken letter, Outgoing outgoing, SlackFault fault) {
        return switch (Refusal.of(fault.code())) {
            case RECIPIENT -> new Undeliverable(fault.code(), outgoing.recipient());
            case TOKEN -> new Failed(fault.code(), backoff.longTime(), false);
            case GONE -> new Pointless(fault.code());
            case PASSING -> new Failed(fault.code(), backoff.after(letter.attempts()), true);
            case OURS -> new Undeliverable(fault.code(), null);
        };
    }

    /**
     * Our own code failed, or the database did.
     *
     * @param maybeSent whether Slack may have it all the same
     */
    Ending afterBug(Taken letter, Throwable bug, boolean maybeSent) {
        return letter.attempts() < TRIES_FOR_A_BUG
                ? new Failed(bug.toString(), backoff.after(letter.attempts()), maybeSent)
                : new Undeliverable(bug.toString(), null);
    }
}
