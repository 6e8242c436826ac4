package app.dibs.setup;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The settings modal, filled in, as Slack's {@code view.state}. */
final class SettingsForm {
    private SettingsForm() {}

    static String with(String channel, String digestAt, String currency, String... managers) {
        String users = Arrays.stream(managers).map(user -> '"' + user + '"').collect(Collectors.joining(","));
        return """
                {"values": {
                  "channel": {"channel": {"type": "conversations_select", "selected_conversation": "%s"}},
                  "managers": {"managers": {"type": "multi_users_select", "selected_users": [%s]}},
                  "digest_at": {"digest_at": {"type": "static_select", "selected_option": {"value": "%s"}}},
                  "currency": {"currency": {"type": "static_select", "selected_option": {"value": "%s"}}}}}
                """.formatted(channel, users, digestAt, currency);
    }
}
