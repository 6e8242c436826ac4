package app.dibs.merge;

import app.dibs.lead.Lead;
import app.dibs.lead.Lead.Holding;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Two leads that are to be one: the first is kept, the second is taken up by it. */
record Pair(Lead kept, Lead taken) {
    /** Why they can't be merged; empty where they can. */
    Optional<String> whyNot() {
        if (kept.number().equals(taken.number())) {
            return Optional.of(MergeWords.itself(kept));
        }
        return MergeWords.gone(kept)
                .or(() -> MergeWords.gone(taken))
                .or(() -> taken.status() == Status.CONVERTED
                        ? Optional.of(MergeWords.converted(taken, kept))
                        : Optional.empty());
    }

    /** What the first holds from then on; the tags of both, hot where one of them was. */
    Holding chosen(Set<MergeField> fromTaken) {
        Lead status = of(MergeField.STATUS, fromTaken);
        return new Holding(
                facts(fromTaken),
                status.status(),
                status.lostReason(),
                kept.starred() || taken.starred(),
                of(MergeField.OWNER, fromTaken).owner(),
                of(MergeField.FOLLOW_UP, fromTaken).followUp());
    }

    private LeadFacts facts(Set<MergeField> fromTaken) {
        Function<MergeField, LeadFacts> of = field -> of(field, fromTaken).facts();
        return new LeadFacts(
                of.apply(MergeField.NAME).name(),
                of.apply(MergeField.COMPANY).company(),
                of.apply(MergeField.CONTACT).contact(),
                of.apply(MergeField.EMAIL).email(),
                of.apply(MergeField.PHONE).phone(),
                of.apply(MergeField.VALUE).value(),
                of.apply(MergeField.SOURCE).source(),
                of.apply(MergeField.CATEGORY).category(),
                tags());
    }

    private Lead of(MergeField field, Set<MergeField> fromTaken) {
        return fromTaken.contains(field) ? taken : kept;
    }

    List<String> tags() {
        List<String> tags = new ArrayList<>(kept.tags());
        taken.tags().stream()
                .filter(tag -> kept.tags().stream().noneMatch(tag::equalsIgnoreCase))
                .forEach(tags::add);
        return List.copyOf(tags);
    }
}
