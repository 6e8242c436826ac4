package app.dibs.lead;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The leads of the workspaces. Every change locks the lead, asks it for the transition, saves it with its activity, and
 * tells the {@link LeadObserver}s; call it inside a transaction.
 */
@Service
public class Leads {
    private static final int MOST_TRIES = 3;

    private final LeadTable table;
    private final ActivityTable activities;
    private final List<LeadObserver> observers;
    private final ObjectProvider<OwnerRules> rules;
    private final Clock clock;

    Leads(
            LeadTable table,
            ActivityTable activities,
            List<LeadObserver> observers,
            ObjectProvider<OwnerRules> rules,
            Clock clock) {
        this.table = table;
        this.activities = activities;
        this.observers = observers;
        this.rules = rules;
        this.clock = clock;
    }

    /** One lead, also one in the trash; empty where there never was one with that number. */
    public Mono<Lead> find(TeamId team, LeadNumber number) {
        return table.find(team, number);
    }

    /** One lead as it is once nobody else changes it, and kept so for the rest of the transaction. */
    public Mono<Lead> lock(TeamId team, LeadNumber number) {
        return table.lock(team, number);
    }

    /** Makes a lead, unless a live one has its e-mail address or phone number. */
    public Mono<Made> create(Member by, NewLead wanted) {
        return create(by, wanted, null);
    }

    /**
     * Makes a lead, unless a live one has its e-mail address or phone number.
     *
     * <p>Where nobody is named as its owner the {@link OwnerRules} say who gets it.
     *
     * @param detail what its activity says of how it came about
     */
    public Mono<Made> create(Member by, NewLead wanted, @Nullable String detail) {
        return given(by, wanted)
                .flatMap(given -> given.isEmpty()
                        ? make(by, wanted, detail)
                        : give(given.get(), make(by, wanted.ownedBy(given.get().owner()), and(detail, given.get()))));
    }

