package app.dibs.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a contact; every value has been read and found good.
 *
 * @param company as it was typed; the account, where there is one, says it better
 * @param phone E.164
 */
public record ContactFacts(
        PersonName person,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        List<String> tags) {
    /** Keeps a copy of the tags. */
    public ContactFacts {
        tags = List.copyOf(tags);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", person.full());
        fields.put("first name", CustomerFields.text(person.first()));
        fields.put("last name", CustomerFields.text(person.last()));
        fields.put("company", CustomerFields.text(company));
        fields.put("e-mail", CustomerFields.text(email));
        fields.put("phone", CustomerFields.text(phone));
        fields.put("tags", String.join(" ", tags.stream().map(tag -> "#" + tag).toList()));
        return fields;
    }
}
