package app.dibs.merge;

import app.dibs.delivery.Changes;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Transition;
import app.dibs.lead.Transition.Refused.Reason;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes one lead of two, in one transaction. */
@Service
class MergeLeads {
    private final Leads leads;
    private final Desk desk;
    private final MergeRecords records;
    private final Changes changes;
    private final Clock clock;

    MergeLeads(Leads leads, Desk desk, MergeRecords records, Changes changes, Clock clock) {
        this.leads = leads;
        this.desk = desk;
        this.records = records;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The two are one. */
        record Merged(Lead kept, Lead taken) implements Outcome {}

        /** Nothing was changed; the sentence says why. */
        record NotMerged(String why) implements Outcome {}
    }

    /**
     * What the person saw.
     *
     * @param keptVersion and takenVersion: by these it shows whether somebody changed one of them meanwhile
     */
    record Seen(long kept, int keptVersion, long taken, int takenVersion) {
        static Seen of(Pair pair) {
            return new Seen(
                    pair.kept().number().value(),
                    pair.kept().version(),
                    pair.taken().number().value(),
                    pair.taken().version());
        }
    }

    /** What can be shown to this person: the two leads, or why not; one query. */
    Mono<Found> find(Member by, LeadNumber kept, LeadNumber taken) {
        return desk.these(by.team(), List.of(kept.value(), taken.value()))
                .collectMap(Lead::number)
                .map(these -> found(by, these, kept, taken));
    }

    /** Two leads, or why they can't be merged by this person. */
    sealed interface Found {
        record Both(Pair pair) implements Found {}

        record Not(String why) implements Found {}
    }

    private static Found found(Member by, Map<LeadNumber, Lead> these, LeadNumber kept, LeadNumber taken) {
        return Stream.of(kept, taken)
                .filter(number -> !these.containsKey(number))
                .findFirst()
                .<Found>map(missing -> new Found.Not(MergeWords.missing(missing)))
                .orElseGet(() -> found(
                        by,
                        new Pair(Objects.requireNonNull(these.get(kept)), Objects.requireNonNull(these.get(taken)))));
    }

    private static Found found(Member by, Pair pair) {
        return pair.whyNot()
                .or(() -> may(by, pair) ? Optional.empty() : Optional.of(MergeWords.NOT_YOURS))
                .<Found>map(Found.Not::new)
                .orElseGet(() -> new Found.Both(pair));
    }

    /** A manager may merge any two, everybody else two of their own. */
    private static boolean may(Member by, Pair pair) {
        boolean bothTheirs = pair.kept().isOwnedBy(by.user()) && pair.taken().isOwnedBy(by.user());
        return by.may(Right.TEAM) || (bothTheirs && by.may(Right.UPDATE));
    }

    /** Merges the two as they were seen; empty where this request was handled already. */
    Mono<Outcome> merge(Interaction asked, Seen seen, Set<MergeField> fromTaken) {
        Member by = Member.behind(asked);
        return changes.commit(
                by.team(),
                asked.request(),
                find(by, new LeadNumber(seen.kept()), new LeadNumber(seen.taken()))
                        .flatMap(found -> switch (found) {
                            case Found.Not not -> Mono.just(new Outcome.NotMerged(not.why()));
                            case Found.Both both -> merge(by, both.pair(), seen, fromTaken);
                        }),
                Outcome.Merged.class::isInstance);
    }

    /** The second first: its address must be free before the first can take it. */
    private Mono<Outcome> merge(Member by, Pair pair, Seen seen, Set<MergeField> fromTaken) {
        LeadNumber kept = pair.kept().number();
        LeadNumber taken = pair.taken().number();
        return leads.change(
                        by,
                        taken,
                        lead -> unchanged(lead, seen.takenVersion(), () -> lead.mergeInto(kept, clock.instant())))
                .flatMap(away -> away instanceof Made.Done
                        ? leads.change(
                                by,
                                kept,
                                lead -> unchanged(
                                        lead,
                                        seen.keptVersion(),
                                        () -> lead.takeUp(new Pair(lead, pair.taken()).chosen(fromTaken), taken)))
                        : Mono.just(away))
                .flatMap(made -> remember(by, pair, made));
    }

    private static Transition unchanged(Lead lead, int version, Supplier<Transition> move) {
        return lead.version() == version ? move.get() : new Transition.Refused(Reason.CHANGED);
    }

    private Mono<Outcome> remember(Member by, Pair pair, Made made) {
        return switch (made) {
            case Made.Done done ->
                records.add(by, pair.taken().number(), done.lead(), pair.kept())
                        .thenReturn(new Outcome.Merged(done.lead(), pair.taken()));
            case Made.Refused refused -> Mono.just(new Outcome.NotMerged(MergeWords.changed(refused.lead())));
            case Made.Missing missing -> Mono.just(new Outcome.NotMerged(MergeWords.missing(missing.number())));
            case Made.Duplicate duplicate -> Mono.just(new Outcome.NotMerged(MergeWords.addressTaken(duplicate)));
        };
    }

    /** The fields that are to be the second lead's. */
    static Set<MergeField> fromTaken(Predicate<MergeField> isChosen) {
        return Stream.of(MergeField.values()).filter(isChosen).collect(Collectors.toUnmodifiableSet());
    }
}
