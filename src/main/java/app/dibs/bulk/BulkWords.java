package app.dibs.bulk;

import app.dibs.bulk.ChangeMany.Outcome;
import app.dibs.bulk.ChangeMany.Undone;
import app.dibs.slack.Mrkdwn;

/** What the manager reads. */
final class BulkWords {
    static final String ONLY_MANAGERS = "Only a manager can change many leads at once. Nothing was changed.";
    static final String NOTHING_CHOSEN = "Choose what to do with them.";
    static final String ONE_AT_A_TIME = "Do one thing at a time; each can be undone for itself.";
    static final String WHY_LOST = "Say why they are lost.";
    static final String NO_OWNER = "This person can't own leads. Choose a member of the team.";
    static final String PASSED = "This day has passed. Choose today or a later day.";
    static final String NO_TAG = "A tag is one to 40 characters, without commas.";

    private BulkWords() {}

    static String leads(long count) {
        return count == 1 ? "1 lead" : "%,d leads".formatted(count);
    }

    /** How many there are, before anything is done. */
    static String about(int count) {
        return count > ChangeMany.MOST
                ? "More than %d leads are like that. The newest %d are changed; do it again for the rest."
                        .formatted(ChangeMany.MOST, ChangeMany.MOST)
                : "This changes *" + leads(count) + "*.";
    }

    static String other(int now) {
        return "There are " + leads(now) + " like that now. Look again and press Change.";
    }

    static String done(Outcome.Done done) {
        String all = "%s %s."
                .formatted(leads(done.changed()), Mrkdwn.escape(done.wish().said()));
        return done.leftAlone() == 0
                ? all
                : all + " " + leads(done.leftAlone()) + (done.leftAlone() == 1 ? " was" : " were")
                        + " left alone: closed, or so already.";
    }

    static String undone(Undone undone) {
        if (undone.before()) {
            return "That was undone before.";
        }
        String all = "Undone: %s again as before."
                .formatted(undone.changed() == 1 ? "1 lead is" : "%,d leads are".formatted(undone.changed()));
        return undone.leftAlone() == 0
                ? all
                : all + " " + leads(undone.leftAlone())
                        + (undone.leftAlone() == 1 ? " was" : " were") + " changed since and "
                        + (undone.leftAlone() == 1 ? "stays as it is." : "stay as they are.");
    }
}
