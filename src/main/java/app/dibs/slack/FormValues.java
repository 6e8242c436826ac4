package app.dibs.slack;

import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed and chose in a view, by block id. Each input block of ours holds one element, so the block id alone
 * names the field; it is also the name under which an error is shown beside it.
 */
public final class FormValues {
    /** Of something that has no form. */
    public static final FormValues NONE = new FormValues(Map.of());

    private final Map<String, Map<String, ViewState.Value>> values;

    private FormValues(Map<String, Map<String, ViewState.Value>> values) {
        this.values = values;
    }

    /** Reads Slack's {@code view.state}. */
    public static FormValues of(@Nullable ViewState state) {
        return state == null || state.getValues() == null ? NONE : new FormValues(state.getValues());
    }

    /** The text of a field without white space around it; empty where nothing was typed. */
    public String text(String blockId) {
        return value(blockId).map(ViewState.Value::getValue).map(String::strip).orElse("");
    }

    /** The value of the chosen option; empty where none was chosen. */
    public String option(String blockId) {
        return value(blockId)
                .map(ViewState.Value::getSelectedOption)
                .map(ViewState.SelectedOption::getValue)
                .orElse("");
    }

    /** The values of the chosen options. */
    public List<String> options(String blockId) {
        return value(blockId).map(ViewState.Value::getSelectedOptions).stream()
                .flatMap(List::stream)
                .map(ViewState.SelectedOption::getValue)
                .toList();
    }

    /** The chosen date; empty where none was chosen, or it was taken out again. */
    public Optional<LocalDate> date(String blockId) {
        return value(blockId)
                .map(ViewState.Value::getSelectedDate)
                .filter(date -> !date.isEmpty())
                .map(LocalDate::parse);
    }

    /** The chosen member. */
    public Optional<UserId> user(String blockId) {
        return value(blockId).map(ViewState.Value::getSelectedUser).map(UserId::new);
    }

    /** The chosen members. */
    public List<UserId> users(String blockId) {
        return value(blockId).map(ViewState.Value::getSelectedUsers).stream()
                .flatMap(List::stream)
                .map(UserId::new)
                .toList();
    }

    /** The chosen conversation or channel. */
    public Optional<ChannelId> channel(String blockId) {
        return value(blockId)
                .flatMap(value -> Stream.of(value.getSelectedConversation(), value.getSelectedChannel())
                        .filter(id -> id != null)
                        .findFirst())
                .map(ChannelId::new);
    }

    private Optional<ViewState.Value> value(String blockId) {
        return values.getOrDefault(blockId, Map.of()).values().stream().findFirst();
    }
}
