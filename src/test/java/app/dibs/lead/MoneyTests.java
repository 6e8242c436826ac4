package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    12000              | 12000
                    12k                | 12000
                    12 K               | 12000
                    1.5m               | 1500000
                    1,5m               | 1500000
                    .5m                | 500000
                    2 million          | 2000000
                    3bn                | 3000000000
                    5 lakh             | 500000
                    12 thousand        | 12000
                    $12,000.50         | 12000.50
                    $ 12,000           | 12000
                    $12k               | 12000
                    12k$               | 12000
                    US$12k             | 12000
                    USD 12k            | 12000
                    usd12k             | 12000
                    12k USD            | 12000
                    12 million dollars | 12000000
                    $12k USD           | 12000
                    12.000             | 12000
                    12,000             | 12000
                    12.000,50          | 12000.50
                    12 000,50          | 12000.50
                    12\u00A0000,50     | 12000.50
                    12\u202F000        | 12000
                    1'200.00           | 1200
                    1’200’000          | 1200000
                    1,200,000          | 1200000
                    12,00,000          | 1200000
                    1.200.000,50       | 1200000.50
                    12.5               | 12.50
                    0.500              | 0.50
                    12,5               | 12.50
                    1234.5             | 1234.50
                    12'000.-           | 12000
                    $12,000.           | 12000
                    0                  | 0
                    999,999,999,999.99 | 999999999999.99
                    1.2345k            | 1234.50
                    12.50000           | 12.50
                    ١٢٠٠٠              | 12000
                    ١٢٬٠٠٠٫٥٠          | 12000.50
                    १२,०००             | 12000
                    １２，０００       | 12000
                    ＄12k              | 12000
                    \u200F$12k\u200F   | 12000
                    """)
    void readsAnAmountAsPeopleOfManyCountriesWriteIt(String typed, BigDecimal amount) {
        assertThat(Money.read(typed, USD)).isEqualTo(Reading.understood(new Money(amount, USD)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    EUR | 12.000,50 € | 12000.50
                    EUR | €12k        | 12000
                    EUR | 12 k€       | 12000
                    EUR | 500 euros   | 500
                    GBP | £1.2m       | 1200000
                    CHF | Fr. 500     | 500
                    CHF | Fr.500      | 500
                    CHF | CHF 12'000  | 12000
                    INR | Rs. 5 lakh  | 500000
                    SEK | 12 kr       | 12
                    SEK | 12k kr      | 12000
                    JPY | ¥12,000     | 12000
                    CAD | CA$12k      | 12000
                    CAD | $12k        | 12000
                    ZAR | R 12 000    | 12000
                    KWD | 12.50       | 12.50
                    KWD | 12.500      | 12500
                    PLN | 1 200,50 zł | 1200.50
                    """)
    void readsTheWorkspacesOwnSign(String currency, String typed, BigDecimal amount) {
        var ours = Currency.getInstance(currency);
        assertThat(Money.read(typed, ours)).isEqualTo(Reading.understood(new Money(amount, ours)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"€12k", "12k €", "EUR 12k", "eur 12k", "£5", "CA$ 12", "12 zł", "$12k EUR", "¥12", "20 euros"})
    void refusesAnotherCurrencyKindly(String typed) {
        assertThat(Money.read(typed, USD).problem())
                .hasValue(("Values here are kept in USD, so “%s” cannot be taken as it is."
                                + " Please convert it; these work: 12k, 12,000 or $12,000.")
                        .formatted(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12", "-$12", "$-12", "($12k)", "\u221212k"})
    void refusesANegativeValue(String typed) {
        assertThat(Money.read(typed, USD).problem())
                .hasValueSatisfying(why -> assertThat(why).startsWith("A value cannot be negative."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "1000bn", "$999,999,999,999,999", "99999999999999999999999999999999"})
    void refusesAnAbsurdValue(String typed) {
        assertThat(Money.read(typed, USD).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("is too much"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USD | 12.3456     | USD is kept with two
            USD | 1,200.505   | USD is kept with two
            JPY | 1200.50     | JPY is kept with none
            """)
    void refusesDecimalsThatTheCurrencyLacksRatherThanRounding(String currency, String typed, String why) {
        assertThat(Money.read(typed, Currency.getInstance(currency)).problem())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(why));
    }

    @Test
    void asksWhereAGuessCouldBeWrongByAFactorOfAThousand() {
        assertThat(Money.read("1.125m", USD).problem())
                .hasValue("“1.125m” can be read as 1,125,000 or as 1,125,000,000. Please write it out in full.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "$",
                "k",
                "12,0,0",
                "1,2,3",
                "12..5",
                "1.2.3",
                "12 34",
                "1 200'000",
                "12x",
                "0x12",
                "1e5",
                "12k k",
                "--",
                ".",
                ",",
                "½",
                "12/3",
                "NaN",
                "Infinity",
                "twelve",
                "\u200F",
                "\u0000"
            })
    void saysWhatWorksWhereItCannotRead(String typed) {
        assertThat(Money.read(typed, USD).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("12k, 12,000 or $12,000"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            USD | 12000       | $12,000       | $12k
            USD | 12000.50    | $12,000.50    | $12k
            EUR | 12000.5     | €12,000.50    | €12k
            USD | 0           | $0            | $0
            USD | 999.99      | $999.99       | $999.99
            USD | 1234        | $1,234        | $1.2k
            USD | 999949      | $999,949      | $999.9k
            USD | 999950      | $999,950      | $1m
            USD | 1500000     | $1,500,000    | $1.5m
            USD | 2000000000  | $2,000,000,000 | $2bn
            USD | 999999999999.99 | $999,999,999,999.99 | $1000bn
            JPY | 12000       | ¥12,000       | ¥12k
            CAD | 12000       | CA$12,000     | CA$12k
            CHF | 12000       | CHF 12,000    | CHF 12k
            """)
    void showsAnAmountInFullAndInShort(String currency, BigDecimal amount, String full, String brief) {
        var money = new Money(amount, Currency.getInstance(currency));
        assertThat(money.format().replace('\u00A0', ' ')).isEqualTo(full);
        assertThat(money.formatShort().replace('\u00A0', ' ')).isEqualTo(brief);
    }

    @Test
    void readsBackWhateverItShows() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        Currency.availableCurrencies().forEach(currency -> {
            var amount = BigDecimal.valueOf(random.nextLong(100_000_000_000_000L), Money.decimals(currency));
            var money = new Money(amount.min(Money.MOST.setScale(0, RoundingMode.DOWN)), currency);
            assertThat(Money.read(money.format(), currency)).isEqualTo(Reading.understood(money));
        });
    }

    @Test
    void isTheSameAmountHoweverManyZerosItHas() {
        assertThat(new Money(new BigDecimal("12.0"), EUR)).isEqualTo(new Money(new BigDecimal("12.000"), EUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000000000000", "0.001"})
    void cannotBeMadeOutOfRange(BigDecimal amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(amount, USD));
    }
}
