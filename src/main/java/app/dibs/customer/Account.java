package app.dibs.customer;

import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.time.Instant;
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
        return Moves.edit(
                this,
                to.equals(facts),
                seen,
                () -> CustomerFields.between(facts.fields(), to.fields())
                        .edited(new Account(team, number, version, to, keeper, createdAt, createdBy, touchedAt, null)));
    }

    /** It is given to somebody, or to nobody. */
    public Change<Account> assign(@Nullable Keeper to) {
        return Moves.assign(this, to, this::keptBy);
    }

    /** It goes to the trash. */
    public Change<Account> delete(Instant at) {
        return Moves.delete(this, () -> with(at));
    }

    /** It goes to the trash because the lead that it was made of is a lead again. */
    public Change<Account> undo(Instant at, String lead) {
        return Moves.undo(this, lead, () -> with(at));
    }

    /** It comes back from the trash. */
    public Change<Account> restore() {
        return Moves.restore(this, () -> with(null));
    }

    private Account keptBy(@Nullable Keeper to) {
        return new Account(team, number, version, facts, to, createdAt, createdBy, touchedAt, null);
    }

    private Account with(@Nullable Instant trashed) {
        return new Account(team, number, version, facts, keeper, createdAt, createdBy, touchedAt, trashed);
    }
}
