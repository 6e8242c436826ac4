package app.dibs.card;

import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import java.util.List;

/**
 * A lead at the moment when it is drawn.
 *
 * @param leastBusy the reps with the fewest open leads; empty where nobody needs to know
 */
public record Sight(Lead lead, Surface surface, List<Desk.Load> leastBusy) {
    /** A lead on that surface, where nobody asks who is least busy. */
    public static Sight of(Lead lead, Surface surface) {
        return new Sight(lead, surface, List.of());
    }
}
