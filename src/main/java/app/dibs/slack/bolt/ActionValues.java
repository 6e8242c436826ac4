package app.dibs.slack.bolt;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was chosen by a click: one text, whatever the element. Several choices are joined by commas. */
final class ActionValues {
    private ActionValues() {}

    static String of(Action action) {
        return Stream.of(
                        action.getValue(),
                        option(action.getSelectedOption()),
                        action.getSelectedDate(),
                        action.getSelectedTime(),
                        action.getSelectedUser(),
                        action.getSelectedConversation(),
                        action.getSelectedChannel(),
                        options(action.getSelectedOptions()),
                        joined(action.getSelectedUsers()),
                        joined(action.getSelectedConversations()),
                        joined(action.getSelectedChannels()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String option(Action.@Nullable SelectedOption option) {
        return option == null ? null : option.getValue();
    }

    private static @Nullable String options(@Nullable List<Action.SelectedOption> options) {
        return Optional.ofNullable(options)
                .map(chosen ->
                        chosen.stream().map(Action.SelectedOption::getValue).toList())
                .map(ActionValues::joined)
                .orElse(null);
    }

    private static @Nullable String joined(@Nullable List<String> values) {
        return values == null ? null : String.join(",", values);
    }
}
