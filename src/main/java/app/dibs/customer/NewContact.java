package app.dibs.customer;

import org.jspecify.annotations.Nullable;

/**
 * A contact that is to be made.
 *
 * @param origin the lead that it is made of, as people type it; empty for none
 * @param knowingly a live contact may have the same e-mail address or phone number: the person has seen it
 */
public record NewContact(
        ContactFacts facts,
        @Nullable AccountLink account,
        @Nullable Keeper keeper,
        String origin,
        boolean knowingly) {}
