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
        if (deletedAt != null) {
            return new Change.Refused<>(Reason.TRASHED);
        }
        if (to.equals(facts) && Objects.equals(at, account)) {
            return new Change.Refused<>(Reason.SAME);
        }
        if (seen != version) {
            return new Change.Refused<>(Reason.CHANGED);
        }
        Contact after =
                new Contact(team, number, version, to, at, keeper, createdAt, createdBy, touchedAt, null, false);
        return CustomerFields.between(fields(), after.fields()).edited(after);
    }

    /** It is given to somebody, or to nobody. */
    public Change<Contact> assign(@Nullable Keeper to) {
        if (deletedAt != null) {
            return new Change.Refused<>(Reason.TRASHED);
        }
        return Objects.equals(to, keeper)
                ? new Change.Refused<>(Reason.SAME)
                : new Change.To<>(
                        new Contact(
                                team, number, version, facts, account, to, createdAt, createdBy, touchedAt, null,
                                false),
                        Kind.ASSIGNED,
                        keeper == null ? null : keeper.user().value(),
                        to == null ? null : to.user().value());
    }

    /** It goes to the trash. */
    public Change<Contact> delete(Instant at) {
        return deletedAt != null ? new Change.Refused<>(Reason.TRASHED) : new Change.To<>(with(at), Kind.DELETED);
    }

    /** It goes to the trash because the lead that it was made of is a lead again. */
    public Change<Contact> undo(Instant at, String lead) {
        return deletedAt != null
                ? new Change.Refused<>(Reason.TRASHED)
                : new Change.To<>(with(at), Kind.UNDONE, null, lead);
    }

    /** It comes back from the trash; nobody comes back who was erased. */
    public Change<Contact> restore() {
        if (erased) {
            return new Change.Refused<>(Reason.TRASHED);
        }
        return deletedAt == null ? new Change.Refused<>(Reason.SAME) : new Change.To<>(with(null), Kind.RESTORED);
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
