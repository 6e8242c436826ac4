package app.dibs.lead;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields in which two states of a lead differ, as its activity keeps them: two JSON objects of field name to text, an
 * empty text for nothing.
 */
public record FieldChanges(Map<String, String> before, Map<String, String> after) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};

    /** What differs. */
    public static FieldChanges between(LeadFacts before, LeadFacts after) {
        Map<String, String> was = fields(before);
        Map<String, String> became = fields(after);
        was.keySet()
                .removeIf(field -> Objects.equals(was.get(field), became.get(field)) && became.remove(field) != null);
        return new FieldChanges(was, became);
    }

    /** Reads an activity of the kind {@link Activity.Kind#EDITED}. */
    public static FieldChanges of(Activity activity) {
        return new FieldChanges(read(activity.was()), read(activity.became()));
    }

    String was() {
        return JSON.writeValueAsString(before);
    }

    String became() {
        return JSON.writeValueAsString(after);
    }

    private static Map<String, String> read(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, FIELDS);
    }

    /** The facts by the words that people know them by, in the order of the form. */
    public static Map<String, String> fields(LeadFacts facts) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", facts.name());
        fields.put("company", text(facts.company()));
        fields.put("contact", text(facts.contact()));
        fields.put("e-mail", text(facts.email()));
        fields.put("phone", facts.phone() == null ? "" : new Phone(facts.phone()).international());
        fields.put("value", facts.value() == null ? "" : facts.value().format());
        fields.put("source", text(facts.source()));
        fields.put("category", text(facts.category()));
        fields.put(
                "tags",
                String.join(" ", facts.tags().stream().map(tag -> "#" + tag).toList()));
        return fields;
    }

    private static String text(@Nullable String value) {
        return Stream.ofNullable(value).findFirst().orElse("");
    }
}
