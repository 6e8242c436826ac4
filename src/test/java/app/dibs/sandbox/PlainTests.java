package app.dibs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTests {
    private final TeamState state = new TeamState(new SandboxClock());

    @BeforeEach
    void settle() {
        SandboxTeam.members("Dibs").forEach(member -> state.members.put(member.id(), member));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "*Jane Doe* is _new_ → Jane Doe is new",
                "snake_case_stays → snake_case_stays",
                "<@U0ANA> claimed it → @Ana Souza claimed it",
                "<https://acme.com|Acme> → Acme",
                "<mailto:a@b.co|a@b.co> → a@b.co",
                "a &lt;b&gt; &amp; c → a <b> & c",
                "<!date^1763992800^{date_short_pretty} at {time}|later> → Nov 24, 2025 at 9:00 AM",
            })
    void readsAsAPersonDoes(String mrkdwn, String expected) {
        assertThat(new Plain(state, "U0ANA").mrkdwn(mrkdwn)).isEqualTo(expected);
    }

    @Test
    void showsButtonsInBrackets() {
        String block = "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'Claim'}},"
                + "{'type':'datepicker','placeholder':{'type':'plain_text','text':'Follow up'}}]}";
        assertThat(new Plain(state, "U0ANA").block(Json.parse(block.replace('\'', '"'))))
                .isEqualTo("[Claim]  [Follow up]");
    }
}
