package app.dibs.customer;

import org.jspecify.annotations.Nullable;

/**
 * An account that is to be made.
 *
 * @param origin the lead that it is made of, as people type it; empty for none
 */
public record NewAccount(AccountFacts facts, @Nullable Keeper keeper, String origin) {}
