package app.dibs.merge;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.Phone;
import app.dibs.lead.Status;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is chosen from two leads; the tags are not among it, since those of both are kept. */
enum MergeField {
    NAME("Name"),
    COMPANY("Company"),
    CONTACT("Contact"),
    EMAIL("E-mail"),
    PHONE("Phone"),
    VALUE("Estimated value"),
    SOURCE("Source"),
    CATEGORY("Category"),
    STATUS("Status"),
    OWNER("Owner"),
    FOLLOW_UP("Follow-up");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private final String label;

    MergeField(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The field's block in the form. */
    String block() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a lead has there, in words; empty for nothing. */
    String of(Lead lead) {
        LeadFacts facts = lead.facts();
        return switch (this) {
            case NAME -> facts.name();
            case COMPANY -> words(facts.company(), text -> text);
            case CONTACT -> words(facts.contact(), text -> text);
            case EMAIL -> words(facts.email(), text -> text);
            case PHONE -> words(facts.phone(), text -> new Phone(text).international());
            case VALUE -> words(facts.value(), value -> value.format());
            case SOURCE -> words(facts.source(), text -> text);
            case CATEGORY -> words(facts.category(), text -> text);
            case STATUS -> lead.status().label();
            case OWNER -> words(lead.owner(), owner -> owner.name());
            case FOLLOW_UP -> words(lead.followUp(), DAY::format);
        };
    }

    private static <T> String words(@Nullable T value, Function<T, String> say) {
        return value == null ? "" : say.apply(value);
    }

    boolean differs(Lead one, Lead other) {
        return switch (this) {
            case OWNER -> !Objects.equals(one.owner(), other.owner());
            // A customer stays one.
            case STATUS -> one.status() != other.status() && one.status() != Status.CONVERTED;
            default -> !of(one).equals(of(other));
        };
    }

    /** Whether the second lead's is proposed: where the one that stays has nothing. */
    boolean isOnlyIn(Lead other, Lead one) {
        return of(one).isEmpty() && !of(other).isEmpty();
    }

    /** The fields in which two leads differ, in the order of the form. */
    static Stream<MergeField> between(Lead one, Lead other) {
        return Stream.of(values()).filter(field -> field.differs(one, other));
    }
}
