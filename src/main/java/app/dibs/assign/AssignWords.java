package app.dibs.assign;

import app.dibs.lead.Lead;
import app.dibs.lead.Made;
import app.dibs.lead.Owner;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.SlackReply;
import java.util.Optional;

/** What the person who pressed reads. Where it worked, the card says so, and nothing more is said. */
final class AssignWords {
    static final String ONLY_MANAGERS =
            "Only a manager can assign leads. You can claim one that nobody owns; nothing was changed.";
    static final String VIEWERS_DO_NOT_CLAIM =
            "You can look at leads but not work them. An admin can change that in `/lead settings`.";
    static final String CANNOT_OWN =
            "This person cannot own leads: a guest, a viewer, or somebody whom Dibs does not know yet. Choose another.";

    private AssignWords() {}

    static SlackReply afterClaim(Made made) {
        return switch (made) {
            case Made.Done done -> SlackReply.ack();
            case Made.Refused refused -> SlackReply.say(whyNot(refused));
            case Made.Missing missing -> SlackReply.say(missing(missing));
            case Made.Duplicate duplicate -> throw new IllegalStateException("A claim makes no lead");
        };
    }

    static SlackReply afterAssign(Made made, Owner to) {
        return made instanceof Made.Done || owns(made, to)
                ? SlackReply.ack()
                : SlackReply.say(inModal(made).orElseThrow());
    }

    /** The sentence beside the field; empty where it worked. */
    static Optional<String> inModal(Made made) {
        return switch (made) {
            case Made.Done done -> Optional.empty();
            case Made.Refused refused -> Optional.of(whyNot(refused));
            case Made.Missing missing -> Optional.of(missing(missing));
            case Made.Duplicate duplicate -> throw new IllegalStateException("Assigning makes no lead");
        };
    }

    private static boolean owns(Made made, Owner to) {
        return made instanceof Made.Refused refused && refused.lead().isOwnedBy(to.user());
    }

    private static String whyNot(Made.Refused refused) {
        Lead lead = refused.lead();
        return switch (refused.reason()) {
            case CLOSED -> closed(lead);
            case TAKEN -> "%s has %s already. Nothing was changed.".formatted(owner(lead), lead.number());
            case YOURS_ALREADY -> lead.number() + " is yours already.";
            case THEIRS_ALREADY, SAME, CHANGED -> "%s has %s already.".formatted(owner(lead), lead.number());
        };
    }

    private static String closed(Lead lead) {
        return lead.deletedAt() != null
                ? lead.number() + " is in the trash. Nothing was changed."
                : "%s is %s; there is nothing to assign any more."
                        .formatted(lead.number(), lead.status().label());
    }

    private static String owner(Lead lead) {
        return lead.owner() == null ? "Nobody" : Mrkdwn.escape(lead.owner().name());
    }

    private static String missing(Made.Missing missing) {
        return "There is no lead " + missing.number() + " any more.";
    }
}
