package app.dibs.customer;

import app.dibs.slack.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contact, account or deal. */
public sealed interface Customer permits Contact, Account, Deal {
    /** The workspace that it belongs to. */
    TeamId team();

    /** Its number. */
    CustomerNumber number();

    /** Counts the changes; what was said of it is not among them. */
    int version();

    /** What it is called. */
    String name();

    /** Who looks after it; null for nobody. */
    @Nullable
    Keeper keeper();

    /** Since when it is in the trash; null for a live one. */
    @Nullable
    Instant deletedAt();
}
