package app.dibs.lead;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows what people write before or behind an amount to name its currency. */
final class CurrencySigns {

    /** How a currency marker relates to the workspace's currency. */
    enum Match {
        OURS,
        FOREIGN,
        UNKNOWN
    }

    /** Each sign or word with the currencies that are written with it. */
    private static final Map<String, List<String>> CODES_BY_SIGN = table("""
            $ USD CAD AUD NZD SGD HKD MXN ARS CLP COP TWD BBD BMD BND BSD BZD DOP FJD GYD JMD KYD NAD SBD SRD TTD UYU XCD
            us$ USD
            ca$ CAD
            c$ CAD NIO
            au$ AUD
            a$ AUD
            nz$ NZD
            s$ SGD
            hk$ HKD
            mx$ MXN
            nt$ TWD
            r$ BRL
            € EUR
            £ GBP EGP SHP GIP FKP
            ¥ JPY CNY
            cn¥ CNY
            円 JPY
            元 CNY TWD
            ₹ INR
            rs INR PKR LKR NPR MUR
            ₽ RUB
            ₩ KRW
            ₺ TRY
            ₴ UAH
            ₪ ILS
            ₫ VND
            ₱ PHP
            ₦ NGN
            ₵ GHS
            ₸ KZT
            ₾ GEL
            ₼ AZN
            ฿ THB
            zł PLN
            kč CZK
            ft HUF
            lei RON
            лв BGN
            kr SEK NOK DKK ISK
            fr CHF
            r ZAR
            rp IDR
            rm MYR
            dollar USD CAD AUD NZD SGD HKD
            dollars USD CAD AUD NZD SGD HKD
            euro EUR
            euros EUR
            pound GBP
            pounds GBP
            yen JPY
            """);

    private static final Set<String> CODES =
            Currency.availableCurrencies().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());

    private CurrencySigns() {}

    /**
     * A code counts in capitals or in small letters, so that a company called Top 10 is no sum in Tongan paʻanga; a
     * sign of one or two plain letters counts only where it is the workspace's own.
     */
    static Match match(String marker, Currency ours) {
        var small = marker.toLowerCase(Locale.ROOT);
        var code = marker.toUpperCase(Locale.ROOT);
        var bare = small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
        if (code.equals(ours.getCurrencyCode()) || marker.equals(Typed.plain(sign(ours)))) {
            return Match.OURS;
        }
        var codes = CODES_BY_SIGN.getOrDefault(bare, List.of());
        if (codes.contains(ours.getCurrencyCode())) {
            return Match.OURS;
        }
        boolean isCode = CODES.contains(code) && (marker.equals(code) || marker.equals(small));
        boolean isTooShortAWord = bare.length() <= 2 && bare.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return isCode || (!codes.isEmpty() && !isTooShortAWord) ? Match.FOREIGN : Match.UNKNOWN;
    }

    /** The sign by which an English text names the currency: $, €, CA$; its code where there is none. */
    static String sign(Currency currency) {
        return currency.getSymbol(Locale.US);
    }

    private static Map<String, List<String>> table(String lines) {
        var table = new HashMap<String, List<String>>();
        lines.lines().map(line -> List.of(line.split(" ", -1))).forEach(words -> {
            table.put(words.getFirst(), words.subList(1, words.size()));
        });
        return Map.copyOf(table);
    }
}
