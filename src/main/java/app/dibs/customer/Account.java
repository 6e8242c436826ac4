package app.dibs.customer;

import app.dibs.customer.Change.Reason;
import app.dibs.customer.CustomerActivity.Kind;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An organisation. Its moves are methods here. */
public record Account(
        TeamId team,
        CustomerNumber number,
        int version,
        AccountFacts facts,
        @Nullable Keeper keeper,
        Instant createdAt,
        UserId createdBy,
        Instant touchedAt,
        @Nullable Instant deletedAt)
        implements Customer {
    @Override
    public String name() {
        return facts.name();
    }

    /** It, as a contact or deal names it. */
    public AccountLink link() {
        return new AccountLink(number, facts.name());
    }

    /**
     * What is known of it changes.
     *
     * @param seen the version that the person had before their eyes
     */
    public Change<Account> edit(AccountFacts to, int seen) {
        if (deletedAt != null) {
            return new Change.Refused<>(Reason.TRASHED);
        }
        if (to.equals(facts)) {
            return new Change.Refused<>(Reason.SAME);
        }
        return seen != version
                ? new Change.Refused<>(Reason.CHANGED)
                : CustomerFields.between(facts.fields(), to.fields())
                        .edited(new Account(team, number, version, to, keeper, createdAt, createdBy, touchedAt, null));
    }

    /** It is given to somebody, or to nobody. */
    public Change<Account> assign(@Nullable Keeper to) {
        if (deletedAt != null) {
            return new Change.Refused<>(Reason.TRASHED);
        }
        return Objects.equals(to, keeper)
                ? new Change.Refused<>(Reason.SAME)
                : new Change.To<>(
                        new Account(team, number, version, facts, to, createdAt, createdBy, touchedAt, null),
                        Kind.ASSIGNED,
                        keeper == null ? null : keeper.user().value(),
                        to == null ? null : to.user().value());
    }

    /** It goes to the trash. */
    public Change<Account> delete(Instant at) {
        return deletedAt != null ? new Change.Refused<>(Reason.TRASHED) : new Change.To<>(with(at), Kind.DELETED);
    }

    /** It goes to the trash because the lead that it was made of is a lead again. */
    public Change<Account> undo(Instant at, String lead) {
        return deletedAt != null
                ? new Change.Refused<>(Reason.TRASHED)
                : new Change.To<>(with(at), Kind.UNDONE, null, lead);
    }

    /** It comes back from the trash. */
    public Change<Account> restore() {
        return deletedAt == null ? new Change.Refused<>(Reason.SAME) : new Change.To<>(with(null), Kind.RESTORED);
    }

    private Account with(@Nullable Instant trashed) {
        return new Account(team, number, version, facts, keeper, createdAt, createdBy, touchedAt, trashed);
    }
}
