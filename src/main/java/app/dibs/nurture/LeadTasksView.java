package app.dibs.nurture;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.cadence.Plan;
import app.dibs.cadence.PlanChoice;
import app.dibs.cadence.Task;
import app.dibs.cadence.Tasks.OfLead;
import app.dibs.card.LeadText;
import app.dibs.card.Origin;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.nurture.Place.Where;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The modals of one lead: its plan with all tasks, the form that enrols it, and the day until which a task may wait. */
final class LeadTasksView {
    static final String FORM = "nurture:enrol";
    static final String UNTIL = "nurture:until";
    static final String PLAN = "plan";
    static final String DAY = "day";

    private static final int LONGEST_TITLE = 24;

    private LeadTasksView() {}

    /** What travels with the modal of a lead. */
    record Carried(long lead, Origin origin) {}

    /**
     * What travels with the modal for a day.
     *
     * @param below the modal of the lead that it lies on, with what that carries; null where it lies on none
     * @param inList whether it began in a list of the day, which is to stay true
     */
    record Until(
            long lead,
            long task,
            @Nullable String answerTo,
            @Nullable String below,
            @Nullable Origin origin,
            boolean inList) {}

    /** The plan that the lead is in; where it is in none, the form for one and, below it, what was. */
    static View of(OfLead nurtured, List<Plan> plans, Carried carried, LocalDate today) {
        Lead lead = nurtured.lead();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(NurtureView.words(LeadText.title(lead) + "\n" + LeadText.facts(lead)));
        boolean canEnrol = !nurtured.running() && lead.isOpen() && !plans.isEmpty();
        if (canEnrol) {
            blocks.addAll(fields(plans, today));
        } else if (!nurtured.running()) {
            blocks.add(NurtureView.words(lead.isOpen() ? NurtureWords.NO_PLANS : NurtureWords.closed(lead)));
        }
        if (!nurtured.tasks().isEmpty()) {
            blocks.add(divider());
            blocks.addAll(tasks(nurtured, today));
        }
        return modal(FORM, "Nurture " + lead.number(), canEnrol ? "Enrol" : null, carried, blocks);
    }

    private static List<LayoutBlock> fields(List<Plan> plans, LocalDate today) {
        return List.of(
                input(i -> i.blockId(PLAN).label(plainText("Plan")).element(PlanChoice.select(PLAN, plans))),
                input(i -> i.blockId(DAY)
                        .label(plainText("From"))
                        .hint(plainText("The steps are counted from this day. Tasks fall on the owner's working days."))
                        .element(datePicker(d -> d.actionId(DAY).initialDate(today.toString())))));
    }

    private static List<LayoutBlock> tasks(OfLead nurtured, LocalDate today) {
        Lead lead = nurtured.lead();
        List<LayoutBlock> blocks = new ArrayList<>();
        String name = Mrkdwn.escape(nurtured.tasks().getFirst().plan(), Plan.LONGEST_NAME * 2);
        blocks.add(NurtureView.words(nurtured.running() ? "*" + name + "*" : "The last plan was *" + name + "*."));
        nurtured.tasks().forEach(task -> {
            blocks.add(NurtureView.words(NurtureWords.line(task, lead, today)));
            if (task.state() == Task.State.OPEN) {
                blocks.add(NurtureView.acts(Where.MODAL, NurtureChoice.MINE, task, lead, false));
            }
        });
        if (nurtured.running()) {
            blocks.add(actions(a -> a.blockId(
                            "nurture:modal:mine:0.0:" + lead.number().value())
                    .elements(List.of(button(b -> b.actionId(TaskClicks.END)
                            .text(plainText("End plan"))
                            .style("danger"))))));
        }
        return blocks;
    }

    static View until(Until carried) {
        return modal(
                UNTIL,
                "Snooze the task",
                "Snooze",
                carried,
                List.of(input(i -> i.blockId(DAY)
                        .label(plainText("Until"))
                        .hint(plainText("On a day off it waits for the owner's next working day."))
                        .element(datePicker(d -> d.actionId(DAY).placeholder(plainText("Choose a day")))))));
    }

    static LeadNumber lead(Carried carried) {
        return new LeadNumber(carried.lead());
    }

    private static View modal(
            String id, String title, @Nullable String submit, Object carried, List<LayoutBlock> blocks) {
        return view(v -> {
            v.type("modal")
                    .callbackId(id)
                    .privateMetadata(Metadata.write(carried))
                    .title(viewTitle(t -> t.type("plain_text").text(Mrkdwn.shorten(title, LONGEST_TITLE))))
                    .close(viewClose(c -> c.type("plain_text").text(submit == null ? "Close" : "Cancel")))
                    .blocks(blocks);
            return submit == null
                    ? v
                    : v.submit(viewSubmit(s -> s.type("plain_text").text(submit)));
        });
    }
}
