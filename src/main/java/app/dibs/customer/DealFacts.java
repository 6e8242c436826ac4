package app.dibs.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a deal; every value has been read and found good.
 *
 * @param value in the workspace's currency
 * @param lostReason for a lost deal alone
 * @param probability in percent, 0 to 100
 */
public record DealFacts(
        String name,
        @Nullable BigDecimal value,
        Place place,
        DealStatus status,
        @Nullable String lostReason,
        @Nullable LocalDate expectedClose,
        int probability) {
    /** Amounts that are equal are equal objects. */
    public DealFacts {
        value = value == null ? null : value.setScale(4, RoundingMode.UNNECESSARY);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("value", value == null ? "" : value.stripTrailingZeros().toPlainString());
        fields.put("pipeline", place.pipelineName());
        fields.put("stage", place.stageName());
        fields.put("status", status.label());
        fields.put("expected close", CustomerFields.text(expectedClose));
        fields.put("probability", probability + "%");
        return fields;
    }

    DealFacts at(Place to, int chance) {
        return new DealFacts(name, value, to, status, lostReason, expectedClose, chance);
    }

    DealFacts ends(DealStatus as, @Nullable String why, int chance) {
        return new DealFacts(name, value, place, as, why, expectedClose, chance);
    }
}
