package app.dibs.pool;

import app.dibs.card.LeadText;
import app.dibs.card.Unchanged;
import app.dibs.lead.Lead;
import app.dibs.lead.Made;
import app.dibs.lead.Owner;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import java.util.Objects;

/** What people read of leads that nobody works. */
final class PoolWords {
    static final Unchanged WHY_NOT = Unchanged.because(PoolWords::refused);
    static final String ALL_KEPT = "Nothing of this goes back to the pool.";

    private PoolWords() {}

    /** Why it went back, as its activity says. */
    static String untouched(Member owner) {
        return "%s had not touched it for %d working days"
                .formatted(
                        owner.name(),
                        Objects.requireNonNull(owner.workspace().assignment().poolDays()));
    }

    static String headline(int waiting, int days) {
        return waiting == 0
                ? ALL_KEPT
                : "You have not touched %s for %d working %s. On your next working day %s back to the pool, unless you do"
                                .formatted(
                                        waiting == 1 ? "this lead" : "these %d leads".formatted(waiting),
                                        days - 1,
                                        days == 2 ? "day" : "days",
                                        waiting == 1 ? "it goes" : "they go")
                        + (waiting == 1 ? " something with it." : " something with them.");
    }

    static String more(int rest) {
        return "And %d more: `/lead list mine` shows all of yours.".formatted(rest);
    }

    /** What became of a lead that does not wait any more. */
    static String outcome(Lead lead, UserId reader) {
        Owner owner = lead.owner();
        String title = LeadText.title(lead) + " · " + lead.number();
        if (!lead.isOpen()) {
            return title + ": " + (lead.trashed() == null ? lead.status().label() : "in the trash");
        }
        if (owner == null) {
            return title + ": back in the pool";
        }
        return lead.isOwnedBy(reader)
                ? "✅ " + title + ": you keep it"
                : title + ": with " + Mrkdwn.escape(owner.name());
    }

    private static String refused(Made.Refused refused) {
        Lead lead = refused.lead();
        return switch (refused.reason()) {
            case CLOSED ->
                "%s is %s; it goes back to no pool."
                        .formatted(lead.number(), lead.status().label());
            case TAKEN, SAME, YOURS_ALREADY, THEIRS_ALREADY, CHANGED ->
                lead.owner() == null
                        ? "%s is back in the pool. You can claim it on its card.".formatted(lead.number())
                        : "%s is with %s now. Nothing was changed."
                                .formatted(
                                        lead.number(),
                                        Mrkdwn.escape(lead.owner().name()));
        };
    }
}
