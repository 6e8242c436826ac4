package app.dibs.slack.bolt;

import app.dibs.slack.UnusableSetting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What ties Dibs to its Slack app. With an app token it listens through Socket Mode, with a signing secret over HTTP.
 *
 * @param signingSecret {@code SLACK_SIGNING_SECRET}
 * @param botToken {@code SLACK_BOT_TOKEN}, of the one workspace
 * @param appToken {@code SLACK_APP_TOKEN}
 * @param apiUrl {@code DIBS_SLACK_API_URL}, where the Web API's methods hang
 */
@ConfigurationProperties("dibs.slack")
record SlackSettings(
        @DefaultValue("") String signingSecret,
        @DefaultValue("") String botToken,
        @DefaultValue("") String appToken,
        @DefaultValue("https://slack.com/api/") String apiUrl) {

    private static final Pattern BOT_TOKEN = Pattern.compile("(xoxe\\.)?xoxb-[\\w-]+");
    private static final Pattern APP_TOKEN = Pattern.compile("xapp-[\\w-]+");
    private static final Pattern SECRET = Pattern.compile("(?!xox|xapp)[\\w-]{16,}");
    private static final String APP_PAGE = "at https://api.slack.com/apps, under your app's ";

    /** Itself, where it can be worked with; fails with {@link UnusableSetting} otherwise. */
    SlackSettings checked() {
        checkBotToken();
        checkDoor();
        checkApiUrl();
        return this;
    }

    boolean listensThroughSocketMode() {
        return !appToken.isBlank();
    }

    boolean listensOverHttp() {
        return !signingSecret.isBlank();
    }

    /** Where the methods hang, with the slash at its end that the SDK wants. */
    String methodsUrl() {
        String url = apiUrl.strip();
        return url.endsWith("/") ? url : url + "/";
    }

    private void checkBotToken() {
        String remedy = "Dibs speaks to Slack with the Bot User OAuth Token (xoxb-…) that you find " + APP_PAGE
                + "OAuth & Permissions once the app is installed";
        check("SLACK_BOT_TOKEN", botToken, BOT_TOKEN, remedy);
    }

    private void checkDoor() {
        if (listensThroughSocketMode()) {
            String remedy = "Socket Mode wants the App-Level Token (xapp-…) with the scope connections:write that you"
                    + " generate " + APP_PAGE + "Basic Information";
            check("SLACK_APP_TOKEN", appToken, APP_TOKEN, remedy);
        }
        if (listensOverHttp() || !listensThroughSocketMode()) {
            String remedy =
                    "Dibs proves with it that a request comes from Slack; copy the Signing Secret that you find "
                            + APP_PAGE
                            + "Basic Information, or set SLACK_APP_TOKEN to use Socket Mode, which needs none";
            check("SLACK_SIGNING_SECRET", signingSecret, SECRET, remedy);
        }
    }

    private void checkApiUrl() {
        String remedy = "it must be the http(s) address of Slack's Web API; leave it out for Slack's own,"
                + " https://slack.com/api/";
        if (!isHttpAddress(apiUrl.strip())) {
            throw new UnusableSetting("DIBS_SLACK_API_URL", "is not an address", remedy);
        }
    }

    private static void check(String name, String value, Pattern form, String remedy) {
        if (value.isBlank()) {
            throw new UnusableSetting(name, "is missing", remedy);
        }
        if (!form.matcher(value).matches()) {
            throw new UnusableSetting(name, "does not look right", remedy);
        }
    }

    private static boolean isHttpAddress(String url) {
        try {
            URI address = new URI(url);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Without the secrets, since a settings record ends up in logs. */
    @Override
    public String toString() {
        return "SlackSettings[apiUrl=" + apiUrl + ", socketMode=" + listensThroughSocketMode() + ", http="
                + listensOverHttp() + "]";
    }
}
