package app.dibs.work;

import app.dibs.card.LeadText;
import app.dibs.card.Unchanged;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Made;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Subcommand;

/** What the person reads. */
final class WorkWords {
    static final Unchanged WHY_NOT = Unchanged.because(WorkWords::refused);

    static final String VIEWERS_DO_NOT = "You can look at leads but not work them. Nothing was changed.";
    static final String VIEWERS_DO_NOT_ADD = "You can look at leads but not add any. Nothing was copied.";
    static final String REASON_IS_MISSING = "Say why it is lost, for example: too expensive.";
    static final String NOTE_IS_MISSING = "Type the note.";

    private static final int SHOWN = 200;

    private WorkWords() {}

    static LeadNumber number(BlockClick click) {
        return new LeadNumber(Long.parseLong(click.subject()));
    }

    static String whichLead(Subcommand command) {
        return "Type which lead you mean, for example `%s`.".formatted(command.example());
    }

    static String reasonTooLong(int most) {
        return "A reason has at most %,d characters. Nothing was changed; the rest can go into a note.".formatted(most);
    }

    static String stands(Lead lead) {
        String reason = lead.lostReason();
        return "%s %s is %s now%s."
                .formatted(
                        lead.number(),
                        LeadText.title(lead),
                        lead.status().label(),
                        reason == null ? "" : ": " + Mrkdwn.escape(reason, SHOWN));
    }

    static String noted(Made.Done done) {
        return "Noted on %s %s: %s"
                .formatted(
                        done.lead().number(),
                        LeadText.title(done.lead()),
                        Mrkdwn.escape(String.valueOf(done.change().activity().became()), SHOWN));
    }

    static String starred(Lead lead) {
        return lead.starred()
                ? "⭐ %s %s is starred now.".formatted(lead.number(), LeadText.title(lead))
                : "%s %s has no star any more.".formatted(lead.number(), LeadText.title(lead));
    }

    static Message whyNotStarred(Made made, boolean hot) {
        return made instanceof Made.Refused refused && refused.lead().trashed() == null
                ? Message.of(refused.lead().number() + (hot ? " is starred already." : " has no star."))
                : WHY_NOT.message(made);
    }

    static String copied(Lead copy, LeadNumber of) {
        return "Copied %s to %s %s. The copy has no e-mail and no phone, since those are unique."
                .formatted(of, copy.number(), LeadText.title(copy));
    }

    static String undone(LeadNumber number) {
        return number + " was moved to the trash.";
    }

    static String notUndone(LeadNumber number) {
        return "%s stays as it is: somebody changed it since. `/lead %s` opens it.".formatted(number, number);
    }

    private static String refused(Made.Refused refused) {
        Lead lead = refused.lead();
        return switch (refused.reason()) {
            case SAME ->
                "%s is %s already.".formatted(lead.number(), lead.status().label());
            case CLOSED ->
                "%s is %s and stays so. Nothing was changed."
                        .formatted(lead.number(), lead.status().label());
            case CHANGED, TAKEN, YOURS_ALREADY, THEIRS_ALREADY ->
                "Somebody changed %s meanwhile. Nothing was changed.".formatted(lead.number());
        };
    }
}
