package app.dibs.capture;

import app.dibs.lead.LeadLine;
import app.dibs.lead.LeadLine.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form when it opens.
 *
 * @param fields by field, the note apart; a date as ISO text
 * @param notes the note in pieces, each as long as a field of Slack's takes
 * @param remarks what the person should know of a field, as a sentence
 */
record CaptureDraft(Map<Field, String> fields, List<String> notes, Map<Field, String> remarks) {
    /** What a text input of Slack's takes. */
    static final int LONGEST_TEXT = 3000;

    /** How many pieces a note may have; far more than a slash command carries. */
    static final int MOST_NOTES = 10;

    private static final Set<Field> CHOSEN = Set.of(Field.SOURCE, Field.FOLLOW_UP);

    CaptureDraft {
        fields = Map.copyOf(fields);
        notes = List.copyOf(notes);
        remarks = Map.copyOf(remarks);
    }

    /** A line that was read: what was understood, and the rest as it was typed. */
    static CaptureDraft of(LeadLine line) {
        Map<Field, String> fields = understood(line);
        Map<Field, String> remarks = new EnumMap<>(Field.class);
        for (LeadLine.Problem problem : line.problems()) {
            remarks.put(problem.field(), remark(problem));
            if (!CHOSEN.contains(problem.field())) {
                fields.put(problem.field(), problem.typed());
            }
        }
        StringBuilder note = new StringBuilder(line.note() == null ? "" : line.note());
        fields.replaceAll((field, text) -> fitting(field, text, note, remarks));
        return new CaptureDraft(fields, pieces(note.toString().strip(), remarks), remarks);
    }

    private static Map<Field, String> understood(LeadLine line) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        put(fields, Field.NAME, line.name());
        put(fields, Field.COMPANY, line.company());
        put(fields, Field.EMAIL, line.email() == null ? null : line.email().value());
        put(fields, Field.PHONE, line.phone() == null ? null : line.phone().international());
        put(fields, Field.VALUE, line.value() == null ? null : line.value().format());
        put(fields, Field.SOURCE, line.source());
        put(
                fields,
                Field.FOLLOW_UP,
                line.followUp() == null ? null : line.followUp().toString());
        put(fields, Field.TAGS, line.tags().isEmpty() ? null : tags(line.tags()));
        return fields;
    }

    private static void put(Map<Field, String> fields, Field field, @Nullable String text) {
        if (text != null) {
            fields.put(field, text);
        }
    }

    /** A comma behind a single tag keeps the words of it together. */
    private static String tags(List<String> tags) {
        return tags.size() == 1 && tags.getFirst().contains(" ") ? tags.getFirst() + "," : String.join(", ", tags);
    }

    /** What cannot stand in a select or a date picker is repeated in the sentence. */
    private static String remark(LeadLine.Problem problem) {
        boolean unseen = CHOSEN.contains(problem.field()) && !problem.why().contains(problem.typed());
        return unseen ? CaptureWords.typed(problem.typed()) + " " + problem.why() : problem.why();
    }

    private static String fitting(Field field, String text, StringBuilder note, Map<Field, String> remarks) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = end(text, 0);
        note.append('\n').append(text, end, text.length());
        remarks.merge(field, CaptureWords.TEXT_CONTINUES, (why, more) -> why + " " + more);
        return text.substring(0, end).strip();
    }

    private static List<String> pieces(String note, Map<Field, String> remarks) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < note.length() && pieces.size() < MOST_NOTES) {
            int end = end(note, at);
            pieces.add(note.substring(at, end).strip());
            at = end;
        }
        if (at < note.length()) {
            remarks.put(Field.NOTE, CaptureWords.noteTooLong(note.length() - at));
        } else if (pieces.size() > 1) {
            remarks.put(Field.NOTE, CaptureWords.NOTE_CONTINUES);
        }
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    /** Where to part a text: behind a word if there is one, and never within a character. */
    private static int end(String text, int start) {
        int most = start + LONGEST_TEXT;
        if (text.length() <= most) {
            return text.length();
        }
        for (int at = most; at > most - LONGEST_TEXT / 10; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }
}
