package app.dibs.customer;

import org.jspecify.annotations.Nullable;

/**
 * A deal that is to be made.
 *
 * @param origin the lead that it is made of, as people type it; empty for none
 */
public record NewDeal(
        DealFacts facts,
        @Nullable ContactLink contact,
        @Nullable AccountLink account,
        @Nullable Keeper keeper,
        String origin) {}
