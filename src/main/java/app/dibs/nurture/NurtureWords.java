package app.dibs.nurture;

import app.dibs.cadence.Plan;
import app.dibs.cadence.PlanChoice;
import app.dibs.cadence.Task;
import app.dibs.cadence.Tasks.Nurtured;
import app.dibs.card.Gone;
import app.dibs.card.LeadText;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What people read of plans and tasks. */
final class NurtureWords {
    static final String MAY_NOT_LOOK = "You have no right to look at leads here. An admin can change that.";
    static final String VIEWERS_DO_NOT = "You can look at leads but not work them. Nothing was changed.";
    static final String CHOOSE_DAY = "Choose a day.";
    static final String CHOOSE_PLAN = "Choose a plan.";
    static final String PLAN_GONE = "This plan was deleted meanwhile. Choose another one.";
    static final String NO_SUCH_TASK = "This task is not there any more. Nothing was changed.";
    static final String NO_PLANS = "There is no plan yet. A manager makes one with `/lead plans`.";
    static final String USAGE =
            "Type `/lead nurture` for who is in a plan, `/lead nurture L-42` for one lead, or `/lead nurture L-42 warm"
                    + " welcome` to enrol it.";

    private static final int LONGEST = 600;

    private NurtureWords() {}

    static String off(Member reader) {
        return reader.may(Right.ADMINISTER)
                ? "Nurture plans are switched off in this workspace. Turn them on with *Nurture* in `/lead settings`."
                : "Nurture plans are switched off in this workspace. An admin turns them on in `/lead settings`.";
    }

    static String empty(NurtureChoice choice) {
        if (choice.from() != null) {
            return "Nobody is left on this page.";
        }
        return choice.team()
                ? "No lead is in a plan. Enrol one with *Nurture…* in its menu, or `/lead nurture L-42`."
                : "None of your leads is in a plan. Enrol one with *Nurture…* in its menu, or `/lead nurture L-42`.";
    }

    static String row(Nurtured row, LocalDate today) {
        Lead lead = row.lead();
        String mark = LeadText.taskMark(lead, today);
        String next = mark == null ? "Next " + LeadText.day(row.next().due(), today) : mark;
        return LeadText.title(lead) + "\n"
                + String.join(" · ", lead.number().toString(), plan(row.next().plan()), owner(lead), next) + "\n"
                + task(row.next(), lead) + "\n"
                + counts(row);
    }

    private static String counts(Nurtured row) {
        long toCome = row.open() - row.overdue();
        return (row.overdue() == 0 ? "" : "*" + row.overdue() + " overdue* · ")
                + "%d to come · %d settled".formatted(toCome, row.settled());
    }

    static String plan(String name) {
        return "plan " + Mrkdwn.escape(name, LONGEST);
    }

    private static String owner(Lead lead) {
        return lead.owner() == null ? "nobody's" : Mrkdwn.escape(lead.owner().name(), LONGEST);
    }

    /** {@code 📞 Call: Call Jane Doe and …}. */
    static String task(Task task, Lead lead) {
        return task.kind().signed() + ": " + Mrkdwn.escape(task.text(lead), LONGEST);
    }

    /** A task in the list of one lead. */
    static String line(Task task, Lead lead, LocalDate today) {
        String day = LeadText.day(task.due(), today);
        String who = task.settled() == null ? "" : Mrkdwn.escape(task.settled().whoName(), LONGEST);
        String state = switch (task.state()) {
            case OPEN ->
                task.due().isAfter(today) ? day : task.due().equals(today) ? "🔔 Today" : "🔔 Overdue since " + day;
            case DONE -> "✅ Done by " + who;
            case SKIPPED -> "⏭️ Skipped by " + who;
            case ENDED -> "⏹️ Not done: the plan ended";
        };
        return task(task, lead) + "\n" + state;
    }

    static String settledBefore(Task task) {
        String who = Mrkdwn.escape(Objects.requireNonNull(task.settled()).whoName(), LONGEST);
        return switch (task.state()) {
            case DONE -> who + " did this task already. Nothing was changed.";
            case SKIPPED -> who + " skipped this task already. Nothing was changed.";
            case ENDED, OPEN -> "The plan ended, and this task with it. Nothing was changed.";
        };
    }

    static String taken(Lead lead) {
        return "%s is with %s; its owner or a manager does this. Nothing was changed."
                .formatted(lead.number(), owner(lead));
    }

    static String closed(Lead lead) {
        return lead.trashed() != null
                ? Gone.plainly(lead)
                : "%s is %s; only an open lead is in a plan. Nothing was changed."
                        .formatted(lead.number(), lead.status().label());
    }

    static String missing(LeadNumber number) {
        return Gone.missing(number);
    }

    static String passed(LocalDate day, LocalDate today) {
        return "%s has passed. Choose today or a later day.".formatted(LeadText.day(day, today));
    }

    static String tooLate(LocalDate last) {
        return "Choose a day up to %s.".formatted(LeadText.day(last, LocalDate.MIN));
    }

    static String done(Lead lead, Task task, boolean skipped) {
        return "%s %s: “%s” is %s."
                .formatted(
                        lead.number(),
                        LeadText.title(lead),
                        Mrkdwn.escape(task.text(lead), LONGEST),
                        skipped ? "skipped" : "done");
    }

    static String snoozed(Lead lead, LocalDate until) {
        return "%s %s: the task comes up again on %s."
                .formatted(lead.number(), LeadText.title(lead), LeadText.day(until, until));
    }

    static String ended(Lead lead, String plan) {
        return "%s %s is not in the %s any more.".formatted(lead.number(), LeadText.title(lead), plan(plan));
    }

    static String inNone(Lead lead) {
        return "%s is in no plan. Nothing was changed.".formatted(lead.number());
    }

    static String enrolled(Lead lead, Plan plan, LocalDate first) {
        return "%s %s is in the %s. The first task is on %s."
                .formatted(lead.number(), LeadText.title(lead), plan(plan.name()), LeadText.day(first, first));
    }

    static String alreadyIn(Lead lead) {
        return "%s is in a plan already; end that one first. Nothing was changed.".formatted(lead.number());
    }

    /** Which plan was meant can't be told. */
    static String which(String typed, List<Plan> plans) {
        String names = plans.stream()
                .limit(20)
                .map(plan -> "• " + Mrkdwn.escape(PlanChoice.label(plan), LONGEST))
                .collect(Collectors.joining("\n"));
        return "No single plan is called “%s”. These there are:\n%s".formatted(Mrkdwn.escape(typed, 100), names);
    }
}
