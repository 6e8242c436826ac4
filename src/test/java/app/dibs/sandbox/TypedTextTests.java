package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTests {
    private final TeamState state = new TeamState(new SandboxClock());
    private final TypedText typed = new TypedText(state);

    @BeforeEach
    void settle() {
        List<Member> members = SandboxTeam.members("Dibs");
        members.forEach(member -> state.members.put(member.id(), member));
        SandboxTeam.channels(members).forEach(channel -> state.channels.put(channel.id, channel));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "Tom & Jerry <b> → Tom &amp; Jerry &lt;b&gt;",
                "ask @ana now → ask <@U0ANA|ana> now",
                "ask @Ana Souza now → ask <@U0ANA|ana> now",
                "in #leads please → in <#C0LEADS|leads> please",
                "jane@acme.com → <mailto:jane@acme.com|jane@acme.com>",
                "see https://acme.com/a?b=c. → see <https://acme.com/a?b=c>.",
                "acme.com → <http://acme.com|acme.com>",
                "+1 415 555 0134 → <tel:+14155550134|+1 415 555 0134>",
                "Jane Doe, $12k → Jane Doe, $12k",
                "12.000,50 € → 12.000,50 €",
            })
    void escapesACommand(String text, String expected) {
        assertThat(typed.inCommand(text, true)).isEqualTo(expected);
    }

    @Test
    void leavesMentionsAloneWhereACommandDoesNotEscape() {
        assertThat(typed.inCommand("@ana & jane@acme.com", false)).isEqualTo("@ana &amp; jane@acme.com");
    }

    @Test
    void mentionsPeopleInMessagesById() {
        assertThat(typed.inMessage("@ben wrote to jane@acme.com"))
                .isEqualTo("<@U0BEN> wrote to <mailto:jane@acme.com|jane@acme.com>");
    }

    @Test
    void doesNotTakeAWordForAMention() {
        assertThat(typed.inCommand("@anabel #leadsheet", true)).isEqualTo("@anabel #leadsheet");
    }
}
