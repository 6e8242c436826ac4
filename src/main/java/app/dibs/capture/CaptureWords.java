package app.dibs.capture;

import app.dibs.card.ActivityText;
import app.dibs.card.LeadText;
import app.dibs.lead.Activity;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadLine.Field;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Made;
import app.dibs.lead.Owner;
import app.dibs.slack.ChannelId;
import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the person reads. */
final class CaptureWords {
    static final String VIEWERS_DO_NOT_ADD =
            "You can look at leads but not add any; nothing was saved. An admin can change that in `/lead settings`.";
    static final String VIEWERS_DO_NOT_DELETE =
            "You can look at leads but not change them any more; nothing was undone.";
    static final String VIEWERS_DO_NOT_NOTE =
            "You can look at leads but not change them; no note was added. An admin can change that in `/lead settings`.";
    static final String NO_DUPLICATES =
            "This workspace does not take two leads with the same e-mail address or phone number; nothing was saved. An"
                    + " admin can change that in `/lead settings`.";
    static final String KEPT_NO_LONGER =
            "What you typed was kept for an hour and is gone by now. Please type it again: `/lead new` opens the form.";
    static final String NAME_IS_MISSING = "Type who it is: the name of a person or a company.";
    static final String ONLY_MANAGERS =
            "Only a manager can give a lead to somebody else. Leave this empty, or choose you.";
    static final String CANNOT_OWN =
            "This person cannot own leads: a guest, a viewer, or somebody whom Dibs does not know yet. Choose another.";
    static final String TEXT_CONTINUES =
            "What you typed is longer than a field in Slack takes; the rest stands in the note below.";
    static final String NOTE_CONTINUES =
            "Your note is longer than a field in Slack takes, so it continues in the next one. It is saved as one note.";
    static final String NOTHING_TYPED =
            "Type the lead behind it, for example `/lead add Jane Doe, Acme, jane@acme.com, $12k`.";
    static final String TOO_LONG_FOR_A_BUTTON =
            "What you typed is too long to be taken into the form from here. Send it again with `/lead new` in front of it"
                    + " instead of `/lead add`, and the form opens with all of it.";

    private CaptureWords() {}

    static String typed(String text) {
        return "You typed “" + Mrkdwn.shorten(text, 100) + "”.";
    }

    static String noteTooLong(int lost) {
        return "Your note is longer than this form takes: its last %,d characters are missing here. Save the lead, and add"
                        .formatted(lost)
                + " them in a note of their own.";
    }

    /** For a notification: no formatting. */
    static String savedPlainly(Lead lead) {
        String company = lead.company() == null ? "" : ", " + lead.company();
        return Mrkdwn.escape("Saved %s · %s%s".formatted(lead.number(), lead.name(), company), 400);
    }

    static String saved(Lead lead, Workspace workspace) {
        String where = workspace
                .cardsGoTo()
                .map(ChannelId::mention)
                .map(channel -> " Its card is in " + channel + ".")
                .orElse("");
        return "Saved %s · %s.%s%s".formatted(lead.number(), LeadText.title(lead), owned(lead), where);
    }

    /** Who makes a lead knows of themselves; whom they or a rule gave it to is worth a word. */
    private static String owned(Lead lead) {
        Owner owner = lead.owner();
        return owner == null || owner.user().equals(lead.createdBy())
                ? ""
                : " It is with " + Mrkdwn.escape(owner.name()) + ".";
    }

    /** In the view that takes the place of the form. */
    static String known(Made.Duplicate duplicate) {
        return "%s has this %s already; %s. Nothing was saved yet, and everything you typed is kept."
                .formatted(duplicate.lead().number(), reach(duplicate), Mrkdwn.escape(owner(duplicate.lead())));
    }

    static String similar(Lead lead) {
        return "Similar: %s %s".formatted(lead.number(), LeadText.title(lead));
    }

    static String noted(Lead lead) {
        return "What you typed is a note on %s %s now. No new lead was made."
                .formatted(lead.number(), LeadText.title(lead));
    }

    static String goneMeanwhile(LeadNumber number) {
        return "%s was moved to the trash meanwhile, so no note was added. Go back to the form and save it: what you typed is still there."
                .formatted(number);
    }

    /** The note of a lead that is made of a message: with the way back to it. */
    static @Nullable String note(@Nullable String note, Optional<String> link) {
        return link.map(way -> (note == null ? "" : note + "\n\n") + "From " + way)
                .orElse(note);
    }

    /** All that was typed, as a note on another lead. */
    static String asNote(CaptureDraft draft, Optional<String> link) {
        String fields = Stream.of(Field.values())
                .filter(field -> draft.fields().containsKey(field))
                .map(field ->
                        "%s: %s".formatted(capital(field.word()), draft.fields().get(field)))
                .collect(Collectors.joining("\n"));
        String all = draft.notes().isEmpty() ? fields : fields + "\n\n" + draft.note();
        return Objects.requireNonNull(note(all, link));
    }

    /** In the thread of the message that a lead was made of. */
    static String madeOfThis(Activity created) {
        return "%s made %s of this".formatted(Mrkdwn.escape(created.whoName()), created.lead());
    }

    static String duplicate(Made.Duplicate duplicate) {
        Lead lead = duplicate.lead();
        return "%s %s has this %s already; %s. `/lead %s` opens it."
                .formatted(
                        lead.number(),
                        LeadText.title(lead),
                        reach(duplicate),
                        Mrkdwn.escape(owner(lead)),
                        lead.number());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String reach(Made.Duplicate duplicate) {
        return duplicate.byEmail() ? "e-mail address" : "phone number";
    }

    private static String owner(Lead lead) {
        return lead.owner() == null
                ? "nobody owns it yet"
                : "its owner is " + lead.owner().name();
    }

    static String notSaved(Collection<String> problems) {
        return problems.stream()
                .map(problem -> "\n• " + Mrkdwn.escape(problem, 300))
                .collect(Collectors.joining("", "Nothing was saved yet:", ""));
    }

    static String undone(Lead lead) {
        return lead.number() + " was moved to the trash.";
    }

    /** Why it was not undone: who did what since. */
    static String notUndone(Lead lead, List<Activity> since) {
        String what = since.isEmpty()
                ? "somebody changed it"
                : since.stream().map(ActivityText::sentence).collect(Collectors.joining(", "));
        return lead.deletedAt() == null
                ? "%s stays as it is: since you added it, %s. `/lead %s` opens it."
                        .formatted(lead.number(), what, lead.number())
                : "%s is in the trash already: %s.".formatted(lead.number(), what);
    }
}
