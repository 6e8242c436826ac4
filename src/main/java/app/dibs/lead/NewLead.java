package app.dibs.lead;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a lead that is to be made; every value has been read and found good. */
public record NewLead(
        String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Money value,
        @Nullable String source,
        @Nullable Owner owner,
        @Nullable LocalDate followUp,
        List<String> tags,
        @Nullable String note) {}
