package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTextTests {
    @Test
    void splitsTheFirstWordOffAndLowersIt() {
        assertThat(CommandText.of("  NEW  Jane Doe, Acme ")).isEqualTo(new CommandText("new", "Jane Doe, Acme"));
    }

    @Test
    void keepsWhiteSpaceInsideTheRest() {
        assertThat(CommandText.of("note\nL-42 one\n\n two")).isEqualTo(new CommandText("note", "L-42 one\n\n two"));
    }

    @Test
    void hasAnEmptyWordWhereNothingWasTyped() {
        assertThat(CommandText.of("  ")).isEqualTo(CommandText.NONE);
    }

    @Test
    void splitsAtASpaceThatDoesNotBreak() {
        assertThat(CommandText.of("new\u00a0Jane")).isEqualTo(new CommandText("new", "Jane"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Miller &amp; Sons ~ Miller & Sons",
                "value &gt; 10k &lt; 20k ~ value > 10k < 20k",
                "&amp;lt;b&amp;gt; ~ &lt;b&gt;",
                "<@U123|ana> and <#C9|leads> ~ <@U123|ana> and <#C9|leads>",
                "<!subteam^S1|@sales> ~ <!subteam^S1|@sales>",
                "<mailto:jane@acme.com|jane@acme.com> ~ jane@acme.com",
                "<http://acme.com|acme.com> <https://acme.com/?a=1&amp;b=2> ~ acme.com https://acme.com/?a=1&b=2",
                "<tel:+14155550134|+1 415 555 0134> ~ +1 415 555 0134",
                "5 < 6 $1 \\2 ~ 5 < 6 $1 \\2"
            })
    void undoesSlacksEscapesButKeepsMentions(String sent, String typed) {
        assertThat(CommandText.unescape(sent)).isEqualTo(typed);
    }
}
