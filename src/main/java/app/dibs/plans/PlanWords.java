package app.dibs.plans;

import app.dibs.cadence.Plan;
import app.dibs.cadence.Plans.Listed;
import app.dibs.cadence.Rule;
import app.dibs.cadence.Step;
import app.dibs.cadence.StepText;
import app.dibs.lead.Status;
import app.dibs.slack.Mrkdwn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the manager reads. */
final class PlanWords {
    static final String OFF =
            "Nurture plans are switched off in this workspace. An admin turns them on in `/lead settings`.";
    static final String ONLY_MANAGERS = "Only a manager writes plans. Nothing was changed.";
    static final String MAY_NOT_LOOK = "You have no right to look at leads here. An admin can change that.";
    static final String GONE = "This plan is not there any more.";
    static final String CHANGED =
            "Somebody changed or deleted this plan since you opened it. Nothing was saved, and what you"
                    + " typed is still here: open the plan anew beside it with /lead plans.";
    static final String NAME_TAKEN = "Another plan has this name. Choose another one.";
    static final String NO_DAY = "Type a number of days, such as 0 for the day of the enrolment or 7 for a week later.";
    static final String NO_WORDS = "Say what is to be done. A plan has at least one step.";
    static final String FIELDS = "Fields that are filled in for each lead: " + String.join(" ", StepText.fields());

    private static final int SHOWN_STEPS = 5;
    private static final int LONGEST = 200;

    private PlanWords() {}

    static String name(String typed) {
        return typed.isEmpty()
                ? "Give the plan a name."
                : "A name has at most %d characters; this one has %d.".formatted(Plan.LONGEST_NAME, typed.length());
    }

    static String dayBeyond(int day) {
        return day < 0
                ? "A step can't come before the enrolment. Type 0 or more."
                : "A plan goes on for a year at most: type a day from 0 to %d.".formatted(Step.LAST_DAY);
    }

    static String tooLong(int length) {
        return "A step has at most %d characters; this one has %d.".formatted(Step.LONGEST_WORDS, length);
    }

    static String unknownField(String field) {
        return "There is no field %s. There are %s."
                .formatted(Mrkdwn.shorten(field, 40), String.join(" ", StepText.fields()));
    }

    static String saved(Plan plan) {
        return "“%s” was saved. Leads that are in it go on with the steps that they began with."
                .formatted(Mrkdwn.escape(plan.name(), LONGEST));
    }

    static String deleted(String name) {
        return "“%s” was deleted. Leads that are in it go on.".formatted(Mrkdwn.escape(name, LONGEST));
    }

    static String restored(boolean done) {
        return done ? "It is back." : "It can't come back: another plan has its name by now.";
    }

    /** A plan in the list. */
    static String listed(Listed listed) {
        Plan plan = listed.plan();
        String rest = plan.steps().size() > SHOWN_STEPS
                ? "\n… and %d more".formatted(plan.steps().size() - SHOWN_STEPS)
                : "";
        return "*" + Mrkdwn.escape(plan.name(), LONGEST) + "* · " + enrolled(listed.enrolled()) + "\n"
                + plan.steps().stream().limit(SHOWN_STEPS).map(PlanWords::step).collect(Collectors.joining("\n"))
                + rest + rule(plan.rule());
    }

    private static String enrolled(long leads) {
        return leads == 0
                ? "no lead is in it"
                : leads == 1 ? "1 lead is in it" : "%,d leads are in it".formatted(leads);
    }

    private static String step(Step step) {
        return "Day %d  %s: %s".formatted(step.day(), step.kind().signed(), Mrkdwn.escape(step.words(), LONGEST));
    }

    private static String rule(Rule rule) {
        if (rule.isEmpty()) {
            return "";
        }
        String asked = Stream.of(
                        part("source", rule.sources()),
                        part("category", rule.categories()),
                        part(
                                "status",
                                rule.statuses().stream()
                                        .map(Status::label)
                                        .sorted()
                                        .toList()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", and "));
        return "\n⚡ Takes leads by itself: " + Mrkdwn.shorten(asked, 4 * LONGEST);
    }

    private static String part(String what, List<String> words) {
        return words.isEmpty()
                ? ""
                : what + " "
                        + words.stream()
                                .map(word -> Mrkdwn.escape(word, LONGEST))
                                .collect(Collectors.joining(" or "));
    }
}
