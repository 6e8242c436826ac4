package app.dibs.customer;

import app.dibs.customer.Change.Reason;
import app.dibs.customer.CustomerActivity.Kind;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person, or a company, whom we deal with. Its moves are methods here.
 *
 * @param erased the person was erased for good: nothing is left but that it was there
 */
public record Contact(
        TeamId team,
        CustomerNumber number,
        int version,
        ContactFacts facts,
        @Nullable AccountLink account,
        @Nullable Keeper keeper,
        Instant createdAt,
        UserId createdBy,
        Instant touchedAt,
        @Nullable Instant deletedAt,
        boolean erased)
        implements Customer {
    @Override
    public String name() {
        return facts.person().full();
    }

    /** The company, by its account where there is one. */
    public @Nullable String company() {
        return account == null ? facts.company() : account.name();
    }

    /**
     * What is known of it changes.
     *
     * @param seen the version that the person had before their eyes
     */
    public Change<Contact> edit(ContactFacts to, @Nullable AccountLink at, int seen) {
        return Moves.edit(this, to.equals(facts) && Objects.equals(at, account), seen, () -> {
            Contact after =
                    new Contact(team, number, version, to, at, keeper, createdAt, createdBy, touchedAt, null, false);
            return CustomerFields.between(fields(), after.fields()).edited(after);
        });
    }

    /** It is given to somebody, or to nobody. */
    public Change<Contact> assign(@Nullable Keeper to) {
        return Moves.assign(this, to, this::keptBy);
    }

    /** It goes to the trash. */
    public Change<Contact> delete(Instant at) {
        return Moves.delete(this, () -> with(at));
    }

    /** It goes to the trash because the lead that it was made of is a lead again. */
    public Change<Contact> undo(Instant at, String lead) {
        return Moves.undo(this, lead, () -> with(at));
    }

    /** It comes back from the trash; nobody comes back who was erased. */
    public Change<Contact> restore() {
        return erased ? new Change.Refused<>(Reason.TRASHED) : Moves.restore(this, () -> with(null));
    }

    private Contact keptBy(@Nullable Keeper to) {
        return new Contact(team, number, version, facts, account, to, createdAt, createdBy, touchedAt, null, false);
    }

    /** What is left of it when the person is erased. */
    Change.To<Contact> erase(Instant at) {
        ContactFacts nothing = new ContactFacts(PersonName.whole("Erased"), null, null, null, List.of());
        return new Change.To<>(
                new Contact(team, number, version, nothing, null, keeper, createdAt, createdBy, touchedAt, at, true),
                Kind.ERASED);
    }

    private Contact with(@Nullable Instant trashed) {
        return new Contact(
                team, number, version, facts, account, keeper, createdAt, createdBy, touchedAt, trashed, false);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(facts.fields());
        fields.put("account", account == null ? "" : account.name());
        return fields;
    }
}
