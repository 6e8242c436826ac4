package app.dibs.setup;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import app.dibs.slack.FormValues;
import app.dibs.workspace.Holiday;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import java.util.List;
import java.util.stream.Collectors;

/** What the workspace says of mornings, as the settings ask for it. */
record DayRules(HolidayLines holidays, boolean tellsWhenEmpty) {
    static final String HOLIDAYS = "holidays";
    static final String EMPTY = "when_empty";

    private static final OptionObject TELLS =
            option(plainText("Tell people in the morning that nothing is due"), "tells");

    /** What is in force. */
    static List<LayoutBlock> blocks(Workspace workspace) {
        return List.of(holidays(workspace.holidays()), whenEmpty(workspace.tellsWhenEmpty()));
    }

    private static LayoutBlock holidays(List<Holiday> present) {
        String text = present.stream().map(Holiday::typed).collect(Collectors.joining("\n"));
        return input(i -> i.blockId(HOLIDAYS)
                .optional(true)
                .label(plainText("Holidays"))
                .hint(plainText("One a line: 25 Dec Christmas for each year, 2026-12-25 Christmas for one. No digest"
                        + " comes on them, and nothing is snoozed onto them."))
                .element(plainTextInput(
                        t -> t.actionId(HOLIDAYS).multiline(true).initialValue(text.isEmpty() ? null : text))));
    }

    private static LayoutBlock whenEmpty(boolean tells) {
        return input(i -> i.blockId(EMPTY)
                .optional(true)
                .label(plainText("When nothing is due"))
                .hint(plainText("Else the morning is silent. Everybody may choose for themselves."))
                .element(checkboxes(
                        c -> c.actionId(EMPTY).options(List.of(TELLS)).initialOptions(tells ? List.of(TELLS) : null))));
    }

    static DayRules read(FormValues form) {
        return new DayRules(
                HolidayLines.read(form.text(HOLIDAYS)), !form.options(EMPTY).isEmpty());
    }
}
