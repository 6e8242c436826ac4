package app.dibs.card;

import app.dibs.lead.Activity;
import app.dibs.lead.FieldChanges;
import app.dibs.lead.Lead;
import app.dibs.lead.Status;
import app.dibs.slack.Mrkdwn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was done to a lead, as a sentence. */
public final class ActivityText {
    private static final int NOTE_LIMIT = 600;
    private static final int FIELD_LIMIT = 120;
    private static final int DETAIL_LIMIT = 300;
    private static final DateTimeFormatter FALLBACK =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private ActivityText() {}

    /** {@code Ben Carter claimed it}; names are words and not mentions, so that nobody is called for it. */
    public static String sentence(Activity activity) {
        String who = Mrkdwn.escape(activity.whoName());
        return switch (activity.kind()) {
            case CREATED ->
                who + " added it" + (activity.becameName() == null ? "" : ", owner " + name(activity))
                        + detail(activity);
            case CLAIMED -> who + " claimed it";
            case ASSIGNED -> who + " assigned it to " + name(activity) + detail(activity);
            case ACCEPTED -> who + " accepted it";
            case KEPT -> who + " keeps it";
            case RETURNED -> who + " put it back into the pool" + detail(activity);
            case FOLLOW_UP_SET ->
                activity.became() == null
                        ? who + " removed the follow-up date"
                        : who + " set the follow-up to " + day(activity.became());
            case DONE -> who + " did the follow-up" + next(activity.became());
            case SNOOZED -> who + " snoozed it to " + day(activity.became()) + why(activity.detail());
            case NOTED -> who + " noted: " + Mrkdwn.escape(String.valueOf(activity.became()), NOTE_LIMIT);
            case EDITED -> who + " changed " + changes(FieldChanges.of(activity));
            case STATUS_SET ->
                who + " moved it from " + status(activity.was()) + " to " + status(activity.became())
                        + why(activity.detail());
            case CONVERTED -> who + " converted it into " + activity.became();
            case UNCONVERTED -> who + " undid the conversion; it is " + status(activity.became()) + " again";
            case STARRED -> who + " starred it";
            case UNSTARRED -> who + " took the star off";
            case DELETED -> who + " moved it to the trash";
            case RESTORED -> who + " restored it from the trash";
            case MERGED_INTO -> who + " merged it into " + activity.became();
            case MERGED -> who + " merged " + activity.became() + " into it";
            case UNDONE -> who + " undid: " + Mrkdwn.escape(String.valueOf(activity.detail()), NOTE_LIMIT);
            case UNMERGED -> who + " undid the merge with " + activity.became();
            case ENROLLED ->
                Activity.BY_RULE.equals(activity.detail())
                        ? "The rule of the plan " + plan(activity.became()) + " enrolled it"
                        : who + " enrolled it in the plan " + plan(activity.became());
            case TASK_DONE -> who + " did " + task(activity);
            case TASK_SKIPPED -> who + " skipped " + task(activity);
            case TASK_SNOOZED -> who + " snoozed " + task(activity) + " to " + day(activity.became());
            case PLAN_ENDED -> who + " ended the plan " + plan(activity.was());
            case PLAN_RESUMED -> who + " went on with the plan " + plan(activity.became());
            case ERASED -> who + " erased it";
        };
    }

    /** What the new owner reads of how they came to a lead: {@code Mia Lindqvist assigned you *Jane Doe* · Acme}. */
    public static String given(Activity activity, Lead lead) {
        String who = Mrkdwn.escape(activity.whoName());
        boolean byRule = activity.kind() == Activity.Kind.CREATED && activity.detail() != null;
        return byRule
                ? "%s is yours%s; %s added it".formatted(LeadText.title(lead), detail(activity), who)
                : "%s assigned you %s%s".formatted(who, LeadText.title(lead), detail(activity));
    }

    /** A time in the reader's own zone. */
    public static String time(Instant at) {
        return "<!date^%d^{date_short_pretty} {time}|%s UTC>".formatted(at.getEpochSecond(), FALLBACK.format(at));
    }

    /** {@code value from $10,000 to $12,000, company to Acme}. */
    private static String changes(FieldChanges changes) {
        return changes(changes.before(), changes.after());
    }

    /** The same of fields by name, an empty text for nothing; {@code it} where it is not known any more what changed. */
    public static String changes(Map<String, String> before, Map<String, String> after) {
        String all = after.entrySet().stream()
                .map(field -> change(field.getKey(), before.getOrDefault(field.getKey(), ""), field.getValue()))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "it" : all;
    }

    private static String change(String field, String was, String became) {
        String from = was.isEmpty() ? "" : " from " + Mrkdwn.escape(was, FIELD_LIMIT);
        return field + from + (became.isEmpty() ? " to nothing" : " to " + Mrkdwn.escape(became, FIELD_LIMIT));
    }

    /** Erased activities keep no words. */
    private static String status(@Nullable String word) {
        return word == null ? "one status" : Status.of(word).label();
    }

    private static String why(@Nullable String reason) {
        return reason == null ? "" : ": " + Mrkdwn.escape(reason, NOTE_LIMIT);
    }

    private static String plan(@Nullable String name) {
        return "*" + Mrkdwn.escape(String.valueOf(name), FIELD_LIMIT) + "*";
    }

    /** Erased activities keep no words. */
    private static String task(Activity activity) {
        return activity.detail() == null ? "a task" : "the task “" + Mrkdwn.escape(activity.detail(), NOTE_LIMIT) + "”";
    }

    private static String detail(Activity activity) {
        return activity.detail() == null ? "" : ", " + Mrkdwn.escape(activity.detail(), DETAIL_LIMIT);
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
