package app.dibs.profile;

import app.dibs.customer.Contact;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Saved;

/** What a person reads of a contact, account or deal that was not changed, with the way on. */
public final class GoneCustomer {
    private static final String UNCHANGED = " Nothing was changed.";

    private GoneCustomer() {}

    /** There is none with that number. */
    public static String missing(CustomerNumber number) {
        return "There is no %s %s. `/lead customers` looks for one by name."
                .formatted(number.kind().word(), number);
    }

    /** Why it is not among the others, and the way on. */
    static String why(Customer one) {
        if (one instanceof Contact contact && contact.erased()) {
            return one.number() + " was erased for good.";
        }
        return "%s is in the trash. `/lead %s` opens it, and Restore brings it back."
                .formatted(one.number(), one.number());
    }

    /** Why a change was not made. */
    public static String whyNot(Saved<? extends Customer> saved) {
        return switch (saved) {
            case Saved.Missing<? extends Customer> missing -> missing(missing.number());
            case Saved.Refused<? extends Customer> refused ->
                switch (refused.reason()) {
                    case TRASHED -> why(refused.now()) + UNCHANGED;
                    case SAME -> refused.now().number() + " is so already." + UNCHANGED;
                    case CHANGED ->
                        "Somebody changed %s meanwhile.".formatted(refused.now().number()) + UNCHANGED;
                };
            case Saved.Known<? extends Customer> known ->
                "%s %s has this %s already."
                                .formatted(known.other().number(), CustomerText.title(known.other()), by(known.by()))
                        + UNCHANGED;
            case Saved.Done<? extends Customer> done -> throw new IllegalStateException("It was done");
        };
    }

    /** The same for beside a field, where text is plain. */
    public static String whyNotPlainly(Saved<? extends Customer> saved) {
        return saved instanceof Saved.Known<? extends Customer> known
                ? "%s has this %s already.".formatted(CustomerText.plain(known.other()), by(known.by())) + UNCHANGED
                : whyNot(saved).replace("`", "");
    }

    /** By what two are one, in words. */
    public static String by(Saved.By what) {
        return switch (what) {
            case EMAIL -> "e-mail address";
            case PHONE -> "phone number";
            case NAME -> "name";
        };
    }
}
