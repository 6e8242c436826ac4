package app.dibs.lead;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a lead became, by the numbers of the customer room: a contact, a deal or both, and with a contact an account. */
public record Became(
        @Nullable Long contact,
        @Nullable Long account,
        @Nullable Long deal) {
    /** What it can become; the column of each is named after it. */
    public enum Kind {
        CONTACT,
        ACCOUNT,
        DEAL;

        String column() {
            return "became_" + name().toLowerCase(Locale.ROOT);
        }
    }
}
