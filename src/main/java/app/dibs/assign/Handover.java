package app.dibs.assign;

import app.dibs.lead.Lead;
import app.dibs.slack.UserId;
import org.jspecify.annotations.Nullable;

/** From whom to whom a button gives a lead, as the button's value carries it: {@code U0ANA<U0BEN}, {@code U0ANA<}. */
record Handover(UserId to, @Nullable UserId from) {
    private static final String FROM = "<";

    static Handover read(String value) {
        String[] parts = value.split(FROM, -1);
        return new Handover(new UserId(parts[0]), owner(parts[1]));
    }

    String value() {
        return to + FROM + (from == null ? "" : from.value());
    }

    static @Nullable UserId ownerOf(Lead lead) {
        return lead.owner() == null ? null : lead.owner().user();
    }

    /** The owner that a person saw, as text. */
    static String seen(Lead lead) {
        UserId owner = ownerOf(lead);
        return owner == null ? "-" : owner.value();
    }

    /** The owner behind such a text. */
    static @Nullable UserId owner(String seen) {
        return seen.isEmpty() || "-".equals(seen) ? null : new UserId(seen);
    }
}
