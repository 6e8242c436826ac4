package app.dibs.convert;

import app.dibs.customer.Contact;
import app.dibs.customer.ContactMatch;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Saved;
import org.jspecify.annotations.Nullable;

/**
 * A contact that may be the one whom the lead is about, as a draft carries it.
 *
 * @param version what the person sees; somebody may change it meanwhile
 * @param by by what it is alike
 */
record Alike(
        long number,
        int version,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        Saved.By by) {
    static Alike of(ContactMatch match) {
        return of(match.contact(), match.by());
    }

    static Alike of(Contact contact, Saved.By by) {
        return new Alike(
                contact.number().value(),
                contact.version(),
                contact.name(),
                contact.facts().email(),
                contact.facts().phone(),
                contact.company(),
                by);
    }

    /** Whether the two must not both be, but where the workspace allows it. */
    boolean isExact() {
        return by != Saved.By.NAME;
    }

    CustomerNumber reference() {
        return CustomerNumber.contact(number);
    }
}
