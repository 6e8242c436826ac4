package app.dibs.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead, what was said of it and what was done to it; the newest first. */
public record Story(Lead lead, Page notes, Page activities) {
    /**
     * Some of it.
     *
     * @param newer where the page before this one ends; null where there is none
     * @param older where the page behind this one begins; null where there is none
     */
    public record Page(
            List<Activity> lines,
            @Nullable Place newer,
            @Nullable Place older) {}

    /**
     * A place in it, as a button carries it.
     *
     * @param at the time of the line next to which the page lies, ISO 8601 in UTC
     * @param id the id of that line
     * @param newer whether the page lies above that line
     */
    public record Place(String at, long id, boolean newer) {
        static Place of(Activity line, boolean newer) {
            return new Place(line.at().toString(), line.id(), newer);
        }
    }
}
