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
 * @param starred somebody marked it as hot
 * @param followUp a day in the owner's zone, in the workspace's where nobody owns it
 * @param trashed since when it is in the trash, and why; null for a live lead
 * @param became what it was converted into; null for a lead that was not, or long ago
 */
public record Lead(
        TeamId team,
        LeadNumber number,
        int version,
        LeadFacts facts,
        Status status,
        @Nullable String lostReason,
        boolean starred,
        @Nullable Owner owner,
        @Nullable LocalDate followUp,
        Instant createdAt,
        UserId createdBy,
        Instant touchedAt,
        @Nullable Trashed trashed,
        @Nullable Became became) {
    /**
     * What it is to be in the trash.
     *
     * @param mergedInto the lead that has taken up all of it
     * @param erased nothing is left of it but that it was there
     */
    public record Trashed(Instant at, @Nullable LeadNumber mergedInto, boolean erased) {}

    /** Since when it is in the trash. */
    public @Nullable Instant deletedAt() {
        return trashed == null ? null : trashed.at();
    }

    /** What it is called: a person or a company. */
    public String name() {
        return facts.name();
    }

    /** The company that it is about. */
    public @Nullable String company() {
        return facts.company();
    }

    /** The e-mail address. */
    public @Nullable String email() {
        return facts.email();
    }

    /** The phone number, E.164. */
    public @Nullable String phone() {
        return facts.phone();
    }

    /** Where it came from. */
    public @Nullable String source() {
        return facts.source();
    }

    /** What it may be worth. */
    public @Nullable Money value() {
        return facts.value();
    }

    /** Its tags, in the order in which they were given. */
    public List<String> tags() {
        return facts.tags();
    }

    /** How the follow-up date stands today, where the owner is. */
    public Due due(Clock clock, ZoneId workspaceZone) {
        return Due.of(
                followUp, owner == null ? LocalDate.ofInstant(clock.instant(), workspaceZone) : owner.today(clock));
    }

    /** Whether there is work to do on it. */
    public boolean isOpen() {
        return status.isOpen() && trashed == null;
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
        return owned(claimer, Activity.Kind.CLAIMED, null);
    }

    /**
     * It is given to somebody.
     *
     * @param seen whom the manager saw as its owner when pressing the button; null for nobody
     */
    public Transition assign(Owner to, @Nullable UserId seen) {
        return assign(to, seen, null);
    }

    /**
     * It is given to somebody.
     *
     * @param seen who is its owner as far as is known; null for nobody
     * @param why by which rule, for example
     */
    public Transition assign(Owner to, @Nullable UserId seen, @Nullable String why) {
        if (!isOpen()) {
            return new Transition.Refused(Reason.CLOSED);
        }
        if (isOwnedBy(to.user())) {
            return new Transition.Refused(Reason.THEIRS_ALREADY);
        }
        if (!Objects.equals(seen, owner == null ? null : owner.user())) {
            return new Transition.Refused(Reason.TAKEN);
        }
        return owned(to, Activity.Kind.ASSIGNED, why);
    }

    /** Its owner, who was given it, takes it on. */
    public Transition accept(UserId by) {
        return affirmed(by, Activity.Kind.ACCEPTED);
    }

    /** Its owner keeps it, and it goes back to no pool. */
    public Transition keep(UserId by) {
        return affirmed(by, Activity.Kind.KEPT);
    }

    private Transition affirmed(UserId by, Activity.Kind kind) {
        if (!isOpen()) {
            return new Transition.Refused(Reason.CLOSED);
        }
        return isOwnedBy(by) ? new Transition.To(this, kind, null, null) : new Transition.Refused(Reason.TAKEN);
    }

    /**
     * It goes back to the pool.
     *
     * @param seen who is its owner as far as is known
     */
    public Transition release(UserId seen, String why) {
        if (!isOpen()) {
            return new Transition.Refused(Reason.CLOSED);
        }
        return isOwnedBy(seen)
                ? new Transition.To(
                        with(status, lostReason, null, followUp, starred),
                        Activity.Kind.RETURNED,
                        seen.value(),
                        null,
                        why)
                : new Transition.Refused(Reason.TAKEN);
    }

    /** The follow-up is on that day, or on none. */
    public Transition followUpOn(@Nullable LocalDate day, Activity.Kind kind) {
        return followUpOn(day, kind, null);
    }

    /**
     * The follow-up is on that day, or on none.
     *
     * @param detail what its activity says beyond the day
     */
    public Transition followUpOn(@Nullable LocalDate day, Activity.Kind kind, @Nullable String detail) {
        if (!isOpen()) {
            return new Transition.Refused(Reason.CLOSED);
        }
        if (Objects.equals(day, followUp) && kind == Activity.Kind.FOLLOW_UP_SET) {
            return new Transition.Refused(Reason.SAME);
        }
        return new Transition.To(
                with(status, lostReason, owner, day, starred), kind, text(followUp), text(day), detail);
    }

    /**
     * It stands somewhere else. A lost lead is reopened by this; nothing becomes or leaves Converted this way.
     *
     * @param reason why it is lost; for Lost alone
     */
    public Transition stand(Status to, @Nullable String reason) {
        if (trashed != null || status == Status.CONVERTED || to == Status.CONVERTED) {
            return new Transition.Refused(Reason.CLOSED);
        }
        if (to == status) {
            return new Transition.Refused(Reason.SAME);
        }
        String why = to == Status.LOST ? Objects.requireNonNull(reason, "Lost wants a reason") : null;
        return new Transition.To(
                with(to, why, owner, followUp, starred), Activity.Kind.STATUS_SET, status.word(), to.word(), why);
    }

    /**
     * It becomes a customer. Only an open lead does.
     *
     * @param named what it became, as people read it
     * @param link what opens its card; null where there is none
     */
    public Transition convert(Became into, String named, @Nullable String link) {
        return isOpen()
                ? new Transition.To(
                        converted(Status.CONVERTED, into), Activity.Kind.CONVERTED, status.word(), named, link)
                : new Transition.Refused(Reason.CLOSED);
    }

    /** It is a lead again, as it stood before it was converted. */
    public Transition unconvert(Status back) {
        return status == Status.CONVERTED && trashed == null && back.isOpen()
                ? new Transition.To(
                        converted(back, null), Activity.Kind.UNCONVERTED, Status.CONVERTED.word(), back.word())
                : new Transition.Refused(Reason.CLOSED);
    }

    private Lead converted(Status stands, @Nullable Became into) {
        return new Lead(
                team, number, version, facts, stands, null, starred, owner, followUp, createdAt, createdBy, touchedAt,
                null, into);
    }

    /**
     * What is known of it changes.
     *
     * @param seen the version that the person had before their eyes
     */
    public Transition edit(LeadFacts to, int seen) {
        if (trashed != null) {
            return new Transition.Refused(Reason.CLOSED);
        }
        if (to.equals(facts)) {
            return new Transition.Refused(Reason.SAME);
        }
        if (seen != version) {
            return new Transition.Refused(Reason.CHANGED);
        }
        return edited(to);
    }

    /** Its tags change, whatever else has changed meanwhile. */
    public Transition tag(List<String> tags) {
        if (trashed != null) {
            return new Transition.Refused(Reason.CLOSED);
        }
        return tags.equals(facts.tags()) ? new Transition.Refused(Reason.SAME) : edited(facts.withTags(tags));
    }

    /** It is hot, or not any more. */
    public Transition star(boolean hot) {
        if (trashed != null) {
            return new Transition.Refused(Reason.CLOSED);
        }
        return hot == starred
                ? new Transition.Refused(Reason.SAME)
                : new Transition.To(
                        with(status, lostReason, owner, followUp, hot),
                        hot ? Activity.Kind.STARRED : Activity.Kind.UNSTARRED,
                        null,
                        null);
    }

    /** It goes to the trash. */
    public Transition delete(Instant at) {
        return trashed != null
                ? new Transition.Refused(Reason.CLOSED)
                : new Transition.To(trashed(new Trashed(at, null, false)), Activity.Kind.DELETED, null, null);
    }

    /** It goes to the trash because the other has taken up all of it. */
    public Transition mergeInto(LeadNumber other, Instant at) {
        return trashed != null
                ? new Transition.Refused(Reason.CLOSED)
                : new Transition.To(
                        trashed(new Trashed(at, other, false)), Activity.Kind.MERGED_INTO, null, other.toString());
    }

    /**
     * It is again as it was before; only while nobody has changed it since.
     *
     * @param seen the version that the change left behind
     * @param what the change, in words
     */
    public Transition undo(Standing before, int seen, String what) {
        if (seen != version) {
            return new Transition.Refused(Reason.CHANGED);
        }
        Lead after = new Lead(
                team,
                number,
                version,
                facts.withTags(before.tags()),
                before.status(),
                before.lostReason(),
                starred,
                before.owner(),
                before.followUp(),
                createdAt,
                createdBy,
                touchedAt,
                null,
                became);
        return new Transition.To(after, Activity.Kind.UNDONE, null, null, what);
    }

    /** What can be changed of many leads at once, as it stands. */
    public Standing standing() {
        return new Standing(owner, status, lostReason, facts.tags(), followUp);
    }

    /** What can be changed of many leads at once. */
    public record Standing(
            @Nullable Owner owner,
            Status status,
            @Nullable String lostReason,
            List<String> tags,
            @Nullable LocalDate followUp) {}

    /**
     * It takes up all of another lead.
     *
     * @param chosen what it is from now on, of the facts, the standing, the owner and the follow-up of both
     */
    public Transition takeUp(Holding chosen, LeadNumber other) {
        return trashed != null
                ? new Transition.Refused(Reason.CLOSED)
                : new Transition.To(holding(chosen), Activity.Kind.MERGED, null, other.toString());
    }

    /** It is again what it was before it took up the other. */
    public Transition giveBack(Holding before, LeadNumber other) {
        return trashed != null
                ? new Transition.Refused(Reason.CLOSED)
                : new Transition.To(holding(before), Activity.Kind.UNMERGED, null, other.toString());
    }

    /**
     * It is a lead of its own again.
     *
     * @param own what is known of it: its facts, but for what the other keeps
     */
    public Transition partFrom(LeadNumber other, LeadFacts own) {
        if (trashed == null || trashed.erased() || !other.equals(trashed.mergedInto())) {
            return new Transition.Refused(Reason.CLOSED);
        }
        Holding alone = new Holding(own, status, lostReason, starred, owner, followUp);
        return new Transition.To(holding(alone).trashed(null), Activity.Kind.UNMERGED, null, other.toString());
    }

    /** What it holds: all of it that a merge chooses from. */
    public Holding holding() {
        return new Holding(facts, status, lostReason, starred, owner, followUp);
    }

    /** All of a lead that a merge chooses from. */
    public record Holding(
            LeadFacts facts,
            Status status,
            @Nullable String lostReason,
            boolean starred,
            @Nullable Owner owner,
            @Nullable LocalDate followUp) {}

    private Lead holding(Holding what) {
        return new Lead(
                team,
                number,
                version,
                what.facts,
                status == Status.CONVERTED ? status : what.status,
                status == Status.CONVERTED ? null : what.lostReason,
                what.starred,
                what.owner,
                what.followUp,
                createdAt,
                createdBy,
                touchedAt,
                trashed,
                became);
    }

    /** It comes back from the trash. */
    public Transition restore() {
        if (trashed == null) {
            return new Transition.Refused(Reason.SAME);
        }
        return trashed.erased() || trashed.mergedInto() != null
                ? new Transition.Refused(Reason.CLOSED)
                : new Transition.To(trashed(null), Activity.Kind.RESTORED, null, null);
    }

    private Transition edited(LeadFacts to) {
        FieldChanges changes = FieldChanges.between(facts, to);
        Lead after = new Lead(
                team,
                number,
                version,
                to,
                status,
                lostReason,
                starred,
                owner,
                followUp,
                createdAt,
                createdBy,
                touchedAt,
                trashed,
                became);
        return new Transition.To(after, Activity.Kind.EDITED, changes.was(), changes.became());
    }

    private Transition owned(Owner by, Activity.Kind kind, @Nullable String why) {
        return new Transition.To(
                with(status, lostReason, by, followUp, starred),
                kind,
                owner == null ? null : owner.user().value(),
                by.user().value(),
                why);
    }

    private Lead with(
            Status stands, @Nullable String lostFor, @Nullable Owner by, @Nullable LocalDate followUpOn, boolean hot) {
        return new Lead(
                team,
                number,
                version,
                facts,
                stands,
                lostFor,
                hot,
                by,
                followUpOn,
                createdAt,
                createdBy,
                touchedAt,
                trashed,
                became);
    }

    private Lead trashed(@Nullable Trashed since) {
        return new Lead(
                team,
                number,
                version,
                facts,
                status,
                lostReason,
                starred,
                owner,
                followUp,
                createdAt,
                createdBy,
                touchedAt,
                since,
                became);
    }

    /** What is left of it when the person behind it is erased. */
    Lead erased(Instant at) {
        return new Lead(
                team,
                number,
                version,
                new LeadFacts("Erased", null, null, null, null, null, null, null, List.of()),
                status,
                lostReason == null ? null : "Erased",
                false,
                owner,
                null,
                createdAt,
                createdBy,
                touchedAt,
                new Trashed(at, null, true),
                became);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
