package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            jane@acme.com|jane@acme.com
              jane@acme.com  |jane@acme.com
            Jane.Doe+leads@Acme.Example.COM|Jane.Doe+leads@Acme.Example.COM
            mailto:jane@acme.com|jane@acme.com
            MAILTO:jane@acme.com?subject=Hello|jane@acme.com
            <mailto:jane@acme.com/jane@acme.com>|jane@acme.com
            <jane@acme.com>|jane@acme.com
            jane@acme.com.|jane@acme.com
            jane@acme.com;|jane@acme.com
            \u200Ejane@acme.com\u200F|jane@acme.com
            o'hara_1@my-firm.co.uk|o'hara_1@my-firm.co.uk
            用户@例子.广告|用户@例子.广告
            राम@मोहन.ईन्फो|राम@मोहन.ईन्फो
            """)
    void readsAnAddressWithWhateverIsAroundIt(String typed, String address) {
        // The bar inside Slack's link is the column mark of the table.
        var reading = EmailAddress.read(typed.replace("com/jane", "com|jane"));
        assertThat(reading.map(EmailAddress::value)).isEqualTo(Reading.understood(address));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            jane               | has no @
            jane@              | has nothing after the @
            @acme.com          | has nothing before the @
            jane@acme          | has no dot after the @
            jane@@acme.com     | has more than one @
            a@b@acme.com       | has more than one @
            jane doe@acme.com  | has a space in it
            jane@acme..com     | is not right after the @
            jane@-acme.com     | is not right after the @
            jane@acme-.com     | is not right after the @
            jane@acme.c        | is not right after the @
            jane@ac_me.com     | is not right after the @
            .jane@acme.com     | is not right before the @
            jane.@acme.com     | is not right before the @
            ja..ne@acme.com    | is not right before the @
            "jane"@acme.com    | is not right before the @
            ja<ne@acme.com     | is not right before the @
            """)
    void saysWhatIsWrongWithAnAddress(String typed, String flaw) {
        assertThat(EmailAddress.read(typed).problem())
                .hasValue("“%s” is not an e-mail address: it %s. One looks like this, for example jane@acme.com."
                        .formatted(typed, flaw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<mailto:>", "\u200F", "..."})
    void asksForAnAddressWhereThereIsNone(String typed) {
        assertThat(EmailAddress.read(typed).problem()).isPresent();
    }

    @Test
    void refusesAnAddressThatNoMailServerTakes() {
        assertThat(EmailAddress.read("a".repeat(65) + "@acme.com").problem()).isPresent();
        assertThat(EmailAddress.read("a@" + "b".repeat(64) + ".com").problem()).isPresent();
        assertThat(EmailAddress.read("a@" + "b.".repeat(130) + "com").problem())
                .hasValueSatisfying(
                        why -> assertThat(why).contains("longer than 254").hasSizeLessThan(200));
    }

    @Test
    void comparesWithoutCaseButShowsWhatWasTyped() {
        var typed = new EmailAddress("Jane@Acme.com");
        assertThat(typed)
                .isEqualTo(new EmailAddress("jane@acme.COM"))
                .hasSameHashCodeAs(new EmailAddress("jane@acme.COM"));
        assertThat(typed).isNotEqualTo(new EmailAddress("john@acme.com"));
        assertThat(typed.key()).isEqualTo("jane@acme.com");
        assertThat(typed.value()).isEqualTo("Jane@Acme.com");
    }

    @Test
    void cannotBeMadeOfSomethingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("jane"));
    }
}
