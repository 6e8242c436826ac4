package app.dibs.merge;

import app.dibs.card.ActivityText;
import app.dibs.card.LeadText;
import app.dibs.lead.Activity;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Made;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the person reads. */
final class MergeWords {
    static final String HOW =
            "Type the lead that stays and then the one that goes into it, for example `/lead merge L-42 L-7`.";
    static final String HOW_BACK = "Type the lead that was merged away, for example `/lead unmerge L-7`.";
    static final String NOT_YOURS =
            "You can merge leads that are both yours; a manager can merge any two. Nothing was changed.";
    static final String NOT_YOUR_MERGE = "Only whoever merged them, or a manager, can undo it. Nothing was changed.";
    static final String VIEWERS_DO_NOT =
            "You can look at leads but not change them. An admin can change that in `/lead settings`.";
    static final String CHOOSE = "Choose the other lead.";

    private MergeWords() {}

    static String missing(LeadNumber number) {
        return "There is no lead %s. Nothing was changed.".formatted(number);
    }

    static String itself(Lead lead) {
        return "%s is one lead already. Choose another one.".formatted(lead.number());
    }

    /** Why a lead is no live one; empty where it is. */
    static Optional<String> gone(Lead lead) {
        if (lead.trashed() == null) {
            return Optional.empty();
        }
        LeadNumber into = lead.trashed().mergedInto();
        return Optional.of(
                into == null
                        ? "%s is in the trash. Nothing was changed.".formatted(lead.number())
                        : "%s was merged into %s already. Nothing was changed.".formatted(lead.number(), into));
    }

    static String converted(Lead taken, Lead kept) {
        return "%s is a customer by now and stays. Merge the other way round: `/lead merge %s %s`."
                .formatted(taken.number(), taken.number(), kept.number());
    }

    static String changed(Lead lead) {
        return "Somebody changed %s meanwhile, so nothing was merged. Begin again to see both as they are now."
                .formatted(lead.number());
    }

    static String addressTaken(Made.Duplicate duplicate) {
        return "%s has this %s too; nothing was merged. Merge with that one first, or choose the other."
                .formatted(duplicate.lead().number(), reach(duplicate));
    }

    /** Why an undo was not possible. */
    static String whyNot(Made made) {
        return switch (made) {
            case Made.Done done -> throw new IllegalStateException(done.lead().number() + " was changed");
            case Made.Missing missing -> missing(missing.number());
            case Made.Refused refused ->
                "%s is not what it was right after the merge any more, so nothing was undone."
                        .formatted(refused.lead().number());
            case Made.Duplicate duplicate ->
                "%s has this %s by now, so nothing was undone. Change it there first, then undo again."
                        .formatted(duplicate.lead().number(), reach(duplicate));
        };
    }

    private static String reach(Made.Duplicate duplicate) {
        return duplicate.byEmail() ? "e-mail address" : "phone number";
    }

    static String nothingToUndo(LeadNumber taken) {
        return "%s was not merged within the last day, so there is nothing to undo.".formatted(taken);
    }

    static String about(Pair pair) {
        return "%s %s stays. %s %s goes into it and then to the trash; its notes and history are read at %s from then on. You can undo it for a day."
                .formatted(
                        pair.kept().number(),
                        LeadText.title(pair.kept()),
                        pair.taken().number(),
                        LeadText.title(pair.taken()),
                        pair.kept().number());
    }

    static String merged(Lead kept, Lead taken) {
        return "%s %s has taken up %s. Its notes, tags and history are there too."
                .formatted(kept.number(), LeadText.title(kept), taken.number());
    }

    static String both(Lead kept, Lead taken) {
        return "%s and %s are as they were before the merge.".formatted(kept.number(), taken.number());
    }

    static String onlyTaken(Lead kept, Lead taken, List<Activity> since, boolean without) {
        String what = since.isEmpty()
                ? "somebody went on with it"
                : since.stream().map(ActivityText::sentence).collect(Collectors.joining(", "));
        return "%s is back. %s stays as it is, since %s%s."
                .formatted(
                        taken.number(),
                        kept.number(),
                        what,
                        without ? "; the e-mail address or phone number stays with it too" : "");
    }
}
