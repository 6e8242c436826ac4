package app.dibs.lead;

import app.dibs.lead.Transition.Refused.Reason;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lead. Its moves are methods here; each answers what becomes of it and how that stands in its activity, or why it may
 * not be.
 *
 * @param version counts the changes
 * @param phone E.164
 * @param followUp a day in the owner's zone, in the workspace's where nobody owns it
 * @param deletedAt since when it is in the trash
 */
public record Lead(
        TeamId team,
        LeadNumber number,
        int version,
        String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        Status status,
        @Nullable String lostReason,
        @Nullable String source,
        @Nullable Money value,
        @Nullable Owner owner,
        @Nullable LocalDate followUp,
        List<String> tags,
        Instant createdAt,
        UserId createdBy,
        Instant touchedAt,
        @Nullable Instant deletedAt) {

    /** How the follow-up date stands today, where the owner is. */
    public Due due(Clock clock, ZoneId workspaceZone) {
        return Due.of(
                followUp, owner == null ? LocalDate.ofInstant(clock.instant(), workspaceZone) : owner.today(clock));
    }

    /** Whether there is work to do on it. */
    public boolean isOpen() {
        return status.isOpen() && deletedAt == null;
    }

    /** Whether this person owns it. */
    public boolean isOwnedBy(UserId user) {
        return owner != null && owner.user().equals(user);
    }

    /** This person takes it; only where nobody owns it. */
    public Transition claim(Owner claimer) {
        if (!isOpen()) {
            return new Transition.Refused(Reason.CLOSED);
        }
        if (owner != null) {
            return new Transition.Refused(isOwnedBy(claimer.user()) ? Reason.YOURS_ALREADY : Reason.TAKEN);
        }
        return owned(claimer, Activity.Kind.CLAIMED);
    }

    /**
     * It is given to somebody.
     *
     * @param seen whom the manager saw as its owner when pressing the button; null for nobody
     */
    public Transition assign(Owner to, @Nullable UserId seen) {
        if (!isOpen()) {
            return new Transition.Refused(Reason.CLOSED);
        }
        if (isOwnedBy(to.user())) {
            return new Transition.Refused(Reason.THEIRS_ALREADY);
        }
        if (!Objects.equals(seen, owner == null ? null : owner.user())) {
            return new Transition.Refused(Reason.TAKEN);
        }
        return owned(to, Activity.Kind.ASSIGNED);
    }

    /** The follow-up is on that day, or on none. */
    public Transition followUpOn(@Nullable LocalDate day, Activity.Kind kind) {
        if (!isOpen()) {
            return new Transition.Refused(Reason.CLOSED);
        }
        if (Objects.equals(day, followUp) && kind == Activity.Kind.FOLLOW_UP_SET) {
            return new Transition.Refused(Reason.SAME);
        }
        Lead after = with(owner, day, deletedAt);
        return new Transition.To(after, kind, text(followUp), text(day));
    }

    /** It goes to the trash. */
    public Transition delete(Instant at) {
        return deletedAt != null
                ? new Transition.Refused(Reason.CLOSED)
                : new Transition.To(with(owner, followUp, at), Activity.Kind.DELETED, null, null);
    }

    private Transition owned(Owner by, Activity.Kind kind) {
        Lead after = with(by, followUp, deletedAt);
        return new Transition.To(
                after,
                kind,
                owner == null ? null : owner.user().value(),
                by.user().value());
    }

    private Lead with(@Nullable Owner by, @Nullable LocalDate followUpOn, @Nullable Instant deleted) {
        return new Lead(
                team,
                number,
                version,
                name,
                company,
                email,
                phone,
                status,
                lostReason,
                source,
                value,
                by,
                followUpOn,
                tags,
                createdAt,
                createdBy,
                touchedAt,
                deleted);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
