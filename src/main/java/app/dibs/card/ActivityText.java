package app.dibs.card;

import app.dibs.lead.Activity;
import app.dibs.slack.Mrkdwn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was done to a lead, as a sentence. */
public final class ActivityText {
    private static final int NOTE_LIMIT = 600;

    private ActivityText() {}

    /** {@code Ben Carter claimed it}; names are words and not mentions, so that nobody is called for it. */
    public static String sentence(Activity activity) {
        String who = Mrkdwn.escape(activity.whoName());
        return switch (activity.kind()) {
            case CREATED -> who + " added it" + (activity.becameName() == null ? "" : ", owner " + name(activity));
            case CLAIMED -> who + " claimed it";
            case ASSIGNED -> who + " assigned it to " + name(activity);
            case FOLLOW_UP_SET ->
                activity.became() == null
                        ? who + " removed the follow-up date"
                        : who + " set the follow-up to " + day(activity.became());
            case DONE -> who + " did the follow-up" + next(activity.became());
            case SNOOZED -> who + " snoozed it to " + day(activity.became());
            case NOTED -> who + " noted: " + Mrkdwn.escape(String.valueOf(activity.became()), NOTE_LIMIT);
            case DELETED -> who + " moved it to the trash";
        };
    }

    private static String next(@Nullable String became) {
        return became == null ? ", no next date" : ", next on " + day(became);
    }

    private static String day(@Nullable String iso) {
        LocalDate day = LocalDate.parse(String.valueOf(iso));
        return LeadText.day(day, day);
    }

    private static String name(Activity activity) {
        return Mrkdwn.escape(activity.becameName() == null ? "somebody" : activity.becameName());
    }
}
