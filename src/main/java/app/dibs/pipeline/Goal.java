package app.dibs.pipeline;

import app.dibs.customer.Place;
import app.dibs.customer.Stage;
import org.jspecify.annotations.Nullable;

/**
 * To which stage a deal is to come, as an option carries it: {@code 7:12:11}.
 *
 * @param seen the stage that the person saw it at; null for whoever typed, and saw none
 */
record Goal(long pipeline, long stage, @Nullable Long seen) {
    /** Where a deal is, as its select carries it behind {@code #}: {@code 7:11}. */
    static String seenAt(Place place) {
        return place.pipeline() + ":" + place.stage();
    }

    static Goal read(String value) {
        String[] parts = value.split(":", -1);
        return new Goal(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.valueOf(parts[2]));
    }

    /** A way to that stage from where a select says that the deal is. */
    static String value(String seenAt, Stage to) {
        String[] seen = seenAt.split(":", -1);
        return seen[0] + ":" + to.id() + ":" + seen[1];
    }
}
