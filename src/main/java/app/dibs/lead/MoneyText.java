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

    /** What stands behind the number; no power where it is the currency alone or nothing. */
    private record Tail(int power, String marker) {}

    /** The reading of a text that looks like money, or empty where it looks like something else. */
    static Optional<Reading<Money>> spot(String text, Currency currency) {
        var plain = text.length() > LONGEST ? "" : Typed.plain(text);
        var shape = SHAPE.matcher(plain);
        if (plain.isEmpty() || !shape.matches()) {
            return Optional.empty();
        }
        var head = shape.group(1).strip();
        boolean negative = head.startsWith("-") || head.endsWith("-") || head.startsWith("(");
        var before = head.replace("-", "").replace("(", "").strip();
        var behind = shape.group(3).replace(")", "").strip();
        return tail(behind, currency)
                .filter(ignored -> known(before, currency))
                .flatMap(tail -> value(text, before, shape.group(2), tail, negative, currency));
    }

    private static Optional<Reading<Money>> value(
            String text, String before, String number, Tail tail, boolean negative, Currency currency) {
        if (foreign(before, currency) || foreign(tail.marker, currency)) {
            return Optional.of(Reading.notUnderstood(foreignSentence(text, currency)));
        }
        if (negative) {
            return Optional.of(
                    Reading.notUnderstood("A value cannot be negative. These work: %s.".formatted(examples(currency))));
        }
        boolean marked = tail.power > 0 || !before.isEmpty() || !tail.marker.isEmpty();
        return amount(text, number, tail.power, currency)
                .or(() -> marked ? Optional.of(unclear(text, currency)) : Optional.empty());
    }

    /** Three ways of writing an amount in the currency. */
    static String examples(Currency currency) {
        return "12k, 12,000 or %s"
                .formatted(
                        new Money(BigDecimal.valueOf(12_000), currency).format().replace('\u00A0', ' '));
    }

    private static Optional<Reading<Money>> amount(String text, String number, int power, Currency currency) {
        var written = WrittenNumber.of(number);
        if (written == null) {
            return Optional.empty();
        }
        if (power > 0 && written.thousandsByRule()) {
            return Optional.of(Reading.notUnderstood("%s can be read as %s or as %s. Please write it out in full."
                    .formatted(
                            Typed.quoted(text),
                            grouped(written.value().movePointLeft(3).scaleByPowerOfTen(power)),
                            grouped(written.value().scaleByPowerOfTen(power)))));
        }
        var value = written.value().scaleByPowerOfTen(power);
        if (value.compareTo(Money.MOST) > 0) {
            return Optional.of(
                    Reading.notUnderstood("%s is too much. A value can be 999,999,999,999.99 at most, for example 12k."
                            .formatted(Typed.quoted(text))));
        }
        int decimals = Money.decimals(currency);
        if (Money.significantDecimals(value) > decimals) {
            return Optional.of(Reading.notUnderstood("%s has too many decimals: %s is kept with %s. These work: %s."
                    .formatted(
                            Typed.quoted(text),
                            currency.getCurrencyCode(),
                            decimals == 0 ? "none" : "two",
                            examples(currency))));
        }
        return Optional.of(Reading.understood(new Money(value, currency)));
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
