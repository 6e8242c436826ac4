package app.dibs.lead;

import app.dibs.lead.LeadLine.Field;
import app.dibs.workspace.Workspace;
import java.util.List;
import java.util.stream.Stream;

/** Something that a lead may not be without, where the workspace says so. */
public enum Requirement {
    FULL_NAME("full_name", "First and last name", Field.NAME),
    COMPANY("company", "Company", Field.COMPANY),
    CONTACT("contact", "Contact", Field.CONTACT),
    EMAIL("email", "E-mail", Field.EMAIL),
    PHONE("phone", "Phone", Field.PHONE),
    REACH("reach", "E-mail or phone", Field.EMAIL),
    VALUE("value", "Estimated value", Field.VALUE),
    SOURCE("source", "Source", Field.SOURCE),
    CATEGORY("category", "Category", Field.CATEGORY);

    private final String word;
    private final String label;
    private final Field field;

    Requirement(String word, String label, Field field) {
        this.word = word;
        this.label = label;
        this.field = field;
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
        return switch (this) {
            case FULL_NAME -> facts.name().contains(" ");
            case COMPANY -> facts.company() != null;
            case CONTACT -> facts.contact() != null;
            case EMAIL -> facts.email() != null;
            case PHONE -> facts.phone() != null;
            case REACH -> facts.email() != null || facts.phone() != null;
            case VALUE -> facts.value() != null;
            case SOURCE -> facts.source() != null;
            case CATEGORY -> facts.category() != null;
        };
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
