package app.dibs.lead;

/** What became of the wish to change or make a lead. */
public sealed interface Made {
    /** It was done. */
    record Done(LeadChange change) implements Made {
        /** The lead as it is now. */
        public Lead lead() {
            return change.after();
        }
    }

    /** It was not done, and nothing changed. */
    record Refused(Transition.Refused.Reason reason, Lead lead) implements Made {}

    /** There is no such lead. */
    record Missing(LeadNumber number) implements Made {}

    /** A live lead has this e-mail address or phone number already. */
    record Duplicate(Lead lead, boolean byEmail) implements Made {}
}
