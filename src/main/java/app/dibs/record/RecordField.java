package app.dibs.record;

import app.dibs.customer.Account;
import app.dibs.customer.AccountLink;
import app.dibs.customer.Contact;
import app.dibs.customer.Customer;
import app.dibs.customer.Deal;
import app.dibs.customer.DealStatus;
import app.dibs.customer.PersonName;
import app.dibs.lead.Phone;
import app.dibs.profile.CustomerText;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A field of the form. */
enum RecordField {
    FIRST("First name"),
    LAST("Last name or company"),
    NAME("Name"),
    VALUE("Value"),
    COMPANY("Company"),
    EMAIL("E-mail"),
    INDUSTRY("Industry"),
    WEBSITE("Website"),
    PHONE("Phone"),
    ADDRESS("Address"),
    /** The number of a contact. */
    CONTACT("Contact"),
    /** The number of an account. */
    ACCOUNT("Account"),
    CLOSE("Expected close"),
    PROBABILITY("Probability in %"),
    TAGS("Tags");

    private static final List<RecordField> OF_CONTACT = List.of(FIRST, LAST, COMPANY, EMAIL, PHONE, ACCOUNT, TAGS);
    private static final List<RecordField> OF_ACCOUNT = List.of(NAME, INDUSTRY, WEBSITE, PHONE, ADDRESS);
    private static final List<RecordField> OF_DEAL = List.of(NAME, VALUE, CONTACT, ACCOUNT, CLOSE, PROBABILITY);
    private static final List<RecordField> OF_ENDED_DEAL = List.of(NAME, VALUE, CONTACT, ACCOUNT, CLOSE);

    private final String label;

    RecordField(String label) {
        this.label = label;
    }

    /** The fields of this one, in their order; how likely a deal is that has ended is no question any more. */
    static List<RecordField> of(Customer one) {
        return switch (one) {
            case Contact contact -> OF_CONTACT;
            case Account account -> OF_ACCOUNT;
            case Deal deal -> deal.facts().status() == DealStatus.OPEN ? OF_DEAL : OF_ENDED_DEAL;
        };
    }

    String label() {
        return label;
    }

    /** By what a form knows it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands in the field for this one; empty for nothing. */
    String text(Customer one, Currency currency) {
        return switch (one) {
            case Contact contact -> text(contact);
            case Account account -> text(account);
            case Deal deal -> text(deal, currency);
        };
    }

    /** The same as people read it: an account by its name. */
    String shown(Customer one, Currency currency) {
        if (this == CONTACT && one instanceof Deal deal) {
            return deal.contact() == null ? "" : deal.contact().name();
        }
        if (this == ACCOUNT) {
            AccountLink account = account(one);
            return account == null ? "" : account.name();
        }
        return text(one, currency);
    }

    private static @Nullable AccountLink account(Customer one) {
        return switch (one) {
            case Contact contact -> contact.account();
            case Account account -> null;
            case Deal deal -> deal.account();
        };
    }

    private String text(Contact one) {
        PersonName person = one.facts().person();
        return switch (this) {
            case FIRST -> orEmpty(person.first());
            case LAST -> person.isWhole() ? person.full() : orEmpty(person.last());
            case COMPANY -> orEmpty(one.facts().company());
            case EMAIL -> orEmpty(one.facts().email());
            case PHONE -> phone(one.facts().phone());
            case ACCOUNT -> one.account() == null ? "" : one.account().number().toString();
            case TAGS -> tags(one.facts().tags());
            default -> "";
        };
    }

    private String text(Account one) {
        return switch (this) {
            case NAME -> one.name();
            case INDUSTRY -> orEmpty(one.facts().industry());
            case WEBSITE -> orEmpty(one.facts().website());
            case PHONE -> phone(one.facts().phone());
            case ADDRESS -> orEmpty(one.facts().address());
            default -> "";
        };
    }

    private String text(Deal one, Currency currency) {
        return switch (this) {
            case NAME -> one.name();
            case VALUE -> CustomerText.money(one.facts().value(), currency);
            case CONTACT -> one.contact() == null ? "" : one.contact().number().toString();
            case ACCOUNT -> one.account() == null ? "" : one.account().number().toString();
            case CLOSE ->
                one.facts().expectedClose() == null
                        ? ""
                        : one.facts().expectedClose().toString();
            case PROBABILITY -> String.valueOf(one.facts().probability());
            default -> "";
        };
    }

    /** A comma behind a single tag keeps the words of it together. */
    private static String tags(List<String> tags) {
        return tags.size() == 1 && tags.getFirst().contains(" ") ? tags.getFirst() + "," : String.join(", ", tags);
    }

    private static String phone(@Nullable String e164) {
        return e164 == null ? "" : new Phone(e164).international();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
