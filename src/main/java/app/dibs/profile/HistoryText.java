package app.dibs.profile;

import app.dibs.card.ActivityText;
import app.dibs.customer.CustomerActivity;
import app.dibs.customer.CustomerFields;
import app.dibs.slack.Mrkdwn;
import org.jspecify.annotations.Nullable;

/** What was done to a contact, an account or a deal, as a sentence. */
public final class HistoryText {
    private static final int LIMIT = 600;

    private HistoryText() {}

    /** {@code Ben Carter moved it from Meeting to Proposal}; who did it is words and no mention. */
    public static String sentence(CustomerActivity activity) {
        String who = Mrkdwn.escape(activity.whoName());
        return switch (activity.kind()) {
            case CREATED ->
                who + " added it" + (activity.detail() == null ? "" : ", made of " + typed(activity.detail()));
            case LED_HERE -> who + " converted " + typed(activity.became()) + " into it";
            case EDITED -> who + " changed " + changes(activity);
            case NOTED -> who + " noted: " + typed(activity.detail());
            case JOINED -> who + " put " + typed(activity.became()) + " to it";
            case PARTED -> who + " took " + typed(activity.became()) + " off it";
            case MOVED -> who + " moved it from " + typed(activity.was()) + " to " + typed(activity.became());
            case WON -> who + " won it";
            case LOST -> who + " lost it" + (activity.detail() == null ? "" : ": " + typed(activity.detail()));
            case REOPENED -> who + " opened it again";
            case ASSIGNED -> who + assigned(activity.became());
            case DELETED -> who + " moved it to the trash";
            case RESTORED -> who + " restored it from the trash";
            case UNDONE -> who + " undid the conversion of " + typed(activity.became());
            case ERASED -> who + " erased it";
        };
    }

    /** Where something was erased, it is not known any more what changed. */
    private static String changes(CustomerActivity activity) {
        CustomerFields fields = CustomerFields.of(activity);
        return ActivityText.changes(fields.before(), fields.after());
    }

    private static String assigned(@Nullable String user) {
        return user == null ? " took the owner off it" : " assigned it to <@" + user + ">";
    }

    private static String typed(@Nullable String text) {
        return text == null ? "something" : Mrkdwn.escape(text, LIMIT);
    }
}
