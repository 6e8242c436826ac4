package app.dibs.bulk;

import app.dibs.bulk.BulkTable.Before;
import app.dibs.bulk.BulkTable.Bulk;
import app.dibs.delivery.Changes;
import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadFilter;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadSearch;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.slack.Interaction;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Changes all leads of a list in one transaction, and takes it back. */
@Service
class ChangeMany {
    /** What one transaction changes at most; a longer list is worked through in pieces. */
    static final int MOST = 500;

    private final LeadSearch search;
    private final Leads leads;
    private final BulkTable table;
    private final Changes changes;
    private final Outbox outbox;
    private final Clock clock;

    ChangeMany(LeadSearch search, Leads leads, BulkTable table, Changes changes, Outbox outbox, Clock clock) {
        this.search = search;
        this.leads = leads;
        this.table = table;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /**
         * It was done to so many; those left alone were so already, or are closed.
         *
         * @param bulk by which it can be undone
         */
        record Done(long bulk, int changed, int leftAlone, Wish wish) implements Outcome {}

        /** There are not as many leads as the person was told; nothing was changed. */
        record Other(int now) implements Outcome {}
    }

    /** What came of an undo. */
    record Undone(Bulk bulk, int changed, int leftAlone, boolean before) {}

    /** How many leads are meant; one more than {@link #MOST} for any more. */
    Mono<Integer> count(Member by, LeadFilter filter) {
        return search.numbers(by, filter, MOST + 1).count().map(Long::intValue);
    }

    /** Empty where this request was handled already. */
    Mono<Outcome> change(Interaction asked, LeadFilter filter, int told, Wish wish) {
        Member by = Member.behind(asked);
        Mono<Outcome> change = search.numbers(by, filter, MOST + 1)
                .collectList()
                .flatMap(numbers -> numbers.size() == told
                        ? each(by, numbers.stream().limit(MOST).toList(), wish)
                        : Mono.just(new Outcome.Other(numbers.size())));
        return changes.commit(by.team(), asked.request(), change, Outcome.Done.class::isInstance);
    }

    private Mono<Outcome> each(Member by, List<LeadNumber> numbers, Wish wish) {
        return table.begin(by, wish)
                .flatMap(bulk -> Flux.fromIterable(numbers)
                        .concatMap(number -> leads.changeInBulk(by, number, lead -> wish.move(lead, clock.instant())))
                        .concatMap(made -> made instanceof Made.Done done ? kept(bulk, done) : Mono.empty())
                        .collectList()
                        .delayUntil(changed -> outbox.add(by.team(), letters(bulk, changed, wish, by)))
                        .map(changed -> new Outcome.Done(bulk, changed.size(), numbers.size() - changed.size(), wish)));
    }

    private Mono<Lead> kept(long bulk, Made.Done done) {
        Lead before = Objects.requireNonNull(done.change().before());
        return table.keep(bulk, before, done.lead().version()).thenReturn(before);
    }

    /** Each owner hears once of all leads that they gained or lost. */
    private static List<Letter> letters(long bulk, List<Lead> before, Wish wish, Member by) {
        if (!(wish instanceof Wish.Assign assign) || before.isEmpty()) {
            return List.of();
        }
        Stream<UserId> owners =
                before.stream().flatMap(lead -> Stream.ofNullable(lead.owner())).map(owner -> owner.user());
        return Stream.concat(owners, Stream.of(assign.to().user()))
                .distinct()
                .filter(user -> !user.equals(by.user()))
                .map(user -> new Letter(BulkNews.KIND, bulk + ":" + user, "person:" + user, Urgency.NOW))
                .toList();
    }

    /** Brings back each lead that nobody has changed since; empty where this request was handled already. */
    Mono<Undone> undo(Interaction asked, long bulk) {
        Member by = Member.behind(asked);
        Mono<Undone> undo = table.lock(by.team(), bulk)
                .flatMap(found -> found.undone() ? Mono.just(new Undone(found, 0, 0, true)) : undo(by, found));
        return changes.commit(by.team(), asked.request(), undo);
    }

    private Mono<Undone> undo(Member by, Bulk bulk) {
        return table.before(by.team(), bulk.id())
                .concatMap(before -> undo(by, before, bulk))
                .collectList()
                .delayUntil(all -> table.undone(by.team(), bulk.id()))
                .map(all -> {
                    int changed = (int)
                            all.stream().filter(Made.Done.class::isInstance).count();
                    return new Undone(bulk, changed, all.size() - changed, false);
                });
    }

    private Mono<Made> undo(Member by, Before before, Bulk bulk) {
        return leads.changeInBulk(
                by, before.number(), lead -> lead.undo(before.standing(), before.version(), bulk.what()));
    }
}
