package app.dibs.cadence;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import app.dibs.slack.FormValues;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.List;
import java.util.Locale;

/** A menu of the plans that a lead can be enrolled in. */
public final class PlanChoice {
    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_LABEL = 75;

    private PlanChoice() {}

    /** The menu, for an input block; {@code plans} are not empty. */
    public static StaticSelectElement select(String actionId, List<Plan> plans) {
        List<OptionObject> options = plans.stream()
                .limit(MOST_OPTIONS)
                .map(plan -> option(plainText(Mrkdwn.shorten(label(plan), LONGEST_LABEL)), String.valueOf(plan.id())))
                .toList();
        StaticSelectElement menu = staticSelect(s ->
                s.actionId(actionId).placeholder(plainText("Choose a plan")).options(options));
        if (options.size() == 1) {
            menu.setInitialOption(options.getFirst());
        }
        return menu;
    }

    /** The id of the plan that was chosen in the input block with this id; 0 where none was. */
    public static long chosen(FormValues form, String blockId) {
        String chosen = form.option(blockId);
        return chosen.isEmpty() ? 0 : Long.parseLong(chosen);
    }

    /** The plans whose name begins with what was typed, or the one that is called exactly so. */
    public static List<Plan> named(String typed, List<Plan> plans) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Plan> exactly = plans.stream()
                .filter(plan -> plan.name().equalsIgnoreCase(wanted))
                .toList();
        return exactly.isEmpty()
                ? plans.stream()
                        .filter(plan -> plan.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                        .toList()
                : exactly;
    }

    /** {@code Warm welcome (5 steps, 16 days)}. */
    public static String label(Plan plan) {
        int steps = plan.steps().size();
        return "%s (%s, %s)".formatted(plan.name(), counted(steps, "step"), counted(plan.lastDay() + 1, "day"));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
