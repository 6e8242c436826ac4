package app.dibs.capture;

import app.dibs.lead.LeadFacts;
import app.dibs.lead.LeadLine;
import app.dibs.lead.LeadLine.Field;
import app.dibs.lead.NewLead;
import app.dibs.lead.Owner;
import app.dibs.lead.Reading;
import app.dibs.lead.Requirement;
import app.dibs.workspace.Member;
import app.dibs.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
        return new LeadLine.Context(
                workspace.currency(), workspace.country(), workspace.sources(), workspace.categories(), today);
    }

    /**
     * Checks all fields.
     *
     * @param owner whom the person chose, or why that one cannot own it
     */
    static Checked check(CaptureDraft draft, Member by, Reading<Optional<Owner>> owner, Clock clock) {
        LocalDate today = owner.orElse(Optional.empty())
                .map(chosen -> chosen.today(clock))
                .orElseGet(() -> by.today(clock));
        return check(LeadLine.of(draft.typed(), context(by, today)), by.workspace(), owner);
    }

    /** Checks a line; whom it belongs to is nobody's question there. */
    static Checked check(LeadLine line, Workspace workspace) {
        return check(line, workspace, Reading.understood(Optional.empty()));
    }

    private static Checked check(LeadLine line, Workspace workspace, Reading<Optional<Owner>> owner) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (line.name() == null && line.problem(Field.NAME).isEmpty()) {
            wrong.put(CaptureFields.of(Field.NAME), CaptureWords.NAME_IS_MISSING);
        }
        line.problems().forEach(problem -> wrong.put(CaptureFields.of(problem.field()), problem.why()));
        missing(line, workspace).forEach(one -> wrong.putIfAbsent(CaptureFields.of(one.field()), one.sentence()));
        owner.problem().ifPresent(why -> wrong.put(CaptureFields.OWNER, why));
        return wrong.isEmpty()
                ? new Checked.Good(lead(line, owner.orElse(Optional.empty())))
                : new Checked.Wrong(wrong);
    }

    /** What was typed and could not be read is not missing. */
    private static Stream<Requirement> missing(LeadLine line, Workspace workspace) {
        LeadFacts facts = facts(line);
        return Requirement.of(workspace).stream()
                .filter(one -> !one.isMetBy(facts))
                .filter(one ->
                        one != Requirement.REACH || line.problem(Field.PHONE).isEmpty());
    }

    private static NewLead lead(LeadLine line, Optional<Owner> owner) {
        return new NewLead(facts(line), owner.orElse(null), line.followUp(), line.note());
    }

    private static LeadFacts facts(LeadLine line) {
        return new LeadFacts(
                Objects.requireNonNullElse(line.name(), ""),
                line.company(),
                line.contact(),
                line.email() == null ? null : line.email().value(),
                line.phone() == null ? null : line.phone().e164(),
                line.value(),
                line.source(),
                line.category(),
                line.tags());
    }
}
