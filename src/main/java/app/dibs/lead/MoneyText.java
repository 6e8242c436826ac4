package app.dibs.lead;

import app.dibs.lead.CurrencySigns.Match;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads amounts: [currency] number [unit] [currency]. */
final class MoneyText {
    private static final int LONGEST = 64;

    /** Marker, number, unit and marker. A point behind a letter is the letter's: Fr.500 is five hundred francs. */
    private static final Pattern SHAPE =
            Pattern.compile("(\\D*?)((?:(?<!\\p{L})[.,])?\\d(?:[\\d.,' \u066B\u066C]*\\d)?)(\\D*)");

    private static final Map<String, Integer> POWERS_OF_TEN = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("thousand", 3),
            Map.entry("grand", 3),
            Map.entry("lakh", 5),
            Map.entry("m", 6),
            Map.entry("mn", 6),
            Map.entry("mio", 6),
            Map.entry("mln", 6),
            Map.entry("million", 6),
            Map.entry("crore", 7),
            Map.entry("b", 9),
            Map.entry("bn", 9),
            Map.entry("billion", 9));

    private MoneyText() {}

    private record Parts(String before, String number, String behind, boolean negative) {}

    /** What stands behind the number; no power where it is the currency alone or nothing. */
    private record Tail(int power, String marker) {}

    /** The reading of a text that looks like money, or empty where it looks like something else. */
    static Optional<Reading<Money>> spot(String text, Currency currency) {
        return parts(text)
                .filter(parts -> known(parts.before, currency))
                .flatMap(parts -> tail(parts.behind, currency).flatMap(tail -> value(text, parts, tail, currency)));
    }

    /** Whether the text is a number with nothing behind it and at most a currency before it. */
    static boolean isNumber(String text, Currency currency) {
        return parts(text)
                .filter(parts -> known(parts.before, currency) && parts.behind.isEmpty())
                .flatMap(parts -> WrittenNumber.of(parts.number))
                .filter(number -> number.value().scale() <= 2)
                .isPresent();
    }

    private static Optional<Parts> parts(String text) {
        var shape = SHAPE.matcher(text.length() > LONGEST ? "" : Typed.plain(text));
        if (!shape.matches()) {
            return Optional.empty();
        }
        var head = shape.group(1).strip();
        boolean negative = head.startsWith("-") || head.endsWith("-") || head.startsWith("(");
        var before = head.replace("-", "").replace("(", "").strip();
        return Optional.of(new Parts(
                before, shape.group(2), shape.group(3).replace(")", "").strip(), negative));
    }

    private static Optional<Reading<Money>> value(String text, Parts parts, Tail tail, Currency currency) {
        if (foreign(parts.before, currency) || foreign(tail.marker, currency)) {
            return Optional.of(Reading.notUnderstood(foreignSentence(text, currency)));
        }
        if (parts.negative) {
            return Optional.of(
                    Reading.notUnderstood("A value cannot be negative. These work: %s.".formatted(examples(currency))));
        }
        boolean marked = tail.power > 0 || !parts.before.isEmpty() || !tail.marker.isEmpty();
        return WrittenNumber.of(parts.number)
                .map(number -> amount(text, number, tail.power, currency))
                .or(() -> marked ? Optional.of(unclear(text, currency)) : Optional.empty());
    }

    /** Three ways of writing an amount in the currency. */
    static String examples(Currency currency) {
        return "12k, 12,000 or %s"
                .formatted(
                        new Money(BigDecimal.valueOf(12_000), currency).format().replace('\u00A0', ' '));
    }

    private static Reading<Money> amount(String text, WrittenNumber number, int power, Currency currency) {
        var value = number.value().scaleByPowerOfTen(power);
        if (power > 0 && number.thousandsByRule()) {
            return Reading.notUnderstood("%s can be read as %s or as %s. Please write it out in full."
                    .formatted(Typed.quoted(text), grouped(value.movePointLeft(3)), grouped(value)));
        }
        if (value.compareTo(Money.MOST) > 0) {
            return Reading.notUnderstood("%s is too much. A value can be 999,999,999,999.99 at most, for example 12k."
                    .formatted(Typed.quoted(text)));
        }
        int decimals = Money.decimals(currency);
        return Money.significantDecimals(value) > decimals
                ? Reading.notUnderstood("%s has too many decimals: %s is kept with %s. These work: %s."
                        .formatted(
                                Typed.quoted(text),
                                currency.getCurrencyCode(),
                                decimals == 0 ? "none" : "two",
                                examples(currency)))
                : Reading.understood(new Money(value, currency));
    }

    private static Optional<Tail> tail(String behind, Currency currency) {
        var text = behind.startsWith(".") || behind.startsWith(",")
                ? behind.substring(1).replace("-", "").strip()
                : behind;
        if (known(text, currency)) {
            return Optional.of(new Tail(0, text));
        }
        var small = text.toLowerCase(Locale.ROOT);
        return POWERS_OF_TEN.entrySet().stream()
                .filter(unit -> small.startsWith(unit.getKey()))
                .map(unit -> new Tail(
                        unit.getValue(), text.substring(unit.getKey().length()).strip()))
                .filter(tail -> known(tail.marker, currency))
                .findFirst();
    }

    private static boolean known(String marker, Currency ours) {
        return marker.isEmpty() || CurrencySigns.match(marker, ours) != Match.UNKNOWN;
    }

    private static boolean foreign(String marker, Currency ours) {
        return !marker.isEmpty() && CurrencySigns.match(marker, ours) == Match.FOREIGN;
    }

    /** What is said where no rule fits. */
    static Reading<Money> unclear(String text, Currency currency) {
        return Reading.notUnderstood(
                "%s is not an amount I can read. These work: %s.".formatted(Typed.quoted(text), examples(currency)));
    }

    private static String foreignSentence(String text, Currency currency) {
        return "Values here are kept in %s, so %s cannot be taken as it is. Please convert it; these work: %s."
                .formatted(currency.getCurrencyCode(), Typed.quoted(text), examples(currency));
    }

    private static String grouped(BigDecimal value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
