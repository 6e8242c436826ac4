package app.dibs.capture;

import app.dibs.card.NameChoice;
import app.dibs.lead.LeadLine;
import app.dibs.lead.LeadLine.Field;
import app.dibs.lead.MessageReading;
import app.dibs.slack.FormValues;
import app.dibs.slack.LongText;
import app.dibs.slack.UserId;
import app.dibs.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form when it opens.
 *
 * @param fields by field, the note apart; a date as ISO text
 * @param notes the note in pieces, each as long as a field of Slack's takes
 * @param remarks what the person should know of a field, as a sentence
 * @param owner a member's id, or one of the words of {@link CaptureFields}; empty where nobody was chosen
 */
record CaptureDraft(Map<Field, String> fields, List<String> notes, Map<Field, String> remarks, String owner) {
    /** How many pieces a note may have; far more than a slash command carries. */
    static final int MOST_NOTES = 10;

    private static final Set<Field> CHOSEN = Set.of(Field.SOURCE, Field.CATEGORY, Field.FOLLOW_UP);

    CaptureDraft {
        fields = Map.copyOf(fields);
        notes = List.copyOf(notes);
        remarks = Map.copyOf(remarks);
    }

    CaptureDraft(Map<Field, String> fields, List<String> notes, Map<Field, String> remarks) {
        this(fields, notes, remarks, "");
    }

    /** The form as it was sent. */
    static CaptureDraft of(FormValues form, Workspace workspace) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String typed = typed(form, field, workspace);
            if (field != Field.NOTE && !typed.isEmpty()) {
                fields.put(field, typed);
            }
        }
        List<String> notes = IntStream.range(0, MOST_NOTES)
                .mapToObj(place -> form.text(CaptureFields.note(place)))
                .filter(piece -> !piece.isEmpty())
                .toList();
        String owner =
                form.user(CaptureFields.OWNER).map(UserId::value).orElseGet(() -> form.option(CaptureFields.OWNER));
        return new CaptureDraft(fields, notes, Map.of(), owner);
    }

    private static String typed(FormValues form, Field field, Workspace workspace) {
        String id = CaptureFields.of(field);
        return switch (field) {
            case SOURCE -> CaptureFields.listed(form.option(id), workspace.sources());
            case CATEGORY -> CaptureFields.listed(form.option(id), workspace.categories());
            case FOLLOW_UP -> form.date(id).map(LocalDate::toString).orElse("");
            case COMPANY, CONTACT -> NameChoice.chosen(form, id);
            default -> form.text(id);
        };
    }

    /** What is to be read: each field, and the whole note. */
    Map<Field, String> typed() {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        typed.putAll(fields);
        typed.put(Field.NOTE, note());
        return typed;
    }

    /** The whole note. */
    String note() {
        return String.join("\n", notes);
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

    /** A message that a lead is made of: what was read of it, and all of it as the note. */
    static CaptureDraft of(MessageReading message) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        put(fields, Field.NAME, message.name());
        put(fields, Field.COMPANY, message.company());
        put(
                fields,
                Field.EMAIL,
                message.email() == null ? null : message.email().value());
        put(
                fields,
                Field.PHONE,
                message.phone() == null ? null : message.phone().international());
        Map<Field, String> remarks = new EnumMap<>(Field.class);
        return new CaptureDraft(fields, pieces(message.text().strip(), remarks), remarks);
    }

    private static Map<Field, String> understood(LeadLine line) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        put(fields, Field.NAME, line.name());
        put(fields, Field.COMPANY, line.company());
        put(fields, Field.CONTACT, line.contact());
        put(fields, Field.EMAIL, line.email() == null ? null : line.email().value());
        put(fields, Field.PHONE, line.phone() == null ? null : line.phone().international());
        put(fields, Field.VALUE, line.value() == null ? null : line.value().format());
        put(fields, Field.SOURCE, line.source());
        put(fields, Field.CATEGORY, line.category());
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
        if (text.length() <= LongText.LONGEST_PIECE) {
            return text;
        }
        int end = LongText.end(text, 0);
        note.append('\n').append(text, end, text.length());
        remarks.merge(field, CaptureWords.TEXT_CONTINUES, (why, more) -> why + " " + more);
        return text.substring(0, end).strip();
    }

    private static List<String> pieces(String note, Map<Field, String> remarks) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < note.length() && pieces.size() < MOST_NOTES) {
            int end = LongText.end(note, at);
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
}
