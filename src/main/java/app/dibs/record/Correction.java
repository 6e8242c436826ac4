package app.dibs.record;

import app.dibs.customer.AccountFacts;
import app.dibs.customer.ContactFacts;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.DealFacts;
import app.dibs.customer.DealStatus;
import app.dibs.customer.PersonName;
import app.dibs.profile.FieldReader;
import app.dibs.record.RecordDraft.Carried;
import app.dibs.workspace.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be otherwise; fields that they left as they were are not among it.
 *
 * @param texts what was read of the fields that hold one text; no entry for nothing
 * @param person who it is, where the name was changed
 */
record Correction(
        Set<RecordField> changed,
        Map<RecordField, String> texts,
        @Nullable PersonName person,
        List<String> tags,
        @Nullable BigDecimal value,
        @Nullable LocalDate close,
        int probability) {
    /** What came of the checks. */
    sealed interface Checked {
        /** Everything was read. */
        record Good(Correction correction) implements Checked {}

        /** A sentence for each field that could not be read. */
        record Wrong(Map<RecordField, String> why) implements Checked {}
    }

    /**
     * Reads the fields that a person changed.
     *
     * @param all what stands in the form, since a name has two fields
     */
    static Checked read(
            Map<RecordField, String> all,
            Map<RecordField, String> changed,
            Carried carried,
            Member by,
            LocalDate today) {
        FieldReader<RecordField> fields =
                new FieldReader<>(field -> all.getOrDefault(field, ""), RecordField::label, by.workspace(), today);
        Set<RecordField> asked = changed.keySet();
        Map<RecordField, String> texts = new EnumMap<>(RecordField.class);
        for (RecordField field : asked) {
            String text = text(field, fields);
            if (text != null) {
                texts.put(field, text);
            }
        }
        boolean renamed = asked.contains(RecordField.FIRST) || asked.contains(RecordField.LAST);
        PersonName person = renamed ? person(fields) : null;
        List<String> tags = asked.contains(RecordField.TAGS) ? fields.tags(RecordField.TAGS) : List.of();
        BigDecimal value = asked.contains(RecordField.VALUE) ? fields.value(RecordField.VALUE) : null;
        LocalDate close =
                asked.contains(RecordField.CLOSE) ? fields.close(RecordField.CLOSE, carried.deal(), null) : null;
        int probability = asked.contains(RecordField.PROBABILITY) ? fields.probability(RecordField.PROBABILITY) : 0;
        return fields.wrong().isEmpty()
                ? new Checked.Good(new Correction(asked, texts, person, tags, value, close, probability))
                : new Checked.Wrong(fields.wrong());
    }

    private static @Nullable String text(RecordField field, FieldReader<RecordField> fields) {
        return switch (field) {
            case NAME -> fields.need(field, RecordWords.NAME_IS_MISSING);
            case COMPANY, INDUSTRY -> fields.name(field);
            case EMAIL -> fields.email(field);
            case PHONE -> fields.phone(field);
            case WEBSITE -> fields.website(field);
            case ADDRESS, CONTACT, ACCOUNT -> fields.text(field);
            case FIRST, LAST, VALUE, CLOSE, PROBABILITY, TAGS -> null;
        };
    }

    private static @Nullable PersonName person(FieldReader<RecordField> fields) {
        String first = fields.name(RecordField.FIRST);
        String last = fields.name(RecordField.LAST);
        if (first == null && last == null) {
            fields.refuse(RecordField.LAST, RecordWords.PERSON_IS_MISSING);
            return null;
        }
        return PersonName.of(first, last);
    }

    /** What was chosen in a field for a contact or an account; null for none. */
    @Nullable
    CustomerNumber chosen(RecordField field) {
        return texts.containsKey(field) ? CustomerNumber.read(texts.get(field)).orElseThrow() : null;
    }

    /** The facts with what the person changed, and all else as it is. */
    ContactFacts applyTo(ContactFacts facts) {
        return new ContactFacts(
                person == null ? facts.person() : person,
                otherwise(RecordField.COMPANY, facts.company()),
                otherwise(RecordField.EMAIL, facts.email()),
                otherwise(RecordField.PHONE, facts.phone()),
                changed.contains(RecordField.TAGS) ? tags : facts.tags());
    }

    /** The same of an account. */
    AccountFacts applyTo(AccountFacts facts) {
        return new AccountFacts(
                Objects.requireNonNull(otherwise(RecordField.NAME, facts.name())),
                otherwise(RecordField.INDUSTRY, facts.industry()),
                otherwise(RecordField.WEBSITE, facts.website()),
                otherwise(RecordField.PHONE, facts.phone()),
                otherwise(RecordField.ADDRESS, facts.address()));
    }

    /** The same of a deal; how likely it is that has ended meanwhile is no question any more. */
    DealFacts applyTo(DealFacts facts) {
        boolean likely = changed.contains(RecordField.PROBABILITY) && facts.status() == DealStatus.OPEN;
        return new DealFacts(
                Objects.requireNonNull(otherwise(RecordField.NAME, facts.name())),
                changed.contains(RecordField.VALUE) ? value : facts.value(),
                facts.place(),
                facts.status(),
                facts.lostReason(),
                changed.contains(RecordField.CLOSE) ? close : facts.expectedClose(),
                likely ? probability : facts.probability());
    }

    private @Nullable String otherwise(RecordField field, @Nullable String is) {
        return changed.contains(field) ? texts.get(field) : is;
    }
}
