package app.dibs.convert;

import app.dibs.card.LeadText;
import app.dibs.card.Origin;
import app.dibs.customer.PersonName;
import app.dibs.lead.Lead;
import app.dibs.lead.Phone;
import app.dibs.slack.Mrkdwn;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps filled in from the lead, before anybody has typed. */
final class Prefill {
    private static final int LONGEST_HEADLINE = 500;

    private Prefill() {}

    /**
     * A draft.
     *
     * @param existing the account of the lead's company, number and name
     * @param card where the lead's card stands, channel and ts parted by a colon
     */
    static ConvertDraft of(
            Lead lead, @Nullable Alike alike, @Nullable String existing, @Nullable String card, Origin origin) {
        PersonName name = nameOf(lead);
        String company = Objects.requireNonNullElse(lead.company(), name.isWhole() ? lead.name() : "");
        return new ConvertDraft(
                        lead.number().value(), lead.version(), headline(lead), origin, false, Map.of(), alike, "", card)
                .with(ConvertField.WHAT, ConvertDraft.CONTACT)
                .with(ConvertField.HOW, ConvertDraft.proposed(alike))
                .with(ConvertField.FIRST, orEmpty(name.first()))
                .with(ConvertField.LAST, name.isWhole() ? name.full() : orEmpty(name.last()))
                .with(ConvertField.EMAIL, orEmpty(lead.email()))
                .with(ConvertField.PHONE, lead.phone() == null ? "" : new Phone(lead.phone()).international())
                .with(ConvertField.ACCOUNT, account(company, existing))
                .with(ConvertField.EXISTING, orEmpty(existing))
                .with(ConvertField.ACCOUNT_NAME, company)
                .with(ConvertField.DEAL_NAME, company.isEmpty() ? lead.name() : company)
                .with(
                        ConvertField.VALUE,
                        lead.value() == null ? "" : lead.value().format())
                .withTasksOf(lead)
                .askedNow();
    }

    private static String account(String company, @Nullable String existing) {
        if (existing != null) {
            return ConvertDraft.EXISTING;
        }
        return company.isEmpty() ? ConvertDraft.SKIP : ConvertDraft.NEW;
    }

    /** A lead that is called otherwise than a person, and names one, is about that person. */
    static PersonName nameOf(Lead lead) {
        PersonName name = PersonName.split(lead.name(), lead.company());
        String contact = lead.facts().contact();
        return name.isWhole() && contact != null ? PersonName.split(contact, lead.company()) : name;
    }

    static String headline(Lead lead) {
        String words = LeadText.title(lead) + "\n" + LeadText.facts(lead);
        return words.length() <= LONGEST_HEADLINE ? words : Mrkdwn.escape(LeadText.plain(lead), LONGEST_HEADLINE);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
