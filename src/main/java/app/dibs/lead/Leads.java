package app.dibs.lead;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private final Clock clock;

    Leads(LeadTable table, ActivityTable activities, List<LeadObserver> observers, Clock clock) {
        this.table = table;
        this.activities = activities;
        this.observers = observers;
        this.clock = clock;
    }

    /** One lead, also one in the trash; empty where there never was one with that number. */
    public Mono<Lead> find(TeamId team, LeadNumber number) {
        return table.find(team, number);
    }

    /** Makes a lead, unless a live one has its e-mail address or phone number. */
    public Mono<Made> create(Member by, NewLead wanted) {
        Instant now = clock.instant();
        return table.insert(by, wanted, now)
                .flatMap(lead -> noted(lead, by, wanted, now)
                        .then(record(null, lead, Activity.Kind.CREATED, null, owner(lead), by)))
                .switchIfEmpty(Mono.defer(() -> table.duplicateOf(by.team(), wanted)))
                // The lead that stood in the way may have gone to the trash between the two statements.
                .repeatWhenEmpty(MOST_TRIES, again -> again);
    }

    /** Changes a lead as {@code move} says. */
    public Mono<Made> change(Member by, LeadNumber number, Function<Lead, Transition> move) {
        return table.lock(by.team(), number)
                .flatMap(lead -> switch (move.apply(lead)) {
                    case Transition.To to -> save(lead, to, by);
                    case Transition.Refused refused -> Mono.<Made>just(new Made.Refused(refused.reason(), lead));
                })
                .defaultIfEmpty(new Made.Missing(number));
    }

    /** Says something of a lead, for all to read. */
    public Mono<Void> note(Member by, Lead lead, String body) {
        return activities.note(lead, by.user(), clock.instant(), body);
    }

    private Mono<Made> save(Lead before, Transition.To to, Member by) {
        return table.update(to.after(), clock.instant())
                .flatMap(after -> record(before, after, to.kind(), to.was(), to.became(), by));
    }

    private Mono<Made> record(
            @Nullable Lead before,
            Lead after,
            Activity.Kind kind,
            @Nullable String was,
            @Nullable String became,
            Member by) {
        return activities
                .add(after, kind, by, clock.instant(), was, became)
                .map(activity -> new LeadChange(before, after, activity, by))
                .delayUntil(change -> Flux.fromIterable(observers).concatMap(observer -> observer.leadChanges(change)))
                .map(Made.Done::new);
    }

    private Mono<Void> noted(Lead lead, Member by, NewLead wanted, Instant now) {
        return wanted.note() == null || wanted.note().isBlank()
                ? Mono.empty()
                : activities.note(lead, by.user(), now, wanted.note());
    }

    private static @Nullable String owner(Lead lead) {
        return lead.owner() == null ? null : lead.owner().user().value();
    }
}
