package app.dibs.capture;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;

/** A lead as it was saved, as an Undo button's value carries it: {@code 61:1}. */
record SavedLead(LeadNumber number, int version) {
    static SavedLead of(Lead lead) {
        return new SavedLead(lead.number(), lead.version());
    }

    static SavedLead read(String value) {
        int colon = value.indexOf(':');
        return new SavedLead(
                new LeadNumber(Long.parseLong(value.substring(0, colon))),
                Integer.parseInt(value.substring(colon + 1)));
    }

    String value() {
        return number.value() + ":" + version;
    }
}
