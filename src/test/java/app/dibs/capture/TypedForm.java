package app.dibs.capture;

import app.dibs.slack.FormValues;
import app.dibs.workspace.Member;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The form as a person filled it in. */
final class TypedForm {
    private final Map<String, Map<String, ViewState.Value>> values = new HashMap<>();

    TypedForm text(String block, String typed) {
        return with(block, value -> value.setValue(typed));
    }

    TypedForm day(String iso) {
        return with("follow_up", value -> value.setSelectedDate(iso));
    }

    TypedForm owner(Member member) {
        return with("owner", value -> value.setSelectedUser(member.user().value()));
    }

    TypedForm option(String block, String chosen) {
        ViewState.SelectedOption option = new ViewState.SelectedOption();
        option.setValue(chosen);
        return with(block, value -> value.setSelectedOption(option));
    }

    FormValues values() {
        return FormValues.of(state());
    }

    ViewState state() {
        return ViewState.builder().values(values).build();
    }

    private TypedForm with(String block, Consumer<ViewState.Value> fill) {
        ViewState.Value value = new ViewState.Value();
        fill.accept(value);
        values.put(block, Map.of(block, value));
        return this;
    }
}
