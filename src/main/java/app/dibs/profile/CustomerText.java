package app.dibs.profile;

import app.dibs.card.LeadText;
import app.dibs.customer.Account;
import app.dibs.customer.AccountFacts;
import app.dibs.customer.Contact;
import app.dibs.customer.Customer;
import app.dibs.customer.Deal;
import app.dibs.customer.DealFacts;
import app.dibs.customer.DealStatus;
import app.dibs.lead.Money;
import app.dibs.slack.Mrkdwn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contact, account or deal in words, safe to stand in mrkdwn. */
public final class CustomerText {
    private static final int NAME_LIMIT = 150;
    private static final int TAGS_LIMIT = 300;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    private CustomerText() {}

    /** {@code *Jane Doe* · Acme}. */
    public static String title(Customer one) {
        String beside = switch (one) {
            case Contact contact -> contact.company();
            case Account account -> null;
            case Deal deal -> with(deal);
        };
        String name = "*" + Mrkdwn.escape(one.name(), NAME_LIMIT) + "*";
        return beside == null || beside.equals(one.name()) ? name : name + " · " + Mrkdwn.escape(beside, NAME_LIMIT);
    }

    private static @Nullable String with(Deal deal) {
        if (deal.account() != null) {
            return deal.account().name();
        }
        return deal.contact() == null ? null : deal.contact().name();
    }

    /** {@code C-7 Jane Doe}, for plain text such as a title or a field's error. */
    public static String plain(Customer one) {
        return one.number() + " " + Mrkdwn.shorten(one.name(), NAME_LIMIT);
    }

    /**
     * {@code D-12 · $12,000 · Proposal · 50 % · closes Fri 9 Jan}: what is known, and no more.
     *
     * @param today where the reader is
     */
    public static String facts(Customer one, Currency currency, LocalDate today) {
        String number = one.number().toString();
        return switch (one) {
            case Contact contact ->
                known(
                        number,
                        reach(contact.facts().email(), contact.facts().phone()),
                        LeadText.tags(contact.facts().tags(), TAGS_LIMIT));
            case Account account -> known(number, industry(account.facts()), website(account), reach(account));
            case Deal deal ->
                known(
                        number,
                        money(deal.facts().value(), currency),
                        standing(deal.facts()),
                        close(deal.facts(), today));
        };
    }

    /** {@code Owner Ana Souza}. */
    public static String whose(Customer one) {
        return one.keeper() == null
                ? "Nobody owns it yet"
                : "Owner " + Mrkdwn.escape(one.keeper().name(), NAME_LIMIT);
    }

    /** An amount in the workspace's currency; empty for none, and at most what money can be. */
    public static String money(@Nullable BigDecimal value, Currency currency) {
        return value == null
                ? ""
                : new Money(value.min(LARGEST).setScale(Money.decimals(currency), RoundingMode.DOWN), currency)
                        .format();
    }

    /** Where a deal stands, with its badge: {@code Sales: Proposal, 50 %}, {@code 🏆 Won}, {@code ⚪ Lost: too expensive}. */
    public static String standing(DealFacts deal) {
        return switch (deal.status()) {
            case OPEN ->
                "%s: %s, %d %%"
                        .formatted(
                                Mrkdwn.escape(deal.place().pipelineName(), NAME_LIMIT),
                                Mrkdwn.escape(deal.place().stageName(), NAME_LIMIT),
                                deal.probability());
            case WON -> "🏆 Won";
            case LOST ->
                "⚪ Lost" + (deal.lostReason() == null ? "" : ": " + Mrkdwn.escape(deal.lostReason(), NAME_LIMIT));
        };
    }

    /** When a deal is to close, with its badge; the words say all that the colour says. Empty where nobody said when. */
    public static String close(DealFacts deal, LocalDate today) {
        LocalDate day = deal.expectedClose();
        if (day == null) {
            return "";
        }
        String words = LeadText.day(day, today);
        if (deal.status() != DealStatus.OPEN || day.isAfter(today)) {
            return (deal.status() == DealStatus.OPEN ? "closes " : "expected ") + words;
        }
        return day.equals(today) ? "🟠 closes today" : "🔴 was to close " + words;
    }

    /** The ways to reach somebody; empty where none is known. */
    static String reach(@Nullable String email, @Nullable String phone) {
        return known(email == null ? null : LeadText.mail(email), phone == null ? null : LeadText.call(phone));
    }

    private static String reach(Account account) {
        return reach(null, account.facts().phone());
    }

    private static @Nullable String industry(AccountFacts facts) {
        return facts.industry() == null ? null : Mrkdwn.escape(facts.industry(), NAME_LIMIT);
    }

    /** The website, to click; null where none is known. */
    static @Nullable String website(Account account) {
        String site = account.facts().website();
        if (site == null) {
            return null;
        }
        return Mrkdwn.link(site.matches("https?://.*") ? site : "https://" + site, Mrkdwn.shorten(site, NAME_LIMIT));
    }

    static String known(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
