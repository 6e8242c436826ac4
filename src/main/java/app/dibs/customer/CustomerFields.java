package app.dibs.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields in which two states of a contact, account or deal differ, as its activity keeps them: two JSON objects of
 * field name to text, an empty text for nothing.
 */
public record CustomerFields(Map<String, String> before, Map<String, String> after) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};

    static CustomerFields between(Map<String, String> before, Map<String, String> after) {
        Map<String, String> was = new LinkedHashMap<>(before);
        Map<String, String> became = new LinkedHashMap<>(after);
        was.keySet()
                .removeIf(field -> Objects.equals(was.get(field), became.get(field)) && became.remove(field) != null);
        return new CustomerFields(was, became);
    }

    /** Reads an activity of the kind {@link CustomerActivity.Kind#EDITED}. */
    public static CustomerFields of(CustomerActivity activity) {
        return new CustomerFields(read(activity.was()), read(activity.became()));
    }

    <T extends Customer> Change.To<T> edited(T after) {
        return new Change.To<>(
                after,
                CustomerActivity.Kind.EDITED,
                JSON.writeValueAsString(before),
                JSON.writeValueAsString(this.after));
    }

    private static Map<String, String> read(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, FIELDS);
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
