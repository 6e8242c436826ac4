package app.dibs.accept;

import app.dibs.card.ActivityText;
import app.dibs.card.LeadText;
import app.dibs.card.Unchanged;
import app.dibs.lead.Activity;
import app.dibs.lead.Lead;
import app.dibs.lead.Made;
import app.dibs.slack.Mrkdwn;
import java.util.Objects;

/** What people read of leads to accept. */
final class AcceptWords {
    static final Unchanged WHY_NOT = Unchanged.because(AcceptWords::refused);
    static final String NOT_ACCEPTED = "not accepted in time";

    private AcceptWords() {}

    /** What its owner reads, as it stands now. */
    static String offer(Offer offer, Activity activity, Lead lead) {
        String given = ActivityText.given(activity, lead);
        return switch (offer.state()) {
            case OPEN ->
                "%s\nPlease accept it by %s, or just start on it; else it goes on to the next one."
                        .formatted(given, ActivityText.time(offer.deadline()));
            case ACCEPTED -> given + "\n✅ You accepted it.";
            case MISSED -> passed(offer, lead);
            case WITHDRAWN -> "%s needs no answer from you any more.".formatted(LeadText.title(lead));
        };
    }

    private static String passed(Offer offer, Lead lead) {
        String where =
                offer.passedTo() == null ? "went back to the pool" : "went on to " + Mrkdwn.escape(offer.passedTo());
        return "%s %s, because it waited until %s. You need to do nothing."
                .formatted(LeadText.title(lead), where, ActivityText.time(Objects.requireNonNull(offer.endedAt())));
    }

    /** For all to read, on the card. */
    static String waits(Offer offer) {
        return "⏱️ Waits until %s for %s to accept it"
                .formatted(ActivityText.time(offer.deadline()), Mrkdwn.escape(offer.userName()));
    }

    private static String refused(Made.Refused refused) {
        Lead lead = refused.lead();
        return switch (refused.reason()) {
            case CLOSED ->
                "%s is %s; there is nothing to accept any more."
                        .formatted(lead.number(), lead.status().label());
            case SAME, YOURS_ALREADY, THEIRS_ALREADY, CHANGED -> lead.number() + " is yours already.";
            case TAKEN ->
                lead.owner() == null
                        ? "%s went back to the pool. You can claim it on its card.".formatted(lead.number())
                        : "%s is with %s, who alone can accept it. Nothing was changed."
                                .formatted(
                                        lead.number(),
                                        Mrkdwn.escape(lead.owner().name()));
        };
    }
}
