package app.dibs.setup;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.numberInput;

import app.dibs.slack.FormValues;
import app.dibs.workspace.Nurturing;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import java.util.List;
import java.util.Map;

/** Whether leads are nurtured by plans, as the settings ask for it. */
final class NurtureSwitch {
    static final String SWITCH = "nurture";
    static final String LATE_DAYS = "nurture_late_days";

    private static final OptionObject ON = option(plainText("Nurture leads with plans"), "on");

    private NurtureSwitch() {}

    /** The switch; what belongs to it is asked only while it is on. */
    static List<LayoutBlock> blocks(Nurturing present) {
        LayoutBlock onOff = input(i -> i.blockId(SWITCH)
                .optional(true)
                .label(plainText("Nurture"))
                .hint(plainText("A plan is a row of calls, e-mails and tasks that follow one another for a lead."))
                .element(checkboxes(c ->
                        c.actionId(SWITCH).options(List.of(ON)).initialOptions(present.on() ? List.of(ON) : null))));
        LayoutBlock late = input(i -> i.blockId(LATE_DAYS)
                .label(plainText("Managers hear of a task"))
                .hint(plainText("When it is overdue for so many days."))
                .element(numberInput(n ->
                        n.actionId(LATE_DAYS).decimalAllowed(false).initialValue(String.valueOf(present.lateDays())))));
        return present.on() ? List.of(onOff, late) : List.of(onOff);
    }

    /** What was chosen, once {@link #problems} finds nothing wrong; what was not asked stays. */
    static Nurturing read(FormValues form, Nurturing present) {
        String days = form.text(LATE_DAYS);
        return new Nurturing(
                !form.options(SWITCH).isEmpty(), days.isEmpty() ? present.lateDays() : Integer.parseInt(days));
    }

    /** What can't work, by the block id of the field. */
    static Map<String, String> problems(FormValues form) {
        String days = form.text(LATE_DAYS);
        boolean works = days.isEmpty()
                || (days.matches("\\d{1,2}")
                        && Integer.parseInt(days) >= 1
                        && Integer.parseInt(days) <= Nurturing.MOST_LATE_DAYS);
        return works
                ? Map.of()
                : Map.of(LATE_DAYS, "Choose a number of days from 1 to %d.".formatted(Nurturing.MOST_LATE_DAYS));
    }
}
