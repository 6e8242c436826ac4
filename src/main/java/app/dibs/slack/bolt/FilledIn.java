package app.dibs.slack.bolt;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ChannelsSelectElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.DatetimePickerElement;
import com.slack.api.model.block.element.EmailTextInputElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.MultiChannelsSelectElement;
import com.slack.api.model.block.element.MultiConversationsSelectElement;
import com.slack.api.model.block.element.MultiExternalSelectElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.RichTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.block.element.URLTextInputElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.SelectedOption;
import com.slack.api.model.view.ViewState.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what a person typed back into the fields of a form that had to be taken from their hands. */
final class FilledIn {
    private FilledIn() {}

    /** Fills an input block of the view that this state belongs to; other blocks stay as they are. */
    static void fill(LayoutBlock block, @Nullable ViewState state) {
        if (block instanceof InputBlock input && state != null && state.getValues() != null) {
            state.getValues().getOrDefault(input.getBlockId(), Map.of()).values().stream()
                    .findFirst()
                    .ifPresent(value -> fill(input.getElement(), value));
        }
    }

    private static void fill(BlockElement element, Value value) {
        switch (element) {
            case PlainTextInputElement e -> e.setInitialValue(value.getValue());
            case EmailTextInputElement e -> e.setInitialValue(value.getValue());
            case URLTextInputElement e -> e.setInitialValue(value.getValue());
            case NumberInputElement e -> e.setInitialValue(value.getValue());
            case RichTextInputElement e -> e.setInitialValue(value.getRichTextValue());
            case DatePickerElement e -> e.setInitialDate(value.getSelectedDate());
            case TimePickerElement e -> e.setInitialTime(value.getSelectedTime());
            case DatetimePickerElement e -> e.setInitialDateTime(value.getSelectedDateTime());
            case StaticSelectElement e -> e.setInitialOption(option(value.getSelectedOption()));
            case ExternalSelectElement e -> e.setInitialOption(option(value.getSelectedOption()));
            case RadioButtonsElement e -> e.setInitialOption(option(value.getSelectedOption()));
            case UsersSelectElement e -> e.setInitialUser(value.getSelectedUser());
            case ChannelsSelectElement e -> e.setInitialChannel(value.getSelectedChannel());
            case ConversationsSelectElement e -> e.setInitialConversation(value.getSelectedConversation());
            default -> fillSeveral(element, value);
        }
    }

    private static void fillSeveral(BlockElement element, Value value) {
        switch (element) {
            case CheckboxesElement e -> e.setInitialOptions(options(value.getSelectedOptions()));
            case MultiStaticSelectElement e -> e.setInitialOptions(options(value.getSelectedOptions()));
            case MultiExternalSelectElement e -> e.setInitialOptions(options(value.getSelectedOptions()));
            case MultiUsersSelectElement e -> e.setInitialUsers(value.getSelectedUsers());
            case MultiChannelsSelectElement e -> e.setInitialChannels(value.getSelectedChannels());
            case MultiConversationsSelectElement e -> e.setInitialConversations(value.getSelectedConversations());
            default -> {
                // A file that was chosen cannot be chosen for somebody.
            }
        }
    }

    private static @Nullable OptionObject option(@Nullable SelectedOption chosen) {
        return chosen == null
                ? null
                : OptionObject.builder()
                        .text(chosen.getText())
                        .value(chosen.getValue())
                        .build();
    }

    /** Slack refuses an empty list of initial options; none is left out. */
    private static @Nullable List<OptionObject> options(@Nullable List<SelectedOption> chosen) {
        return chosen == null || chosen.isEmpty()
                ? null
                : chosen.stream()
                        .map(FilledIn::option)
                        .filter(option -> option != null)
                        .toList();
    }
}
