package app.dibs.lead;

import app.dibs.lead.Desk.Figure;
import app.dibs.slack.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a workspace.
 *
 * @param byStatus the live leads at each status; a status without any is left out
 * @param byOwner what the owners have open, the highest value first
 * @param others the open leads of all further owners together
 * @param weeks the oldest first, the last one is still going on
 */
public record DeskFigures(Map<Status, Figure> byStatus, List<OfOwner> byOwner, Others others, List<Week> weeks) {
    /**
     * What one owner has open.
     *
     * @param owner null for the leads that nobody owns
     */
    public record OfOwner(@Nullable UserId owner, String name, Figure open) {}

    /** What the owners have open who are not named. */
    public record Others(int owners, Figure open) {}

    /**
     * What happened in a week.
     *
     * @param monday its first day where the reader is
     */
    public record Week(LocalDate monday, Turnover turnover) {}

    /** What was created, lost and converted in some time; leads that were deleted since are not among it. */
    public record Turnover(Figure created, Figure lost, Figure converted) {
        /** Whether anything happened. */
        public boolean isSomething() {
            return created.leads() + lost.leads() + converted.leads() > 0;
        }
    }
}
