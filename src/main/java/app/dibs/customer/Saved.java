package app.dibs.customer;

import org.jspecify.annotations.Nullable;

/** What became of the wish to make or change a contact, account or deal. */
public sealed interface Saved<T extends Customer> {
    /**
     * It was done.
     *
     * @param before null where it is new
     */
    record Done<T extends Customer>(@Nullable T before, T now, CustomerActivity activity) implements Saved<T> {}

    /** It was not done, and nothing changed. */
    record Refused<T extends Customer>(Change.Reason reason, T now) implements Saved<T> {}

    /** There is no such one. */
    record Missing<T extends Customer>(CustomerNumber number) implements Saved<T> {}

    /** A live one is known by this e-mail address, phone number or name already. */
    record Known<T extends Customer>(T other, By by) implements Saved<T> {}

    /** By what two are one. */
    enum By {
        EMAIL,
        PHONE,
        /** The name of an account, whatever the case and the spaces in it. */
        NAME
    }
}
