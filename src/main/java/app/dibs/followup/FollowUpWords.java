package app.dibs.followup;

import app.dibs.card.Gone;
import app.dibs.card.LeadText;
import app.dibs.lead.Lead;
import app.dibs.lead.Made;
import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Holiday;
import app.dibs.workspace.Member;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the person reads. */
final class FollowUpWords {
    static final String VIEWERS_DO_NOT = "You can look at leads but not work them. Nothing was changed.";
    static final String CHOOSE = "Choose a day.";

    private FollowUpWords() {}

    static String passed(LocalDate day, LocalDate today) {
        return "%s has passed. Choose today or a later day; nothing was changed.".formatted(LeadText.day(day, today));
    }

    /** Why nothing was done; empty where it was, or was so already. */
    static Optional<String> whyNot(Made made) {
        return switch (made) {
            case Made.Done done -> Optional.empty();
            case Made.Missing missing -> Optional.of("There is no lead " + missing.number() + " any more.");
            case Made.Refused refused -> refused(refused);
            case Made.Duplicate duplicate -> throw new IllegalStateException("A follow-up makes no lead");
        };
    }

    private static Optional<String> refused(Made.Refused refused) {
        Lead lead = refused.lead();
        return switch (refused.reason()) {
            case SAME, YOURS_ALREADY, THEIRS_ALREADY, CHANGED -> Optional.empty();
            case TAKEN -> Optional.of("%s is with %s now. Nothing was changed.".formatted(lead.number(), owner(lead)));
            case CLOSED ->
                Optional.of(
                        lead.deletedAt() != null
                                ? Gone.plainly(lead)
                                : "%s is %s; there is nothing to follow up."
                                        .formatted(lead.number(), lead.status().label()));
        };
    }

    private static String owner(Lead lead) {
        return lead.owner() == null ? "nobody" : Mrkdwn.escape(lead.owner().name());
    }

    static String done(Lead lead, @Nullable LocalDate next) {
        return next == null
                ? "Done with %s. No next follow-up.".formatted(LeadText.title(lead))
                : "Done with %s. Next on %s.".formatted(LeadText.title(lead), LeadText.day(next, next));
    }

    static String planned(Lead lead, @Nullable LocalDate day) {
        return day == null
                ? "%s %s has no follow-up date any more.".formatted(lead.number(), LeadText.title(lead))
                : "%s %s comes up on %s.".formatted(lead.number(), LeadText.title(lead), LeadText.day(day, day));
    }

    /** It comes up on the day to which it was put off, which is another one where the chosen one is a day off. */
    static String snoozed(Lead lead, LocalDate chosen) {
        LocalDate until = Objects.requireNonNullElse(lead.followUp(), chosen);
        String moved = until.equals(chosen) ? "" : " %s is a day off.".formatted(LeadText.day(chosen, chosen));
        return "%s comes up again on %s.%s".formatted(LeadText.title(lead), LeadText.day(until, until), moved);
    }

    /** Why it is not put off to the day that was chosen. */
    static String moved(LocalDate chosen, Member whose) {
        return LeadText.day(chosen, chosen) + " is "
                + whose.workspace()
                        .holidayOn(chosen)
                        .map(Holiday::name)
                        .filter(name -> !name.isEmpty())
                        .orElse("a day off");
    }
}
