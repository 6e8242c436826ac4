package app.dibs.record;

import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Saved;
import app.dibs.profile.CustomerText;
import app.dibs.profile.GoneCustomer;
import app.dibs.slack.Mrkdwn;

/** What the person reads. */
final class RecordWords {
    static final String VIEWERS_DO_NOT = "You can look at customers but not change them. Nothing was changed.";
    static final String NAME_IS_MISSING = "Type what it is called.";
    static final String PERSON_IS_MISSING = "Type a first or a last name.";
    static final String NOTE_IS_MISSING = "Type the note.";
    static final String CANNOT_OWN =
            "This member cannot look after a customer: a guest, a viewer, or somebody who left. Choose another.";
    static final String ONLY_MANAGERS =
            "Only managers give a customer to somebody else. You can take it yourself, or give back what is yours.";

    private RecordWords() {}

    static String tooLongForAForm(RecordField field) {
        return "*%s* is longer than a form takes, and stays as it is.".formatted(field.label());
    }

    static String changedMeanwhile(CustomerNumber number, String who) {
        return "%s changed %s while you were typing. Nothing is saved yet."
                        .formatted(who.isEmpty() ? "Somebody" : Mrkdwn.escape(who), number)
                + " Where you both changed a field, choose; everything else is kept from both of you.";
    }

    static String saved(Customer one) {
        return "Saved %s %s.".formatted(one.number(), CustomerText.title(one));
    }

    static String unchanged(Customer one) {
        return "%s %s is as it was; there was nothing to save.".formatted(one.number(), CustomerText.title(one));
    }

    static String noted(Customer one) {
        return "Your note stands with %s %s now.".formatted(one.number(), CustomerText.title(one));
    }

    static String owned(Customer one) {
        return "%s %s: %s now.".formatted(one.number(), CustomerText.title(one), CustomerText.whose(one));
    }

    /** Beside the field, where text is plain; nothing that was typed is lost. */
    static String known(Saved.Known<?> known) {
        return "%s has this %s already. To see it, type /lead %s. Everything you typed is still here."
                .formatted(
                        CustomerText.plain(known.other()),
                        GoneCustomer.by(known.by()),
                        known.other().number());
    }

    static String linkGone(RecordField field) {
        return "This %s was moved to the trash meanwhile. Choose another, or none."
                .formatted(field == RecordField.CONTACT ? "contact" : "account");
    }
}
