package app.dibs.convert;

import app.dibs.customer.Keeper;
import app.dibs.lead.Lead;
import app.dibs.workspace.Member;

/** A conversion under way. */
record Work(Member by, Wish wish, Lead lead) {
    Keeper keeper() {
        return lead.owner() == null
                ? Keeper.of(by)
                : new Keeper(lead.owner().user(), lead.owner().name());
    }

    String origin() {
        return lead.number().toString();
    }
}
