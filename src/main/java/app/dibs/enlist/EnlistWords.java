package app.dibs.enlist;

import app.dibs.enlist.EnlistMany.Outcome;
import app.dibs.slack.Mrkdwn;

/** What the manager reads. */
final class EnlistWords {
    static final String ONLY_MANAGERS = "Only a manager can enrol many leads at once. Nothing was changed.";
    static final String OFF = "Nurture plans are switched off in this workspace. Nothing was changed.";
    static final String NO_PLANS = "There is no plan yet. Make one with `/lead plans`.";
    static final String CHOOSE_PLAN = "Choose a plan.";
    static final String PLAN_GONE = "This plan was deleted meanwhile. Choose another one.";
    static final String CHOOSE_DAY = "Choose today or a later day.";

    private EnlistWords() {}

    private static String leads(long count) {
        return count == 1 ? "1 lead" : "%,d leads".formatted(count);
    }

    /** How many there are, before anything is done. */
    static String about(int count) {
        return count > EnlistMany.MOST
                ? "More than %d leads are like that. The newest %d are enrolled; do it again for the rest."
                        .formatted(EnlistMany.MOST, EnlistMany.MOST)
                : "This enrols *%s*, but for those that are closed or in a plan already.".formatted(leads(count));
    }

    static String other(int now) {
        return "There are " + leads(now) + " like that now. Look again and press Enrol.";
    }

    static String done(Outcome.Done done) {
        String all = "%s enrolled in the plan %s."
                .formatted(leads(done.enrolled()), Mrkdwn.escape(done.plan().name()));
        return done.leftAlone() == 0
                ? all
                : all + " " + leads(done.leftAlone()) + (done.leftAlone() == 1 ? " was" : " were")
                        + " left alone: closed, or in a plan already.";
    }

    static String undone(long ended) {
        return "Undone: %s out of the plan again. Those whose tasks somebody has touched stay in it."
                .formatted(ended == 1 ? "1 lead is" : "%,d leads are".formatted(ended));
    }
}
