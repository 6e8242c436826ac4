package app.dibs.customer;

import app.dibs.customer.Change.Reason;
import app.dibs.customer.CustomerActivity.Kind;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that may be sold. Its moves are methods here. */
public record Deal(
        TeamId team,
        CustomerNumber number,
        int version,
        DealFacts facts,
        @Nullable ContactLink contact,
        @Nullable AccountLink account,
        @Nullable Keeper keeper,
        Instant createdAt,
        UserId createdBy,
        Instant touchedAt,
        @Nullable Instant deletedAt)
        implements Customer {
    private static final int SURE = 100;

    @Override
    public String name() {
        return facts.name();
    }

    /**
     * What is known of it changes.
     *
     * @param seen the version that the person had before their eyes
     */
    public Change<Deal> edit(DealFacts to, @Nullable ContactLink with, @Nullable AccountLink at, int seen) {
        boolean isSame = to.equals(facts) && Objects.equals(with, contact) && Objects.equals(at, account);
        return Moves.edit(this, isSame, seen, () -> {
            Deal after = new Deal(team, number, version, to, with, at, keeper, createdAt, createdBy, touchedAt, null);
            return CustomerFields.between(fields(), after.fields()).edited(after);
        });
    }

    /**
     * It comes to another stage, whatever else has changed meanwhile. One that was won or lost stays where it was.
     *
     * @param probability in percent
     */
    public Change<Deal> move(Place to, int probability) {
        return Moves.live(this, () -> {
            if (facts.status() != DealStatus.OPEN) {
                return new Change.Refused<>(Reason.CHANGED);
            }
            return to.equals(facts.place())
                    ? new Change.Refused<>(Reason.SAME)
                    : new Change.To<>(
                            with(facts.at(to, probability)),
                            Kind.MOVED,
                            facts.place().stageName(),
                            to.stageName());
        });
    }

    /**
     * The same, for a person who had it before their eyes: where somebody else has moved it, it stays there.
     *
     * @param seen the stage that it was at
     */
    public Change<Deal> move(Place to, int probability, long seen) {
        boolean isElsewhere = deletedAt == null && facts.place().stage() != seen;
        return isElsewhere && !to.equals(facts.place()) ? new Change.Refused<>(Reason.CHANGED) : move(to, probability);
    }

    /** It is won; where it was lost meanwhile, it stays lost until it is reopened. */
    public Change<Deal> win() {
        return end(DealStatus.WON, null, SURE, Kind.WON);
    }

    /** It is lost, for that reason; where it was won meanwhile, it stays won until it is reopened. */
    public Change<Deal> lose(String reason) {
        return end(DealStatus.LOST, reason, 0, Kind.LOST);
    }

    /** It is open again, at the stage where it was. */
    public Change<Deal> reopen(int probability) {
        return end(DealStatus.OPEN, null, probability, Kind.REOPENED);
    }

    private Change<Deal> end(DealStatus as, @Nullable String why, int probability, Kind kind) {
        return Moves.live(this, () -> {
            if (facts.status() == as) {
                return new Change.Refused<>(Reason.SAME);
            }
            return facts.status() != DealStatus.OPEN && as != DealStatus.OPEN
                    ? new Change.Refused<>(Reason.CHANGED)
                    : new Change.To<>(
                            with(facts.ends(as, why, probability)),
                            kind,
                            facts.status().word(),
                            as.word(),
                            why);
        });
    }

    /** It is given to somebody, or to nobody. */
    public Change<Deal> assign(@Nullable Keeper to) {
        return Moves.assign(this, to, this::keptBy);
    }

    /** It goes to the trash. */
    public Change<Deal> delete(Instant at) {
        return Moves.delete(this, () -> with(at));
    }

    /** It goes to the trash because the lead that it was made of is a lead again. */
    public Change<Deal> undo(Instant at, String lead) {
        return Moves.undo(this, lead, () -> with(at));
    }

    /** It comes back from the trash. */
    public Change<Deal> restore() {
        return Moves.restore(this, () -> with((Instant) null));
    }

    private Deal keptBy(@Nullable Keeper to) {
        return new Deal(team, number, version, facts, contact, account, to, createdAt, createdBy, touchedAt, null);
    }

    private Deal with(DealFacts to) {
        return new Deal(
                team, number, version, to, contact, account, keeper, createdAt, createdBy, touchedAt, deletedAt);
    }

    private Deal with(@Nullable Instant trashed) {
        return new Deal(
                team, number, version, facts, contact, account, keeper, createdAt, createdBy, touchedAt, trashed);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(facts.fields());
        fields.put("contact", contact == null ? "" : contact.name());
        fields.put("account", account == null ? "" : account.name());
        return fields;
    }
}
