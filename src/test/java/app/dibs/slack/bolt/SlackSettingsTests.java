package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dibs.slack.UnusableSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SlackSettingsTests {
    private static final String URL = "https://slack.com/api/";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void needsNoAppTokenOverHttpAndNoSecretInSocketMode() {
        assertThatCode(() -> new SlackSettings(SECRET, "xoxb-1-a", "", URL).checked())
                .doesNotThrowAnyException();
        assertThatCode(() -> new SlackSettings("", "xoxb-1-a", "xapp-1-a", URL).checked())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "'', xoxb-1, '', https://slack.com/api/, SLACK_SIGNING_SECRET is missing",
        "short, xoxb-1, '', https://slack.com/api/, SLACK_SIGNING_SECRET does not look right",
        "xoxb-0123456789abcdef, xoxb-1, '', https://slack.com/api/, SLACK_SIGNING_SECRET does not look right",
        "0123456789abcdef, '', '', https://slack.com/api/, SLACK_BOT_TOKEN is missing",
        "0123456789abcdef, xoxp-1, '', https://slack.com/api/, SLACK_BOT_TOKEN does not look right",
        "'', xoxb-1, xoxb-1, https://slack.com/api/, SLACK_APP_TOKEN does not look right",
        "0123456789abcdef, xoxb-1, '', slack.com/api, DIBS_SLACK_API_URL is not an address",
        "0123456789abcdef, xoxb-1, '', ftp://slack.com, DIBS_SLACK_API_URL is not an address"
    })
    void saysInOneSentenceWhichSettingIsUnusableAndWhereToGetIt(
            String secret, String bot, String app, String url, String beginning) {
        assertThatThrownBy(() -> new SlackSettings(secret, bot, app, url).checked())
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith(beginning + ": ")
                .message()
                .contains("slack.com")
                .endsWith(".")
                .doesNotContain("\n");
    }

    @Test
    void endsTheAddressOfTheMethodsWithASlash() {
        assertThat(new SlackSettings(SECRET, "xoxb-1", "", "http://127.0.0.1:8090/api").methodsUrl())
                .isEqualTo("http://127.0.0.1:8090/api/");
    }

    @Test
    void keepsItsSecretsOutOfLogs() {
        assertThat(new SlackSettings(SECRET, "xoxb-1-a", "xapp-1-a", URL).toString())
                .doesNotContain(SECRET, "xoxb", "xapp");
    }

    @Test
    void stopsTheStartWithTheSentenceAlone() {
        UnusableSetting fault = new UnusableSetting("SLACK_BOT_TOKEN", "is missing", "get one");
        FailureAnalysis analysis = new UnusableSettingAnalyzer().analyze(new IllegalStateException("wrapped", fault));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("SLACK_BOT_TOKEN is missing: get one.");
        assertThat(analysis.getAction()).isNull();
    }
}
