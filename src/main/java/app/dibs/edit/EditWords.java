package app.dibs.edit;

import app.dibs.card.LeadText;
import app.dibs.card.Unchanged;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Made;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Subcommand;

/** What the person reads. */
final class EditWords {
    static final Unchanged WHY_NOT = new Unchanged(
            refused -> refused.lead().number() + " is so already. Nothing was changed.", EditWords::duplicate);

    static final String VIEWERS_DO_NOT = "You can look at leads but not work them. Nothing was changed.";
    static final String NAME_IS_MISSING = "Type who it is: the name of a person or a company.";

    private static final int SHOWN = 300;

    private EditWords() {}

    static String whichLead(Subcommand command) {
        return "Type which lead you mean, for example `%s`.".formatted(command.example());
    }

    static String required(EditField field) {
        return "%s must not be empty here; an admin has set that.".formatted(field.label());
    }

    static String noSuchCategory(String typed) {
        return "“%s” is not one of the categories here any more. Choose another.".formatted(Mrkdwn.shorten(typed, 40));
    }

    static String tooLongForAForm(EditField field, LeadNumber number) {
        return field == EditField.TAGS
                ? "There are too many tags for a form. `/lead tag %s +vip -cold` changes them.".formatted(number)
                : field.label() + " is longer than a form takes, and stays as it is.";
    }

    static String tooManyTags(LeadNumber number) {
        return tooLongForAForm(EditField.TAGS, number);
    }

    static String changedMeanwhile(LeadNumber number, String who) {
        return "%s changed %s while you were typing. Nothing is saved yet."
                        .formatted(who.isEmpty() ? "Somebody" : Mrkdwn.escape(who), number)
                + " Where you both changed a field, choose; everything else is kept from both of you.";
    }

    static String saved(Lead lead) {
        return "Saved %s %s.".formatted(lead.number(), LeadText.title(lead));
    }

    static String unchanged(Lead lead) {
        return "%s %s is as it was; there was nothing to save.".formatted(lead.number(), LeadText.title(lead));
    }

    static String tagged(Lead lead) {
        return "%s %s has %s now."
                .formatted(
                        lead.number(),
                        LeadText.title(lead),
                        lead.tags().isEmpty() ? "no tags" : LeadText.tags(lead.tags(), SHOWN));
    }

    /** Beside a field, where text is plain. */
    static String duplicate(Made.Duplicate duplicate) {
        Lead lead = duplicate.lead();
        return "%s has this %s already; %s. To see it, type /lead %s. Everything you typed is still here."
                .formatted(
                        LeadText.plain(lead),
                        duplicate.byEmail() ? "e-mail address" : "phone number",
                        lead.owner() == null
                                ? "nobody owns it yet"
                                : "its owner is " + lead.owner().name(),
                        lead.number());
    }
}
