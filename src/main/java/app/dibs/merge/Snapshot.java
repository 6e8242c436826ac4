package app.dibs.merge;

import app.dibs.lead.Lead.Holding;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.Money;
import app.dibs.lead.Owner;
import app.dibs.lead.Status;
import app.dibs.slack.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a lead held before it took up another, as it is stored. */
record Snapshot(
        String name,
        @Nullable String company,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String value,
        @Nullable String source,
        @Nullable String category,
        List<String> tags,
        String status,
        @Nullable String lostReason,
        boolean starred,
        @Nullable String owner,
        @Nullable String followUp) {
    static Snapshot of(Holding held) {
        LeadFacts facts = held.facts();
        return new Snapshot(
                facts.name(),
                facts.company(),
                facts.contact(),
                facts.email(),
                facts.phone(),
                facts.value() == null ? null : facts.value().amount().toPlainString(),
                facts.source(),
                facts.category(),
                facts.tags(),
                held.status().name(),
                held.lostReason(),
                held.starred(),
                held.owner() == null ? null : held.owner().user().value(),
                held.followUp() == null ? null : held.followUp().toString());
    }

    Optional<UserId> ownerId() {
        return Optional.ofNullable(owner).map(UserId::new);
    }

    /**
     * What it held.
     *
     * @param back who owned it; null where nobody did, or where that person is not here any more
     */
    Holding holding(@Nullable Owner back, Currency currency) {
        LeadFacts facts = new LeadFacts(name, company, contact, email, phone, money(currency), source, category, tags);
        LocalDate day = followUp == null ? null : LocalDate.parse(followUp);
        return new Holding(facts, Status.valueOf(status), lostReason, starred, back, day);
    }

    private @Nullable Money money(Currency currency) {
        return value == null
                ? null
                : new Money(new BigDecimal(value).setScale(Money.decimals(currency), RoundingMode.DOWN), currency);
    }
}
