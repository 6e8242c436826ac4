package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReadingTests {
    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
                    Hi, I'm Jane Doe from Acme                                     § Jane Doe              § Acme
                    Hi, I’m Jane Doe from Acme.                                    § Jane Doe              § Acme
                    hello! my name is Jane O'Neil-Smith and we need doors          § Jane O'Neil-Smith     §
                    This is Dr. Jane van der Berg with Acme Inc. We need help.     § Dr. Jane van der Berg § Acme Inc.
                    I am Jane Doe, CEO of Procter & Gamble, and I want a demo      § Jane Doe              § Procter & Gamble
                    I'm Jane Doe at Booking.com, please call                       § Jane Doe              § Booking.com
                    I'm Jane. We need doors                                        § Jane                  §
                    I'm interested in doors from Acme                              §                       §
                    This is great                                                  §                       §
                    I'm José Ñandú from Śląsk Ltd.                                 § José Ñandú            § Śląsk Ltd.
                    I'm 田中 from 東芝                                             § 田中                  § 東芝
                    Spoke with Jane Doe from Acme yesterday                        § Jane Doe              § Acme
                    Met Jane Doe of the Bank of America                            § Jane Doe              § Bank of America
                    Jane Doe (Acme) wants a quote                                  § Jane Doe              § Acme
                    Jane Doe (Head of Sales, Acme) wants a quote                   § Jane Doe              § Acme
                    Please call Jane Doe, jane@acme.com                            § Jane Doe              §
                    From: Jane Doe <jane@acme.com>                                 § Jane Doe              §
                    From: Jane Doe &lt;<mailto:jane@acme.com|jane@acme.com>&gt;    § Jane Doe              §
                    Name: Jane Doe\\nCompany: Acme, Inc.\\nMessage: hi             § Jane Doe              § Acme, Inc.
                    *Name:* Jane Doe\\n*Company:* Acme                             § Jane Doe              § Acme
                    > Name: Jane Doe                                               § Jane Doe              §
                    Need 3 doors\\n\\nBest,\\nJane Doe\\nAcme                      § Jane Doe              § Acme
                    Need doors\\nKind regards\\n\\nJane Doe\\nHead of Sales, Acme Ltd. § Jane Doe          § Acme Ltd.
                    Need doors\\n--\\nJane Doe\\nVP Sales at Acme                  § Jane Doe              § Acme
                    Need doors\\nCheers, Jane                                      § Jane                  §
                    Jane Doe\\nAcme\\n+1 415 555 0134                              § Jane Doe              § Acme
                    Jane Doe\\nPurchasing Manager, Acme GmbH\\njane@acme.com       § Jane Doe              § Acme GmbH
                    write to jane.doe@acme.com                                     § Jane Doe              §
                    write to info@acme.com                                         §                       §
                    can somebody look into this?                                   §                       §
                    <@U0BEN> see L-42 and <https://x.slack.com/archives/C1/p1|this> §                      §
                    """)
    void readsTheNameAndTheCompany(String message, @Nullable String name, @Nullable String company) {
        MessageReading read = read(message);
        assertThat(read.name()).as("name").isEqualTo(name);
        assertThat(read.company()).as("company").isEqualTo(company);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
                    write to <mailto:jane@acme.com|jane@acme.com>     § jane@acme.com
                    write to <mailto:jane@acme.com|Jane>              § jane@acme.com
                    jane@acme.com.                                    § jane@acme.com
                    (jane+doors@sub.acme.co.uk)                       § jane+doors@sub.acme.co.uk
                    e-mail:jane@acme.com,thanks                       § jane@acme.com
                    jane@acme is not one, but joe@acme.com is         § joe@acme.com
                    <@U0BEN> or @here                                 §
                    """)
    void readsTheFirstAddress(String message, @Nullable String email) {
        EmailAddress read = read(message).email();
        assertThat(read == null ? null : read.value()).isEqualTo(email);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
                    call <tel:+14155550134|(415) 555-0134>                    § +14155550134
                    call me at (415) 555-0134 after 5                         § +14155550134
                    415.555.0134                                              § +14155550134
                    T: +44 20 7946 0018 M: +44 7700 900123                    § +442079460018
                    order 2027-01-15, $12,000.50                              §
                    see https://acme.com/4155550134 and 4155550134@acme.com   §
                    12 doors, 34 windows                                      §
                    """)
    void readsTheFirstPhoneNumber(String message, @Nullable String phone) {
        Phone read = read(message).phone();
        assertThat(read == null ? null : read.e164()).isEqualTo(phone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
                    a &lt;b&gt; &amp;amp; c                   § a <b> &amp; c
                    <mailto:jane@acme.com|jane@acme.com>      § jane@acme.com
                    <https://acme.com|acme.com>               § https://acme.com
                    <https://acme.com/x|our page>             § our page (https://acme.com/x)
                    <@U0BEN|ben> in <#C0LEADS|leads> <!channel> § @ben in #leads @channel
                    <!date^1^{date}|Monday>                   § Monday
                    1 < 2 and *3* > _2_                       § 1 < 2 and *3* > _2_
                    """)
    void keepsTheTextAsItsReadersSeeIt(String message, String text) {
        assertThat(read(message).text()).isEqualTo(text);
    }

    @Test
    void readsASignatureWhole() {
        MessageReading read = read("""
                Hello,
                we need 12 doors by 1 March.

                Best regards,

                *Jane Doe*
                Head of Operations | Acme Inc.
                M: <tel:+14155550134|+1 415 555 0134>
                <mailto:jane@acme.com|jane@acme.com>""");
        assertThat(read.name()).isEqualTo("Jane Doe");
        assertThat(read.company()).isEqualTo("Acme Inc.");
        assertThat(read.phone()).isEqualTo(new Phone("+14155550134"));
        assertThat(read.email()).isEqualTo(new EmailAddress("jane@acme.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "Aa ",
                "Aa.",
                "<",
                "a@",
                "a.",
                "1",
                "1 ",
                "(1",
                "Best, ",
                "I'm Aa ",
                "&",
                "\n",
                "-",
                "A & ",
                "*_",
                "Aa van der ",
                "Aa, ",
                "a, at ",
                "Name: A\n"
            })
    void takesLittleTimeForAnyText(String piece) {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> read(piece.repeat(40_000 / piece.length())));
    }

    private static MessageReading read(String message) {
        return MessageReading.read(message.replace("\\n", "\n"), "US");
    }
}
