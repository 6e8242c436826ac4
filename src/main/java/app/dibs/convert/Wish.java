package app.dibs.convert;

import app.dibs.customer.AccountFacts;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.DealStatus;
import app.dibs.lead.LeadNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a lead is to become; every value has been read and found good.
 *
 * @param draft what was typed and chosen; of the contact its name
 * @param seen the version of the lead that the person had before their eyes
 * @param deal null for no deal
 * @param cardLink what opens the lead's card; null where there is none
 */
record Wish(
        ConvertDraft draft,
        LeadNumber lead,
        int seen,
        ForContact contact,
        ForAccount account,
        @Nullable ForDeal deal,
        @Nullable String cardLink) {
    /** What is to be with the contact. */
    sealed interface ForContact {
        /** None. */
        record None() implements ForContact {}

        /**
         * A new one.
         *
         * @param knowingly though one has its e-mail address or phone number
         */
        record Make(@Nullable String email, @Nullable String phone, boolean knowingly) implements ForContact {}

        /** The one that is there, with its blanks filled, and with what the person would rather have. */
        record Link(
                CustomerNumber number,
                int seen,
                boolean takeName,
                @Nullable String email,
                boolean takeEmail,
                @Nullable String phone,
                boolean takePhone)
                implements ForContact {}
    }

    /** What is to be with the account. */
    sealed interface ForAccount {
        /** None. */
        record Skip() implements ForAccount {}

        /** One that is there. */
        record Use(CustomerNumber number) implements ForAccount {}

        /** A new one. */
        record Make(AccountFacts facts) implements ForAccount {}
    }

    /**
     * The deal.
     *
     * @param probability in percent; null for that of the stage
     */
    record ForDeal(
            String name,
            @Nullable BigDecimal value,
            long pipeline,
            long stage,
            DealStatus status,
            @Nullable String lostReason,
            @Nullable LocalDate close,
            @Nullable Integer probability) {}

    Wish with(ForAccount other) {
        return new Wish(draft, lead, seen, contact, other, deal, cardLink);
    }

    Wish linkedTo(@Nullable String link) {
        return new Wish(draft, lead, seen, contact, account, deal, link);
    }
}
