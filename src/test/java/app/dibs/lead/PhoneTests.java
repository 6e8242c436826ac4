package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            US | +1 415 555 0134      | +14155550134  | +1 415-555-0134
            US | (415) 555-0134       | +14155550134  | +1 415-555-0134
            us | 415.555.0134         | +14155550134  | +1 415-555-0134
            US | 4155550134           | +14155550134  | +1 415-555-0134
            US | 1-800-356-9377       | +18003569377  | +1 800-356-9377
            US | 1-800-FLOWERS        | +18003569377  | +1 800-356-9377
            US | tel:+1-415-555-0134  | +14155550134  | +1 415-555-0134
            US | +49 30 901820        | +4930901820   | +49 30 901820
            US | 0049 30 901820       | +4930901820   | +49 30 901820
            DE | 030 901820           | +4930901820   | +49 30 901820
            DE | 0049 30 901820       | +4930901820   | +49 30 901820
            DE | +49 (0)30 901820     | +4930901820   | +49 30 901820
            FR | 01 42 68 53 00       | +33142685300  | +33 1 42 68 53 00
            EG | ٠٢ ٢٧٩٤ ٨٥٥٣         | +20227948553  | +20 2 27948553
            IT | 06 698 83114         | +390669883114 | +39 06 6988 3114
            """)
    void readsANumberAsItIsDialledAtHomeOrFromAbroad(String country, String typed, String e164, String shown) {
        var reading = Phone.read(typed, country);
        assertThat(reading.map(Phone::e164)).isEqualTo(Reading.understood(e164));
        assertThat(reading.map(Phone::international)).isEqualTo(Reading.understood(shown));
    }

    @Test
    void takesOffTheLinkThatSlackPutsAroundANumber() {
        assertThat(Phone.read("<tel:+14155550134|(415) 555-0134>", "US"))
                .isEqualTo(Reading.understood(new Phone("+14155550134")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"415 555 0134 ext. 12", "+1 415 555 0134 x12", "tel:+14155550134;ext=12"})
    void asksToPutAnExtensionIntoANote(String typed) {
        assertThat(Phone.read(typed, "US").problem())
                .hasValue("An extension cannot be kept with the number."
                        + " Type +1 415-555-0134, and put “ext. 12” in a note.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123",
                "555-0134",
                "+1 415 555",
                "+999 12345678",
                "call Jane",
                "call 4155550134",
                "4155550134 Jane",
                "+",
                "()",
                "jane@acme.com",
                "415555013456789",
                "tel:",
                "\u0000"
            })
    void saysWhatWorksWhereItIsNoNumber(String typed) {
        assertThat(Phone.read(typed, "US").problem())
                .hasValueSatisfying(why -> assertThat(why).contains("for example +1 201-555-0123"));
    }

    @Test
    void staysKindWhereTheCountryIsUnknown() {
        assertThat(Phone.read("030 901820", "ZZ").problem()).isPresent();
        assertThat(Phone.read("+49 30 901820", "ZZ").map(Phone::e164)).isEqualTo(Reading.understood("+4930901820"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4155550134", "+0123456", "+1 415 555 0134", "+1234567890123456", ""})
    void cannotBeMadeOfSomethingElse(String e164) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Phone(e164));
    }
}
