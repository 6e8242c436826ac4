package app.dibs.lead;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lead that is to be made.
 *
 * @param knowingly a live lead may have the same e-mail address or phone number: the person has seen it
 */
public record NewLead(
        LeadFacts facts,
        @Nullable Owner owner,
        @Nullable LocalDate followUp,
        @Nullable String note,
        boolean knowingly) {
    /** A lead of which there is no other. */
    public NewLead(LeadFacts facts, @Nullable Owner owner, @Nullable LocalDate followUp, @Nullable String note) {
        this(facts, owner, followUp, note, false);
    }

    /** The same for somebody. */
    NewLead ownedBy(Owner somebody) {
        return new NewLead(facts, somebody, followUp, note, knowingly);
    }

    /** The same, saved although there is one with the same e-mail address or phone number. */
    public NewLead despiteDuplicate() {
        return new NewLead(facts, owner, followUp, note, true);
    }
}
