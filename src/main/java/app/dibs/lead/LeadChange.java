package app.dibs.lead;

import app.dibs.workspace.Member;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a lead that is being made.
 *
 * @param before null where the lead is new
 * @param by who makes it
 * @param inBulk many leads change at once: people are told of all of them together, by whoever changes them
 */
public record LeadChange(@Nullable Lead before, Lead after, Activity activity, Member by, boolean inBulk) {
    /** Whether something was said of the lead, and nothing of it changes. */
    public boolean isNote() {
        return activity.kind() == Activity.Kind.NOTED;
    }

    /** Whether it is nobody's act: a clock's, with Dibs itself for its author, who like all apps has no rights. */
    public boolean isByClock() {
        return by.outsider();
    }

    /** Whether somebody was given it who is asked to accept it. */
    public boolean isOffered() {
        Owner owner = after.owner();
        boolean isGiven = activity.kind() == Activity.Kind.CREATED || activity.kind() == Activity.Kind.ASSIGNED;
        return isGiven
                && !inBulk
                && owner != null
                && changesOwner()
                && !owner.user().equals(by.user())
                && by.workspace().assignment().acceptMinutes() != null;
    }

    /** Whether somebody else owns it from now on. */
    public boolean changesOwner() {
        return before == null ? after.owner() != null : !Objects.equals(before.owner(), after.owner());
    }
}
