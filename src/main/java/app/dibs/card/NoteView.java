package app.dibs.card;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.lead.Activity;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A whole note, in as many pieces as Slack's limit for one asks for. */
public final class NoteView {
    private static final int LONGEST = 3000;

    /** Far more than a form or a command carries, and well below what a view may weigh. */
    private static final int MOST_PIECES = 40;

    private NoteView() {}

    static View of(Activity note) {
        return of(String.valueOf(note.lead()), note.whoName(), note.at(), String.valueOf(note.became()));
    }

    /** A note on what has this number, such as {@code L-42}. */
    public static View of(String number, String whoName, Instant at, String body) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(context(
                c -> c.elements(List.of(markdownText(Mrkdwn.escape(whoName) + "  ·  " + ActivityText.time(at))))));
        blocks.addAll(pieces(body));
        return view(v -> v.type("modal")
                .callbackId("card:note")
                .title(viewTitle(t -> t.type("plain_text").text("Note on " + number)))
                .close(viewClose(c -> c.type("plain_text").text("Back")))
                .blocks(blocks));
    }

    private static List<LayoutBlock> pieces(String body) {
        List<LayoutBlock> blocks = new ArrayList<>();
        int at = 0;
        while (at < body.length() && blocks.size() < MOST_PIECES) {
            int end = end(body, at);
            String piece = Mrkdwn.escape(body.substring(at, end));
            blocks.add(section(s -> s.text(markdownText(piece))));
            at = end;
        }
        if (at < body.length()) {
            String rest = "%,d more characters are kept and do not fit here.".formatted(body.length() - at);
            blocks.add(context(c -> c.elements(List.of(markdownText(rest)))));
        }
        return blocks;
    }

    /** Where to part it: behind a word if there is one, so that what is escaped fits, and never within a character. */
    private static int end(String body, int start) {
        int end = Math.min(body.length(), start + LONGEST);
        while (Mrkdwn.escape(body.substring(start, end)).length() > LONGEST) {
            end = start + (end - start) * 9 / 10;
        }
        if (end == body.length()) {
            return end;
        }
        for (int at = end; at > start + (end - start) * 9 / 10; at--) {
            if (Character.isWhitespace(body.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(body.charAt(end)) ? end - 1 : end;
    }
}
