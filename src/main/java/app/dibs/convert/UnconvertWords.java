package app.dibs.convert;

import app.dibs.card.LeadText;
import app.dibs.convert.UnconvertLead.Outcome;
import app.dibs.customer.CustomerActivity;
import app.dibs.customer.CustomerFields;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.stream.Collectors;

/** What the person reads who wants a lead back. */
final class UnconvertWords {
    private static final int TOLD_AT_MOST = 3;
    private static final int SHOWN = 100;

    private UnconvertWords() {}

    static String undone(Outcome.Undone done) {
        Lead lead = done.lead();
        String tasks = done.tasks() == 0
                ? ""
                : done.tasks() == 1
                        ? " Its nurture task is open again."
                        : " Its %d nurture tasks are open again.".formatted(done.tasks());
        return "%s %s is a lead again, %s as before. What was made of it is in the trash.%s"
                .formatted(lead.number(), LeadText.title(lead), lead.status().label(), tasks);
    }

    /** What was touched, and by whom; the newest first. */
    static String touched(Lead lead, List<CustomerActivity> since) {
        String what =
                since.stream().limit(TOLD_AT_MOST).map(UnconvertWords::did).collect(Collectors.joining(", "));
        String more = since.size() > TOLD_AT_MOST ? " and %d more".formatted(since.size() - TOLD_AT_MOST) : "";
        return "%s stays converted, because somebody went on with what it became: %s%s. Nothing was undone."
                .formatted(lead.number(), what, more);
    }

    private static String did(CustomerActivity activity) {
        String about = activity.about().toString();
        String act = switch (activity.kind()) {
            case CREATED, RESTORED -> "restored " + about;
            case LED_HERE -> "converted " + activity.became() + " into " + about;
            case EDITED ->
                "changed "
                        + Mrkdwn.escape(
                                String.join(
                                        ", ",
                                        CustomerFields.of(activity).after().keySet()),
                                SHOWN)
                        + " of " + about;
            case NOTED -> "noted on " + about;
            case JOINED -> "put " + activity.became() + " to " + about;
            case PARTED -> "took " + activity.became() + " from " + about;
            case MOVED -> "moved " + about + " to " + Mrkdwn.escape(String.valueOf(activity.became()), SHOWN);
            case WON -> "won " + about;
            case LOST -> "lost " + about;
            case REOPENED -> "reopened " + about;
            case ASSIGNED -> "assigned " + about;
            case DELETED -> "moved " + about + " to the trash";
            case UNDONE -> "undid a conversion into " + about;
            case ERASED -> "erased " + about;
        };
        return Mrkdwn.escape(activity.whoName(), SHOWN) + " " + act;
    }

    static String nothing(LeadNumber number) {
        return "%s is not a converted lead that can be undone. Nothing was changed.".formatted(number);
    }

    static String notYours(LeadNumber number) {
        return "Only whoever converted %s, or a manager, can undo it. Nothing was changed.".formatted(number);
    }

    static View told(Message message) {
        return ConvertViews.told("Undone", message);
    }
}
