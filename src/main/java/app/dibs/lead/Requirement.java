package app.dibs.lead;

import app.dibs.lead.LeadLine.Field;
import app.dibs.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Something that a lead may not be without, where the workspace says so. */
public enum Requirement {
    FULL_NAME(
            "full_name",
            "First and last name",
            Field.NAME,
            facts -> facts.name().contains(" ")),
    COMPANY("company", "Company", Field.COMPANY, facts -> facts.company() != null),
    CONTACT("contact", "Contact", Field.CONTACT, facts -> facts.contact() != null),
    EMAIL("email", "E-mail", Field.EMAIL, facts -> facts.email() != null),
    PHONE("phone", "Phone", Field.PHONE, facts -> facts.phone() != null),
    REACH("reach", "E-mail or phone", Field.EMAIL, facts -> facts.email() != null || facts.phone() != null),
    VALUE("value", "Estimated value", Field.VALUE, facts -> facts.value() != null),
    SOURCE("source", "Source", Field.SOURCE, facts -> facts.source() != null),
    CATEGORY("category", "Category", Field.CATEGORY, facts -> facts.category() != null);

    private final String word;
    private final String label;
    private final Field field;
    private final Predicate<LeadFacts> met;

    Requirement(String word, String label, Field field, Predicate<LeadFacts> met) {
        this.word = word;
        this.label = label;
        this.field = field;
        this.met = met;
    }

    /** Those of a workspace; nobody is asked to choose from an empty list. */
    public static List<Requirement> of(Workspace workspace) {
        return Stream.of(values())
                .filter(one -> workspace.requiredFields().contains(one.word))
                .filter(one -> switch (one) {
                    case SOURCE -> !workspace.sources().isEmpty();
                    case CATEGORY -> !workspace.categories().isEmpty();
                    default -> true;
                })
                .toList();
    }

    /** The one with this word. */
    public static Optional<Requirement> read(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** How a workspace keeps it. */
    public String word() {
        return word;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The field beside which it is said that something is missing. */
    public Field field() {
        return field;
    }

    /** Whether exactly this one field has to be filled in. */
    public boolean isOfOneField() {
        return this != REACH && this != FULL_NAME;
    }

    /** Whether a lead with these facts may be. */
    public boolean isMetBy(LeadFacts facts) {
        return met.test(facts);
    }

    /** What is said beside the field. */
    public String sentence() {
        return switch (this) {
            case REACH -> "An e-mail address or a phone number is required here.";
            case FULL_NAME -> "First and last name are required here.";
            default -> label + " is required here.";
        };
    }
}
