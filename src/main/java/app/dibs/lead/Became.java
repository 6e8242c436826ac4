package app.dibs.lead;

import org.jspecify.annotations.Nullable;

/** What a lead became, by the numbers of the customer room: a contact, a deal or both, and with a contact an account. */
public record Became(
        @Nullable Long contact,
        @Nullable Long account,
        @Nullable Long deal) {}