    /** Whom the rules give it to, where whoever makes it gave it to nobody. */
    private Mono<Optional<OwnerRules.Given>> given(Member by, NewLead wanted) {
        return wanted.owner() != null
                ? Mono.just(Optional.empty())
                : Mono.fromSupplier(rules::getIfAvailable)
                        .flatMap(known -> known.next(by.team(), wanted.facts(), Set.of()))
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty());
    }

    private Mono<Made> give(OwnerRules.Given given, Mono<Made> make) {
        return make.delayUntil(made -> made instanceof Made.Done done
                ? Mono.fromSupplier(rules::getIfAvailable).flatMap(known -> known.gave(given, done.lead()))
                : Mono.empty());
    }

    private static String and(@Nullable String detail, OwnerRules.Given given) {
        return detail == null ? given.why() : detail + ", " + given.why();
    }

    private Mono<Made> make(Member by, NewLead wanted, @Nullable String detail) {
        Instant now = clock.instant();
        return table.insert(by, wanted, now)
                .flatMap(lead -> noted(lead, by, wanted, now).then(record(null, created(lead, detail), by, false)))
                .switchIfEmpty(Mono.defer(() -> table.duplicateOf(by.team(), wanted.facts(), null)))
                // The lead that stood in the way may have gone to the trash between the two statements.
                .repeatWhenEmpty(MOST_TRIES, again -> again);
    }

    /** Changes a lead as {@code move} says, unless a live one has the e-mail address or phone number that it would get. */
    public Mono<Made> change(Member by, LeadNumber number, Function<Lead, Transition> move) {
        return change(by, number, move, false);
    }

    /** Changes one of many leads; see {@link LeadChange#inBulk()}. */
    public Mono<Made> changeInBulk(Member by, LeadNumber number, Function<Lead, Transition> move) {
        return change(by, number, move, true);
    }

    private Mono<Made> change(Member by, LeadNumber number, Function<Lead, Transition> move, boolean inBulk) {
        return table.lock(by.team(), number)
                .flatMap(lead -> switch (move.apply(lead)) {
                    case Transition.To to -> save(lead, to, by, inBulk);
                    case Transition.Refused refused -> Mono.<Made>just(new Made.Refused(refused.reason(), lead));
                })
                .defaultIfEmpty(new Made.Missing(number));
    }

    /**
     * Says something of a lead with a change of it, for all to read; it counts as touched from now on. Who observes the
     * change is told of that alone.
     */
    public Mono<Void> note(Member by, Lead lead, String body) {
        Instant now = clock.instant();
        return activities.note(lead, by.user(), now, body).then(Mono.defer(() -> table.touch(lead, now)));
    }

    /** Says something of a lead, for all to read, unless it is in the trash. */
    public Mono<Made> note(Member by, LeadNumber number, String body) {
        return table.lock(by.team(), number)
                .flatMap(lead -> lead.trashed() == null
                        ? noted(lead, by, body)
                        : Mono.<Made>just(new Made.Refused(Transition.Refused.Reason.CLOSED, lead)))
                .defaultIfEmpty(new Made.Missing(number));
    }

    private Mono<Made> noted(Lead lead, Member by, String body) {
        Instant now = clock.instant();
        return activities
                .note(lead, by.user(), now, body)
                .delayUntil(id -> table.touch(lead, now))
                .map(id -> new LeadChange(lead, lead, said(id, lead, by, now, body), by, false))
                .delayUntil(this::observed)
                .map(Made.Done::new);
    }

    private static Activity said(long id, Lead lead, Member by, Instant at, String body) {
        return new Activity(id, lead.number(), Activity.Kind.NOTED, by.user(), by.name(), at, null, body, null, null);
    }

    /**
     * Erases the person behind a lead for good: its facts, its notes, and what its activity says of them. That it was there,
     * and who erased it, is kept.
     */
    public Mono<Made> erase(Member by, LeadNumber number) {
        return table.lock(by.team(), number)
                .flatMap(lead -> lead.trashed() != null && lead.trashed().erased()
                        ? Mono.<Made>just(new Made.Refused(Transition.Refused.Reason.SAME, lead))
                        : activities.forget(by.team(), number).then(Mono.defer(() -> erased(lead, by))))
                .defaultIfEmpty(new Made.Missing(number));
    }

    private Mono<Made> erased(Lead lead, Member by) {
        Transition.To to = new Transition.To(lead.erased(clock.instant()), Activity.Kind.ERASED, null, null);
        return update(lead, to, by, false);
    }

    private Mono<Made> save(Lead before, Transition.To to, Member by, boolean inBulk) {
        return inTheWay(before, to.after()).switchIfEmpty(Mono.defer(() -> update(before, to, by, inBulk)));
    }

    /** Who takes an address, or comes back with one, may not take it from a live lead. */
    private Mono<Made> inTheWay(Lead before, Lead after) {
        boolean comesBack = before.trashed() != null;
        boolean takesEmail = comesBack || !Objects.equals(before.email(), after.email());
        boolean takesPhone = comesBack || !Objects.equals(before.phone(), after.phone());
        return (takesEmail || takesPhone) && after.trashed() == null
                ? table.duplicateOf(after.team(), after.facts().reachedBy(takesEmail, takesPhone), after.number())
                : Mono.empty();
    }

    private Mono<Made> update(Lead before, Transition.To to, Member by, boolean inBulk) {
        return table.update(to.after(), clock.instant()).flatMap(after -> record(before, to.with(after), by, inBulk));
    }

    private Mono<Made> record(@Nullable Lead before, Transition.To to, Member by, boolean inBulk) {
        return activities
                .add(to, by, clock.instant())
                .map(activity -> new LeadChange(before, to.after(), activity, by, inBulk))
                .delayUntil(this::observed)
                .map(Made.Done::new);
    }

    private Flux<Void> observed(LeadChange change) {
        return Flux.fromIterable(observers).concatMap(observer -> observer.leadChanges(change));
    }

    private static Transition.To created(Lead lead, @Nullable String detail) {
        String owner = lead.owner() == null ? null : lead.owner().user().value();
        return new Transition.To(lead, Activity.Kind.CREATED, null, owner, detail);
    }

    private Mono<Void> noted(Lead lead, Member by, NewLead wanted, Instant now) {
        return wanted.note() == null || wanted.note().isBlank()
                ? Mono.empty()
                : activities.note(lead, by.user(), now, wanted.note()).then();
    }
}
