package app.dibs.jot;

import app.dibs.card.LeadText;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import java.util.Optional;

/** What the person reads. */
final class JotWords {
    static final String VIEWERS_DO_NOT =
            "You can look at leads but not change them; no note was added. An admin can change that in `/lead settings`.";
    static final String CHOOSE = "Choose the lead that the note is for.";
    static final String EMPTY = "Type the note.";

    private JotWords() {}

    static String withLink(String note, Optional<String> link) {
        return link.map(way -> note + "\n\nFrom " + way).orElse(note);
    }

    static String added(Lead lead) {
        return "Your note stands with %s %s now.".formatted(lead.number(), LeadText.title(lead));
    }

    static String inTrash(Lead lead) {
        LeadNumber into = lead.trashed() == null ? null : lead.trashed().mergedInto();
        return into == null
                ? "%s is in the trash. Choose another lead; your note is still here.".formatted(lead.number())
                : "%s was merged into %s. Choose that one; your note is still here.".formatted(lead.number(), into);
    }
}
