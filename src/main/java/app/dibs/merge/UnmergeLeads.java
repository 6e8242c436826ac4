package app.dibs.merge;

import app.dibs.delivery.Changes;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Owner;
import app.dibs.merge.MergeRecords.Merged;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Undoes a merge, in one transaction. */
@Service
class UnmergeLeads {
    private static final int TOLD_AT_MOST = 3;

    private final Leads leads;
    private final Desk desk;
    private final Members members;
    private final MergeRecords records;
    private final Changes changes;

    UnmergeLeads(Leads leads, Desk desk, Members members, MergeRecords records, Changes changes) {
        this.leads = leads;
        this.desk = desk;
        this.members = members;
        this.records = records;
        this.changes = changes;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** Both are as they were. */
        record Both(Lead kept, Lead taken) implements Outcome {}

        /**
         * Only the one that was taken up is back, for somebody went on with the other.
         *
         * @param since what was done meanwhile, the newest first
         * @param without whether an address stays with the other
         */
        record OnlyTaken(Lead kept, Lead taken, List<Activity> since, boolean without) implements Outcome {}

        /** Nothing was changed; the sentence says why. */
        record NotUndone(String why) implements Outcome {}
    }

    /** Undoes the merge in which this lead was taken up; empty where this request was handled already. */
    Mono<Outcome> unmerge(Interaction asked, LeadNumber taken) {
        Member by = Member.behind(asked);
        Mono<Outcome> undo = records.find(by.team(), taken)
                .flatMap(merged -> by.may(Right.TEAM) || (merged.by().equals(by.user()) && by.may(Right.UPDATE))
                        ? undo(by, merged)
                        : Mono.just(new Outcome.NotUndone(MergeWords.NOT_YOUR_MERGE)))
                .defaultIfEmpty(new Outcome.NotUndone(MergeWords.nothingToUndo(taken)));
        return changes.commit(by.team(), asked.request(), undo, outcome -> !(outcome instanceof Outcome.NotUndone));
    }

    private Mono<Outcome> undo(Member by, Merged merged) {
        return leads.find(by.team(), merged.kept())
                .flatMap(
                        kept -> kept.version() == merged.keptVersion() ? both(by, merged) : onlyTaken(by, merged, kept))
                .delayUntil(outcome -> records.forget(by.team(), merged.taken()));
    }

    /** The first first: it gives the address back before the second takes it. */
    private Mono<Outcome> both(Member by, Merged merged) {
        return owner(by, merged)
                .map(owner -> merged.before()
                        .holding(owner.orElse(null), by.workspace().currency()))
                .flatMap(before -> leads.change(by, merged.kept(), lead -> lead.giveBack(before, merged.taken())))
                .flatMap(kept -> switch (kept) {
                    case Made.Done done ->
                        leads.change(by, merged.taken(), lead -> lead.partFrom(merged.kept(), lead.facts()))
                                .map(taken -> taken instanceof Made.Done back
                                        ? new Outcome.Both(done.lead(), back.lead())
                                        : new Outcome.NotUndone(MergeWords.whyNot(taken)));
                    default -> Mono.just(new Outcome.NotUndone(MergeWords.whyNot(kept)));
                });
    }

    private Mono<Optional<Owner>> owner(Member by, Merged merged) {
        return Mono.justOrEmpty(merged.before().ownerId())
                .flatMap(user -> members.find(by.team(), user))
                .map(member -> Optional.of(Owner.of(member)))
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Outcome> onlyTaken(Member by, Merged merged, Lead kept) {
        return leads.change(by, merged.taken(), lead -> lead.partFrom(merged.kept(), own(lead.facts(), kept)))
                .flatMap(made -> made instanceof Made.Done done
                        ? since(by, merged)
                                .map(since -> new Outcome.OnlyTaken(
                                        kept,
                                        done.lead(),
                                        since,
                                        leaves(done.change().before(), done.lead())))
                        : Mono.just(new Outcome.NotUndone(MergeWords.whyNot(made))));
    }

    private static boolean leaves(@Nullable Lead before, Lead after) {
        return before != null
                && !(Objects.equals(before.email(), after.email()) && Objects.equals(before.phone(), after.phone()));
    }

    /** Its facts, without an address that the other has kept. */
    private static LeadFacts own(LeadFacts facts, Lead kept) {
        boolean live = kept.trashed() == null;
        boolean sameEmail = live && facts.email() != null && facts.email().equalsIgnoreCase(kept.email());
        boolean samePhone = live && facts.phone() != null && facts.phone().equals(kept.phone());
        return new LeadFacts(
                facts.name(),
                facts.company(),
                facts.contact(),
                sameEmail ? null : facts.email(),
                samePhone ? null : facts.phone(),
                facts.value(),
                facts.source(),
                facts.category(),
                facts.tags());
    }

    private Mono<List<Activity>> since(Member by, Merged merged) {
        return desk.since(by.team(), List.of(merged.kept().value()), merged.at())
                .filter(activity -> activity.kind() != Activity.Kind.MERGED)
                .take(TOLD_AT_MOST)
                .collectList();
    }
}
