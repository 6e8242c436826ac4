package app.dibs.edit;

import app.dibs.lead.LeadFacts;
import app.dibs.lead.LeadLine;
import app.dibs.lead.Phone;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of the form. */
enum EditField {
    NAME("name", "Name"),
    COMPANY("company", "Company"),
    CONTACT("contact", "Contact"),
    EMAIL("email", "E-mail"),
    PHONE("phone", "Phone"),
    VALUE("value", "Estimated value"),
    SOURCE("source", "Source"),
    CATEGORY("category", "Category"),
    TAGS("tags", "Tags");

    private final String column;
    private final String label;

    EditField(String column, String label) {
        this.column = column;
        this.label = label;
    }

    /** The name of its column, by which the workspace's settings know it. */
    String column() {
        return column;
    }

    String label() {
        return label;
    }

    /** Whether it is chosen from a list of the workspace's. */
    boolean isChosen() {
        return this == SOURCE || this == CATEGORY;
    }

    /** What stands in the field for these facts; empty for nothing. */
    String text(LeadFacts facts) {
        return switch (this) {
            case NAME -> facts.name();
            case COMPANY -> orEmpty(facts.company());
            case CONTACT -> orEmpty(facts.contact());
            case EMAIL -> orEmpty(facts.email());
            case PHONE -> facts.phone() == null ? "" : new Phone(facts.phone()).international();
            case VALUE -> facts.value() == null ? "" : facts.value().format();
            case SOURCE -> orEmpty(facts.source());
            case CATEGORY -> orEmpty(facts.category());
            case TAGS -> tags(facts.tags());
        };
    }

    /** A comma behind a single tag keeps the words of it together. */
    static String tags(List<String> tags) {
        return tags.size() == 1 && tags.getFirst().contains(" ") ? tags.getFirst() + "," : String.join(", ", tags);
    }

    /** What a line calls it; null for what a line does not know. */
    LeadLine.@Nullable Field inLine() {
        return Stream.of(LeadLine.Field.values())
                .filter(field -> field.name().equals(name()))
                .findFirst()
                .orElse(null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
