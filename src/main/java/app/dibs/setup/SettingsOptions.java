package app.dibs.setup;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.composition.OptionObject;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be chosen in the settings: at most 100 options each, which is what Slack shows. */
final class SettingsOptions {
    private static final int QUARTERS_A_DAY = 24 * 4;
    private static final int MINUTES = 15;

    /** Currencies of ISO 4217 that sales teams commonly price in, by code. */
    private static final String CURRENCIES = """
            AED ARS AUD BDT BHD BOB BRL CAD CHF CLP CNY COP CRC CZK DKK DOP EGP ETB EUR GBP GEL GHS GTQ HKD HUF IDR ILS
            INR ISK JMD JOD JPY KES KRW KWD KZT LKR MAD MXN MYR NGN NOK NPR NZD OMR PAB PEN PHP PKR PLN PYG QAR RON RSD
            SAR SEK SGD THB TND TRY TTD TWD TZS UAH UGX USD UYU UZS VND XAF XOF ZAR""";

    private SettingsOptions() {}

    /** Each quarter of an hour, and the present time where it is another one. */
    static List<OptionObject> times(LocalTime present) {
        return Stream.concat(
                        Stream.of(present),
                        IntStream.range(0, QUARTERS_A_DAY)
                                .mapToObj(quarter -> LocalTime.MIN.plusMinutes((long) quarter * MINUTES)))
                .distinct()
                .sorted()
                .map(SettingsOptions::time)
                .toList();
    }

    static OptionObject time(LocalTime time) {
        return option(plainText(time.toString()), time.toString());
    }

    /** The present one first. */
    static List<OptionObject> currencies(Currency present) {
        return Stream.concat(
                        Stream.of(present),
                        Stream.of(CURRENCIES.split("\\s", -1)).map(Currency::getInstance))
                .distinct()
                .map(SettingsOptions::currency)
                .toList();
    }

    static OptionObject currency(Currency currency) {
        String code = currency.getCurrencyCode();
        return option(plainText("%s – %s".formatted(code, currency.getDisplayName(Locale.ENGLISH))), code);
    }
}
