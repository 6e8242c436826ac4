package app.dibs.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account; every value has been read and found good.
 *
 * @param phone E.164
 */
public record AccountFacts(
        String name,
        @Nullable String industry,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String address) {
    /** A name and no more. */
    public static AccountFacts named(String name) {
        return new AccountFacts(name, null, null, null, null);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("industry", CustomerFields.text(industry));
        fields.put("website", CustomerFields.text(website));
        fields.put("phone", CustomerFields.text(phone));
        fields.put("address", CustomerFields.text(address));
        return fields;
    }
}
