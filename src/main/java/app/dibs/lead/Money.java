package app.dibs.lead;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * An amount of money, from nothing to 999,999,999,999.99.
 *
 * @param amount kept with the decimals of its currency, two at most, so that equal amounts are equal objects
 */
public record Money(BigDecimal amount, Currency currency) {
    static final BigDecimal MOST = new BigDecimal("999999999999.99");
    private static final List<String> UNITS = List.of("", "k", "m", "bn");

    /**
     * Keeps the amount as it is.
     *
     * @throws IllegalArgumentException for a negative or too large amount, or one with more decimals than are kept
     */
    public Money {
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0 || significantDecimals(amount) > decimals(currency)) {
            throw new IllegalArgumentException("not an amount in " + currency + ": " + amount);
        }
        amount = amount.setScale(decimals(currency), RoundingMode.UNNECESSARY);
    }

    /**
     * Reads an amount in the workspace's currency, as people of many countries write it: {@code 12k}, {@code 1.5m},
     * {@code $12,000.50}, {@code 12.000,50 €}, {@code 12 000,50}, {@code USD 12k}, {@code 1'200.00}, in the digits of
     * any script.
     *
     * <ul>
     *   <li>A single point or comma with one to three digits before it and exactly three behind it parts thousands:
     *       12.000 and 12,000 are twelve thousand. With a unit behind (1.125m) that rule would be a guess worth a
     *       factor of a thousand, so the person is asked to write the number out.
     *   <li>Where both stand, the last one is the decimal mark.
     *   <li>More decimals than the currency has are refused, never rounded: most such numbers were meant otherwise.
     *   <li>The sign or code of another currency is refused, since nobody can say at which rate.
     * </ul>
     */
    public static Reading<Money> read(String text, Currency workspaceCurrency) {
        return text.isBlank()
                ? Reading.notUnderstood(
                        "Type an amount, for example %s.".formatted(MoneyText.examples(workspaceCurrency)))
                : MoneyText.spot(text, workspaceCurrency).orElseGet(() -> MoneyText.unclear(text, workspaceCurrency));
    }

    /** For people: $12,000 or €12,000.50; decimals only where there are some; {@code CHF 12,000} where no sign is common. */
    public String format() {
        var pattern = significantDecimals(amount) > 0 ? "%,.2f" : "%,.0f";
        return signed(String.format(Locale.ROOT, pattern, amount));
    }

    /** For narrow places, rounded to a tenth of its unit: $12k, €1.3m, £2bn; below a thousand like {@link #format}. */
    public String formatShort() {
        var rest = amount;
        int unit = 0;
        while (unit + 1 < UNITS.size() && (unit == 0 ? rest : tenths(rest)).compareTo(BigDecimal.valueOf(1000)) >= 0) {
            rest = rest.movePointLeft(3);
            unit++;
        }
        return unit == 0 ? format() : signed(tenths(rest).stripTrailingZeros().toPlainString() + UNITS.get(unit));
    }

    /** How many decimals are kept: those of the currency, two at most. */
    public static int decimals(Currency currency) {
        return Math.clamp(currency.getDefaultFractionDigits(), 0, 2);
    }

    static int significantDecimals(BigDecimal amount) {
        return Math.max(0, amount.stripTrailingZeros().scale());
    }

    private String signed(String number) {
        var sign = CurrencySigns.sign(currency);
        boolean isWord = Character.isLetter(sign.codePointBefore(sign.length()));
        return isWord ? sign + '\u00A0' + number : sign + number;
    }

    private static BigDecimal tenths(BigDecimal amount) {
        return amount.setScale(1, RoundingMode.HALF_UP);
    }
}
