package app.dibs.trash;

import app.dibs.card.LeadText;
import app.dibs.card.Unchanged;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Made;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Subcommand;

/** What the person reads. */
final class TrashWords {
    static final Unchanged WHY_NOT = new Unchanged(
            refused -> refused.lead().number() + " is not in the trash. Nothing was changed.", TrashWords::inTheWay);

    static final String VIEWERS_DO_NOT = "You can look at leads but not delete them. Nothing was changed.";
    static final String ONLY_ADMINS =
            "Only an admin can erase a person for good. `/lead delete` moves a lead to the trash.";

    private TrashWords() {}

    static LeadNumber number(BlockClick click) {
        return new LeadNumber(Long.parseLong(click.subject()));
    }

    static String whichLead(Subcommand command) {
        return "Type which lead you mean, for example `%s`.".formatted(command.example());
    }

    static String deleted(Lead lead) {
        return "%s %s was moved to the trash.".formatted(lead.number(), LeadText.title(lead));
    }

    static String restored(Lead lead) {
        return "%s %s is back from the trash.".formatted(lead.number(), LeadText.title(lead));
    }

    static String onlyManagers(LeadNumber number) {
        return "Only a manager, or whoever deleted it, can bring %s back. Nothing was changed.".formatted(number);
    }

    static String inTheWay(Made.Duplicate duplicate) {
        Lead lead = duplicate.lead();
        return "It stays in the trash: %s %s has its %s by now."
                .formatted(
                        lead.number(), LeadText.title(lead), duplicate.byEmail() ? "e-mail address" : "phone number");
    }

    /** What erasing takes, and what it leaves. */
    static String whatIsErased(Lead lead) {
        Lead.Trashed trashed = lead.trashed();
        String merged = trashed == null || trashed.mergedInto() == null
                ? ""
                : "\nIt was merged into %s, which keeps what it took up. Erase that one too."
                        .formatted(trashed.mergedInto());
        return """
                *This cannot be undone.* Of %s %s these are erased for good:
                • name, company, contact, e-mail, phone, value, source, category and tags
                • all of its notes
                • what its activity says about them, and why it was lost
                Kept is that there was a %s, who did what kind of thing to it and when, and that you erased it.
                Messages that Slack has already, such as replies under its card, are Slack's: delete those there.%s""".formatted(lead.number(), LeadText.title(lead), lead.number(), merged);
    }

    static String typeIt(LeadNumber number) {
        return "Type %s, exactly that, or cancel. Nothing is erased yet.".formatted(number);
    }

    static String erased(Lead lead) {
        return lead.number() + " was erased for good.";
    }
}
