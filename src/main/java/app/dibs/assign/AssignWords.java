package app.dibs.assign;

import app.dibs.card.LeadText;
import app.dibs.card.Unchanged;
import app.dibs.lead.Lead;
import app.dibs.lead.Made;
import app.dibs.lead.Owner;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Subcommand;

/** What the person who pressed reads. Where it worked, the card says so, and nothing more is said. */
final class AssignWords {
    static final Unchanged WHY_NOT = Unchanged.because(AssignWords::refused);

    static final String ONLY_MANAGERS =
            "Only a manager can assign leads. You can claim one that nobody owns; nothing was changed.";
    static final String VIEWERS_DO_NOT_CLAIM =
            "You can look at leads but not work them. An admin can change that in `/lead settings`.";
    static final String CANNOT_OWN =
            "This person cannot own leads: a guest, a viewer, or somebody whom Dibs does not know yet. Choose another.";

    private AssignWords() {}

    static String whichLead(Subcommand command) {
        return "Type which lead you mean, for example `%s`.".formatted(command.example());
    }

    static String owned(Lead lead) {
        return "%s %s is with %s now.".formatted(lead.number(), LeadText.title(lead), owner(lead));
    }

    /** Whether it is so already. */
    static boolean owns(Made made, Owner to) {
        return made instanceof Made.Refused refused && refused.lead().isOwnedBy(to.user());
    }

    private static String refused(Made.Refused refused) {
        Lead lead = refused.lead();
        return switch (refused.reason()) {
            case CLOSED -> closed(lead);
            case TAKEN -> "%s has %s already. Nothing was changed.".formatted(owner(lead), lead.number());
            case YOURS_ALREADY -> lead.number() + " is yours already.";
            case THEIRS_ALREADY, SAME, CHANGED -> "%s has %s already.".formatted(owner(lead), lead.number());
        };
    }

    private static String closed(Lead lead) {
        return "%s is %s; there is nothing to assign any more."
                .formatted(lead.number(), lead.status().label());
    }

    private static String owner(Lead lead) {
        return lead.owner() == null ? "Nobody" : Mrkdwn.escape(lead.owner().name());
    }
}
