package app.dibs.convert;

import app.dibs.card.Gone;
import app.dibs.card.LeadText;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Saved;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Status;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Subcommand;
import java.util.ArrayList;
import java.util.List;

/** What the person reads. */
final class ConvertWords {
    static final String VIEWERS_DO_NOT =
            "You can look at leads but not convert them. An admin can change that in `/lead settings`.";
    static final String NAME_IS_MISSING = "Type a first or a last name.";
    static final String CHOOSE = "Choose what to do about the contact that is there.";
    static final String CHOOSE_ACCOUNT = "Choose an account, or skip it.";
    static final String ACCOUNT_NAME_IS_MISSING = "Type what the account is called.";
    static final String DEAL_NAME_IS_MISSING = "Type what the deal is called.";
    static final String REASON_IS_MISSING = "Say why it is lost, for example: too expensive.";
    static final String KEPT_NO_LONGER =
            "What you typed was kept for an hour and is gone by now. Nothing was converted; please begin again.";
    static final String CONTACT_GONE =
            "The contact was moved to the trash meanwhile. Nothing was converted; a new one is proposed instead.";
    static final String ACCOUNT_GONE = "This account was moved to the trash meanwhile. Choose another one, or skip it.";
    static final String STAGE_GONE = "An admin has changed the pipelines meanwhile. Choose a stage again.";

    private static final int SHOWN = 150;

    private ConvertWords() {}

    static String whichLead(Subcommand command) {
        return "Type which lead you mean, for example `%s`.".formatted(command.example());
    }

    /** Why this lead is not converted. */
    static Message closed(Lead lead) {
        return lead.trashed() != null ? Gone.unchanged(lead) : Message.of(whyClosed(lead));
    }

    private static String whyClosed(Lead lead) {
        if (lead.status() == Status.LOST) {
            return "%s %s is lost, and a lost lead cannot be converted. `/lead status %s new` reopens it."
                    .formatted(lead.number(), LeadText.title(lead), lead.number());
        }
        String became = LeadText.became(lead);
        return "%s %s is converted already%s. Nothing was changed."
                .formatted(lead.number(), LeadText.title(lead), became.isEmpty() ? "" : ", into " + became);
    }

    static String missing(LeadNumber number) {
        return Gone.missing(number);
    }

    static String alike(Alike alike) {
        String who = "%s *%s*".formatted(alike.reference(), Mrkdwn.escape(alike.name(), SHOWN));
        return switch (alike.by()) {
            case EMAIL -> "⚠️ The contact " + who + " has this e-mail address.";
            case PHONE -> "⚠️ The contact " + who + " has this phone number.";
            case NAME -> "The contact " + who + " may be the same one.";
        };
    }

    /** Beside a field, where text is plain. */
    static String taken(Alike alike, boolean byEmail) {
        return "%s %s has this %s. Link it, or type another."
                .formatted(
                        alike.reference(),
                        Mrkdwn.shorten(alike.name(), SHOWN),
                        byEmail ? "e-mail address" : "phone number");
    }

    static String foundMeanwhile(Saved.By by) {
        return "Somebody has just made a contact with this %s. Nothing was converted yet: see both, and choose."
                .formatted(by == Saved.By.PHONE ? "phone number" : "e-mail address");
    }

    static String contactChanged(String name) {
        return "Somebody changed the contact %s meanwhile. Nothing was converted yet: this is how it is now."
                .formatted(Mrkdwn.escape(name, SHOWN));
    }

    static String leadChanged(LeadNumber number) {
        return ("Somebody changed %s meanwhile. Nothing was converted yet: go on with what you typed, or start afresh with"
                        + " how it is now.")
                .formatted(number);
    }

    static String accountExists(CustomerNumber number, String name) {
        return "The account %s *%s* is there already, and is chosen now. Type another name if you mean another one."
                .formatted(number, Mrkdwn.escape(name, SHOWN));
    }

    /** What exactly will be made. */
    static String willMake(ConvertDraft draft) {
        List<String> made = new ArrayList<>();
        Alike alike = draft.alike();
        if (draft.links() && alike != null) {
            made.add("links %s %s and fills its blanks".formatted(alike.reference(), plain(alike.name())));
        } else if (draft.makesContact()) {
            made.add("makes the contact " + plain(draft.typedName()));
        }
        switch (draft.get(ConvertField.ACCOUNT)) {
            case ConvertDraft.NEW -> made.add("makes the account " + plain(draft.get(ConvertField.ACCOUNT_NAME)));
            case ConvertDraft.EXISTING -> made.add("uses the account " + existing(draft));
            default -> {}
        }
        if (draft.makesDeal()) {
            made.add("makes the deal " + plain(draft.get(ConvertField.DEAL_NAME)));
        }
        return "Convert %s. %s becomes Converted; its notes, tags and history go along%s."
                .formatted(listed(made), draft.number(), tasks(draft));
    }

    private static String tasks(ConvertDraft draft) {
        if (!draft.hasTasks()) {
            return "";
        }
        return draft.movesTasks()
                ? ", and its open nurture tasks as a note on the " + noteGoesTo(draft)
                : ", and its open nurture tasks end";
    }

    /** What carries the note with the open tasks. */
    static String noteGoesTo(ConvertDraft draft) {
        return (draft.makesContact() ? CustomerNumber.Kind.CONTACT : CustomerNumber.Kind.DEAL).word();
    }

    private static String existing(ConvertDraft draft) {
        String[] parts = draft.get(ConvertField.EXISTING).split(" ", 2);
        return parts.length < 2
                ? "that you choose"
                : CustomerNumber.account(Long.parseLong(parts[0])) + " " + plain(parts[1]);
    }

    private static String listed(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private static String plain(String typed) {
        return typed.isEmpty() ? "…" : Mrkdwn.escape(typed, SHOWN);
    }

    static String converted(ConvertResult.Converted done) {
        Lead lead = done.lead();
        return "Converted %s %s into %s.%s"
                .formatted(lead.number(), LeadText.title(lead), LeadText.became(lead), OpenTasks.told(done.tasks()));
    }

    static String kept() {
        return "You left this before; everything you had typed is here again.";
    }
}
