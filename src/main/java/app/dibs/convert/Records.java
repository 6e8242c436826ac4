package app.dibs.convert;

import app.dibs.convert.Conversions.Before;
import app.dibs.customer.Account;
import app.dibs.customer.AccountLink;
import app.dibs.customer.Contact;
import app.dibs.customer.ContactLink;
import app.dibs.customer.Customer;
import app.dibs.customer.Deal;
import app.dibs.lead.Became;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a lead has become so far. */
record Records(
        @Nullable Account account,
        boolean madeAccount,
        @Nullable Contact contact,
        boolean madeContact,
        @Nullable Before before,
        @Nullable Deal deal) {
    @Nullable
    AccountLink accountLink() {
        return account == null ? null : account.link();
    }

    @Nullable
    ContactLink contactLink() {
        return contact == null ? null : new ContactLink(contact.number(), contact.name());
    }

    static Records none() {
        return new Records(null, false, null, false, null, null);
    }

    static Records of(Account account, boolean made) {
        return new Records(account, made, null, false, null, null);
    }

    Records with(Contact of, boolean made, @Nullable Before was) {
        return new Records(account, madeAccount, of, made, was, deal);
    }

    Records with(Deal of) {
        return new Records(account, madeAccount, contact, madeContact, before, of);
    }

    Became became() {
        return new Became(value(contact), value(account), value(deal));
    }

    private static @Nullable Long value(@Nullable Customer one) {
        return one == null ? null : one.number().value();
    }

    String named() {
        return Stream.of(contact, account, deal)
                .flatMap(Stream::ofNullable)
                .map(one -> one.number().kind().word() + " " + one.number())
                .collect(Collectors.joining(", "));
    }
}
