package app.dibs.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead, as people type it; every value has been read and found good.
 *
 * @param contact the person or customer that it belongs to, by name
 * @param phone E.164
 */
public record LeadFacts(
        String name,
        @Nullable String company,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Money value,
        @Nullable String source,
        @Nullable String category,
        List<String> tags) {
    /** Keeps a copy of the tags. */
    public LeadFacts {
        tags = List.copyOf(tags);
    }

    /** The same with other tags. */
    public LeadFacts withTags(List<String> others) {
        return new LeadFacts(name, company, contact, email, phone, value, source, category, others);
    }

    /** The same with no way to reach anybody, so that nothing in it is unique. */
    public LeadFacts withoutReach() {
        return new LeadFacts(name, company, contact, null, null, value, source, category, tags);
    }

    /** The same with those ways alone to reach somebody. */
    LeadFacts reachedBy(boolean byEmail, boolean byPhone) {
        return new LeadFacts(
                name, company, contact, byEmail ? email : null, byPhone ? phone : null, value, source, category, tags);
    }
}
