package app.dibs.capture;

import app.dibs.lead.LeadFacts;
import app.dibs.lead.LeadLine;
import app.dibs.lead.LeadLine.Field;
import app.dibs.lead.NewLead;
import app.dibs.lead.Owner;
import app.dibs.lead.Reading;
import app.dibs.slack.FormValues;
import app.dibs.workspace.Member;
import app.dibs.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was typed, be it into the form or in one line, becomes a lead that can be made, or errors by field. */
final class CaptureForm {
    private CaptureForm() {}

    /** What came of the checks. */
    sealed interface Checked {
        /** Everything was read. */
        record Good(NewLead lead) implements Checked {}

        /** A sentence for each field that could not be read, by its block id, in the order of the form. */
        record Wrong(Map<String, String> byBlockId) implements Checked {}
    }

    /** What a line of this person's is read against. */
    static LeadLine.Context context(Member by, LocalDate today) {
        Workspace workspace = by.workspace();
        return new LeadLine.Context(workspace.currency(), workspace.country(), workspace.sources(), today);
    }

    /**
     * Checks all fields.
     *
     * @param owner whom the person chose, or why that one cannot own it
     */
    static Checked check(FormValues form, Member by, Reading<Optional<Owner>> owner, Clock clock) {
        LocalDate today = owner.orElse(Optional.empty())
                .map(chosen -> chosen.today(clock))
                .orElseGet(() -> by.today(clock));
        return check(LeadLine.of(typed(form, by.workspace()), context(by, today)), owner);
    }

    /** Checks a line; whom it belongs to is nobody's question there. */
    static Checked check(LeadLine line) {
        return check(line, Reading.understood(Optional.empty()));
    }

    private static Checked check(LeadLine line, Reading<Optional<Owner>> owner) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (line.name() == null && line.problem(Field.NAME).isEmpty()) {
            wrong.put(CaptureFields.of(Field.NAME), CaptureWords.NAME_IS_MISSING);
        }
        line.problems().forEach(problem -> wrong.put(CaptureFields.of(problem.field()), problem.why()));
        owner.problem().ifPresent(why -> wrong.put(CaptureFields.OWNER, why));
        return wrong.isEmpty()
                ? new Checked.Good(lead(line, owner.orElse(Optional.empty())))
                : new Checked.Wrong(wrong);
    }

    private static NewLead lead(LeadLine line, Optional<Owner> owner) {
        LeadFacts facts = new LeadFacts(
                Objects.requireNonNull(line.name()),
                line.company(),
                null,
                line.email() == null ? null : line.email().value(),
                line.phone() == null ? null : line.phone().e164(),
                line.value(),
                line.source(),
                null,
                line.tags());
        return new NewLead(facts, owner.orElse(null), line.followUp(), line.note());
    }

    private static Map<Field, String> typed(FormValues form, Workspace workspace) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            typed.put(
                    field,
                    switch (field) {
                        case SOURCE -> CaptureFields.source(form.option(CaptureFields.of(field)), workspace.sources());
                        case FOLLOW_UP ->
                            form.date(CaptureFields.of(field))
                                    .map(LocalDate::toString)
                                    .orElse("");
                        case NOTE -> note(form);
                        default -> form.text(CaptureFields.of(field));
                    });
        }
        return typed;
    }

    private static String note(FormValues form) {
        return IntStream.range(0, CaptureDraft.MOST_NOTES)
                .mapToObj(place -> form.text(CaptureFields.note(place)))
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
