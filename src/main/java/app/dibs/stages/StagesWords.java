package app.dibs.stages;

import app.dibs.customer.PipelineSaved;
import app.dibs.customer.PipelineUse;
import app.dibs.slack.Mrkdwn;

/** What the admin reads. */
final class StagesWords {
    static final String ONLY_ADMINS = "Only an admin can change the pipelines of deals. Nothing was changed.";
    static final String NAME_IS_MISSING = "Type a name.";
    static final String STAGES_ARE_MISSING = "Type at least one stage, for example: Proposal, 50";
    static final String CHANGED =
            "Somebody changed the pipelines meanwhile, so nothing was changed. This is how they are now.";
    static final String CHANGED_FORM =
            "Somebody changed this pipeline meanwhile, so nothing was saved yet. What you typed is kept: look at it, and save again.";
    static final String CHANGED_DELETION = "This has changed meanwhile, so nothing was deleted yet. Look again.";
    static final String GONE = "Somebody deleted this meanwhile. Nothing was changed.";
    static final String LAST = "This is the last one, and there must be one. Nothing was deleted.";
    static final String WHERE_TO = "Choose where its deals go.";

    private static final int SHOWN = 60;

    private StagesWords() {}

    static String noLine(String line) {
        return "Write each stage as a name, a comma and a probability, for example “Proposal, 50”. This is not: “%s”"
                .formatted(Mrkdwn.shorten(line, SHOWN));
    }

    static String noProbabilityIn(String line) {
        return "A probability is a whole number from 0 to 100. This is not: “%s”"
                .formatted(Mrkdwn.shorten(line, SHOWN));
    }

    static String noProbability(String typed) {
        return typed.isEmpty()
                ? "Type a whole number from 0 to 100."
                : "A probability is a whole number from 0 to 100, and not “%s”."
                        .formatted(Mrkdwn.shorten(typed, SHOWN));
    }

    static String tooLong(String name) {
        return "A name has at most %d characters; this one has %d: “%s”"
                .formatted(StageLines.LONGEST_NAME, name.length(), Mrkdwn.shorten(name, SHOWN));
    }

    static String twice(String name) {
        return "“%s” stands there twice. Each stage of a pipeline has a name of its own."
                .formatted(Mrkdwn.shorten(name, SHOWN));
    }

    static String taken(PipelineSaved.NameTaken taken) {
        return "Another one is called “%s” already. Choose another name."
                .formatted(Mrkdwn.shorten(taken.name(), SHOWN));
    }

    static String tooMany(PipelineSaved.TooMany tooMany) {
        return "There can be at most %d. Delete one first.".formatted(tooMany.most());
    }

    /** {@code 4 deals}, {@code no deals, 2 in the trash}. */
    static String deals(PipelineUse.Deals deals) {
        String live = switch ((int) Math.min(deals.live(), 2)) {
            case 0 -> "no deals";
            case 1 -> "1 deal";
            default -> "%,d deals".formatted(deals.live());
        };
        return deals.inTrash() == 0 ? live : "%s, %,d in the trash".formatted(live, deals.inTrash());
    }

    /** What is to be deleted, and what becomes of its deals. */
    static String deletion(String name, PipelineUse.Deals deals) {
        String delete = "Delete *%s*? ".formatted(Mrkdwn.escape(name, SHOWN));
        return deals.all() == 0
                ? delete + "No deal is there."
                : delete
                        + "There: %s, open, won and lost. They go where you say, and the history of each tells so."
                                .formatted(deals(deals));
    }
}
