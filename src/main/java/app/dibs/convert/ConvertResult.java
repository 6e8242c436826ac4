package app.dibs.convert;

import app.dibs.customer.Account;
import app.dibs.customer.Contact;
import app.dibs.customer.Saved;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;

/** What came of the wish to convert a lead; but for {@link Converted} nothing was changed. */
sealed interface ConvertResult {
    /**
     * It is converted, with all of its records.
     *
     * @param tasks what became of its open nurture tasks
     */
    record Converted(Lead lead, OpenTasks.Left tasks) implements ConvertResult {}

    /** It is lost, converted or in the trash. */
    record NotOpen(Lead lead) implements ConvertResult {}

    /** There is no such lead. */
    record Missing(LeadNumber number) implements ConvertResult {}

    /** Somebody changed the lead meanwhile. */
    record LeadChanged(Lead now) implements ConvertResult {}

    /** A contact has the e-mail address or the phone number by now. */
    record KnownContact(Contact contact, Saved.By by) implements ConvertResult {}

    /** The contact that was to be taken was changed meanwhile. */
    record ContactChanged(Contact now) implements ConvertResult {}

    /** The contact that was to be taken is in the trash by now. */
    record ContactGone() implements ConvertResult {}

    /** An account has this name by now, but for case or spaces. */
    record KnownAccount(Account account) implements ConvertResult {}

    /** The account that was to be taken is in the trash by now. */
    record AccountGone() implements ConvertResult {}

    /** The pipeline has no such stage any more. */
    record StageGone() implements ConvertResult {}
}
