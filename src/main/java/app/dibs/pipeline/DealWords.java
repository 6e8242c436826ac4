package app.dibs.pipeline;

import app.dibs.customer.Change;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Deal;
import app.dibs.customer.Pipeline;
import app.dibs.customer.Saved;
import app.dibs.customer.Stage;
import app.dibs.lead.LeadReference;
import app.dibs.lead.Suggestion;
import app.dibs.profile.CustomerText;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Workspace;
import java.util.List;
import java.util.stream.Collectors;

/** What the person reads. */
final class DealWords {
    static final String VIEWERS_DO_NOT = "You can look at deals but not work them. Nothing was changed.";
    static final String REASON_IS_MISSING = "Say why it is lost, for example: too expensive.";

    private static final int LONGEST_OPTION = 75;
    private static final int SHOWN = 80;
    private static final int REASON_SHOWN = 200;

    private DealWords() {}

    /** A name that leaves room for what stands behind it. */
    static String shorten(String name, String behind) {
        return Mrkdwn.shorten(name, LONGEST_OPTION - behind.length());
    }

    static String whichDeal(Subcommand command, String typed) {
        return LeadReference.read(typed).isPresent()
                ? "This is for deals, such as D-12. A lead is moved by `/lead status`, for example `/lead status L-42 lost too expensive`."
                : "Type which deal you mean, for example `%s`.".formatted(command.example());
    }

    static String reasonTooLong(int most) {
        return "A reason has at most %,d characters. Nothing was changed; the rest can go into a note.".formatted(most);
    }

    /** What came of a step. */
    static String stands(Deal deal, Workspace workspace) {
        String named = deal.number() + " " + CustomerText.title(deal);
        return switch (deal.facts().status()) {
            case OPEN ->
                "%s is at %s now, %d %%."
                        .formatted(named, stage(deal), deal.facts().probability());
            case WON -> "🎉 Won: %s%s".formatted(named, worth(deal, workspace));
            case LOST -> "%s is lost now%s.".formatted(named, why(deal));
        };
    }

    /** {@code , $12,000}; empty where nobody said what it is worth. */
    static String worth(Deal deal, Workspace workspace) {
        String money = CustomerText.money(deal.facts().value(), workspace.currency());
        return money.isEmpty() ? "" : ", " + money;
    }

    /** {@code : too expensive}; empty where no reason is known. */
    static String why(Deal deal) {
        String reason = deal.facts().lostReason();
        return reason == null ? "" : ": " + Mrkdwn.escape(reason, REASON_SHOWN);
    }

    /** How it stands instead; {@code last} is what was done to it last. */
    static String isSo(Saved.Refused<Deal> refused, String last) {
        Deal deal = refused.now();
        String already = refused.reason() == Change.Reason.SAME ? " already" : " by now";
        String so = switch (deal.facts().status()) {
            case OPEN -> "at " + stage(deal);
            case WON -> "won";
            case LOST -> "lost";
        };
        return "%s is %s%s: %s. Nothing was changed.".formatted(deal.number(), so, already, last);
    }

    static String stageGone(CustomerNumber number) {
        return "An admin has changed the pipeline meanwhile, and this stage is not there any more. %s stays where it is; choose again."
                .formatted(number);
    }

    static String noStage(Deal deal, Pipeline pipeline, String typed) {
        List<String> names = pipeline.stages().stream().map(Stage::name).toList();
        String these = names.stream().map(name -> Mrkdwn.escape(name, SHOWN)).collect(Collectors.joining(", "));
        if (typed.isEmpty()) {
            return "Type the stage behind it: %s. For example `/lead stage %s %s`."
                    .formatted(these, deal.number(), code(names.getLast()));
        }
        String unknown =
                "“%s” is no stage of %s.".formatted(Mrkdwn.escape(typed, SHOWN), Mrkdwn.escape(pipeline.name(), SHOWN));
        return Suggestion.nearest(typed, names)
                .map(near -> "%s Did you mean `/lead stage %s %s`? Nothing was changed."
                        .formatted(unknown, deal.number(), code(near)))
                .orElseGet(() -> "%s These are: %s. Nothing was changed.".formatted(unknown, these));
    }

    private static String code(String name) {
        return Mrkdwn.escape(name.replace("`", "'"), SHOWN);
    }

    private static String stage(Deal deal) {
        return Mrkdwn.escape(deal.facts().place().stageName(), SHOWN);
    }
}
