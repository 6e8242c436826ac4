package app.dibs.edit;

import app.dibs.lead.LeadFacts;
import app.dibs.lead.LeadLine;
import app.dibs.lead.LeadLine.Field;
import app.dibs.workspace.Member;
import app.dibs.workspace.Workspace;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be otherwise in a lead; fields that they left as they were are not among it.
 *
 * @param changed what was typed by field, and read
 */
record Correction(
        Set<EditField> changed,
        LeadLine line,
        @Nullable String contact,
        @Nullable String category) {
    Correction {
        changed = Set.copyOf(changed);
    }

    /** What came of the checks. */
    sealed interface Checked {
        /** Everything was read. */
        record Good(Correction correction) implements Checked {}

        /** A sentence for each field that could not be read, in the order of the form. */
        record Wrong(Map<EditField, String> why) implements Checked {}
    }

    /** Reads the fields that a person changed. */
    static Checked read(Map<EditField, String> typed, Member by, LocalDate today) {
        Workspace workspace = by.workspace();
        LeadLine.Context context = context(by, today);
        Map<Field, String> known = new EnumMap<>(Field.class);
        typed.forEach((field, text) -> {
            Field inLine = field.inLine();
            if (inLine != null) {
                known.put(inLine, text);
            }
        });
        LeadLine line = LeadLine.of(known, context);
        // A contact is a name just as a company is, and read in the same way.
        LeadLine contact = LeadLine.of(Map.of(Field.COMPANY, typed.getOrDefault(EditField.CONTACT, "")), context);
        Map<EditField, String> wrong = new LinkedHashMap<>();
        for (EditField field : EditField.values()) {
            String text = typed.get(field);
            String why = text == null ? null : why(field, text, line, contact, workspace);
            if (why != null) {
                wrong.put(field, why);
            }
        }
        return wrong.isEmpty()
                ? new Checked.Good(new Correction(
                        typed.keySet(), line, contact.company(), orNull(typed.getOrDefault(EditField.CATEGORY, ""))))
                : new Checked.Wrong(wrong);
    }

    /** What is typed by this person is read against this. */
    static LeadLine.Context context(Member by, LocalDate today) {
        Workspace workspace = by.workspace();
        return new LeadLine.Context(workspace.currency(), workspace.country(), workspace.sources(), today);
    }

    private static @Nullable String why(
            EditField field, String text, LeadLine line, LeadLine contact, Workspace workspace) {
        if (text.isBlank()) {
            return field == EditField.NAME
                    ? EditWords.NAME_IS_MISSING
                    : workspace.requiredFields().contains(field.column()) ? EditWords.required(field) : null;
        }
        return switch (field) {
            case CONTACT ->
                contact.problem(Field.COMPANY).map(LeadLine.Problem::why).orElse(null);
            case CATEGORY -> workspace.categories().contains(text) ? null : EditWords.noSuchCategory(text);
            default ->
                line.problem(Objects.requireNonNull(field.inLine()))
                        .map(LeadLine.Problem::why)
                        .orElse(field == EditField.NAME && line.name() == null ? EditWords.NAME_IS_MISSING : null);
        };
    }

    /** The facts with what the person changed, and all else as it is. */
    LeadFacts applyTo(LeadFacts facts) {
        return new LeadFacts(
                changed.contains(EditField.NAME) ? Objects.requireNonNull(line.name()) : facts.name(),
                changed.contains(EditField.COMPANY) ? line.company() : facts.company(),
                changed.contains(EditField.CONTACT) ? contact : facts.contact(),
                changed.contains(EditField.EMAIL) ? email() : facts.email(),
                changed.contains(EditField.PHONE) ? phone() : facts.phone(),
                changed.contains(EditField.VALUE) ? line.value() : facts.value(),
                changed.contains(EditField.SOURCE) ? line.source() : facts.source(),
                changed.contains(EditField.CATEGORY) ? category : facts.category(),
                changed.contains(EditField.TAGS) ? line.tags() : facts.tags());
    }

    /** The fields that somebody else has changed too, since the form was drawn, and to something else. */
    List<EditField> conflicts(LeadFacts now, EditDraft.Marks marks) {
        LeadFacts mine = applyTo(now);
        return List.of(EditField.values()).stream()
                .filter(changed::contains)
                .filter(field -> !marks.stillHolds(field, field.text(now)))
                .filter(field -> !field.text(mine).equals(field.text(now)))
                .toList();
    }

    private @Nullable String email() {
        return line.email() == null ? null : line.email().value();
    }

    private @Nullable String phone() {
        return line.phone() == null ? null : line.phone().e164();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
