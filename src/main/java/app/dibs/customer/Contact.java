package app.dibs.customer;

import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person, or a company, whom we deal with. Its moves are methods here. */
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
        @Nullable Instant deletedAt)
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
            Contact after = new Contact(team, number, version, to, at, keeper, createdAt, createdBy, touchedAt, null);
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

    /** It comes back from the trash. */
    public Change<Contact> restore() {
        return Moves.restore(this, () -> with(null));
    }

    private Contact keptBy(@Nullable Keeper to) {
        return new Contact(team, number, version, facts, account, to, createdAt, createdBy, touchedAt, null);
    }

    private Contact with(@Nullable Instant trashed) {
        return new Contact(team, number, version, facts, account, keeper, createdAt, createdBy, touchedAt, trashed);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(facts.fields());
        fields.put("account", account == null ? "" : account.name());
        return fields;
    }
}
