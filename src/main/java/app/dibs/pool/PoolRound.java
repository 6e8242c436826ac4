package app.dibs.pool;

import app.dibs.delivery.Changes;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.pool.Warning.Subject;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.WorkingTime;
import app.dibs.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Goes around among those who are at work: warns them, and puts back what they were warned of. */
@Service
class PoolRound {
    private static final Logger LOG = LoggerFactory.getLogger(PoolRound.class);

    private final Care care;
    private final Leads leads;
    private final Members members;
    private final Changes changes;
    private final Outbox outbox;
    private final Clock clock;

    PoolRound(Care care, Leads leads, Members members, Changes changes, Outbox outbox, Clock clock) {
        this.care = care;
        this.leads = leads;
        this.members = members;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All that is due in this workspace now. */
    Mono<Void> go(Workspace workspace) {
        Integer days = workspace.assignment().poolDays();
        Instant now = clock.instant();
        return days == null
                ? care.forgetWarnings(workspace.id())
                : care.owners(workspace.id())
                        .flatMap(owners -> members.these(workspace.id(), owners).collectList())
                        .flatMapIterable(owners -> owners)
                        .filter(owner -> new WorkingTime(owner).isAt(now))
                        .concatMap(owner -> warn(owner, days, now).then(Mono.defer(() -> putBack(owner, days, now))))
                        .then();
    }

    private Mono<Void> warn(Member owner, int days, Instant now) {
        Subject today = today(owner, now);
        return Mono.justOrEmpty(untouchedFor(owner, days - 1, today))
                .flatMap(before -> changes.quietly(
                        owner.team(),
                        care.warn(owner.team(), today, before)
                                .delayUntil(
                                        warning -> outbox.add(owner.team(), List.of(warning.letter(Urgency.SOON))))))
                .then();
    }

    private Mono<Void> putBack(Member owner, int days, Instant now) {
        Subject today = today(owner, now);
        return Mono.justOrEmpty(untouchedFor(owner, days, today))
                .flatMap(before -> care.neglected(owner.team(), today, before)
                        .collectList()
                        .flatMapIterable(neglected -> neglected)
                        .concatMap(lead -> putBack(owner, lead, today, before))
                        .then());
    }

    /** What fails with one lead keeps no other one waiting. */
    private Mono<Void> putBack(Member owner, LeadNumber lead, Subject today, Instant before) {
        Mono<Boolean> back = care.take(owner.team(), lead, today, before)
                .flatMap(taken -> members.dibs(owner.team()))
                .flatMap(dibs -> leads.change(dibs, lead, now -> now.release(owner.user(), PoolWords.untouched(owner))))
                .thenReturn(true);
        return changes.quietly(owner.team(), back)
                .onErrorResume(failure -> {
                    LOG.error("{} of {} could not be put back; the next tick tries again", lead, owner.team(), failure);
                    return Mono.empty();
                })
                .then();
    }

    private static Subject today(Member owner, Instant now) {
        return new Subject(owner.user(), now.atZone(owner.zone()).toLocalDate());
    }

    /** What was last touched before then was untouched on so many working days, today included. */
    private static Optional<Instant> untouchedFor(Member owner, int days, Subject today) {
        return new WorkingTime(owner)
                .daysBack(today.day(), days)
                .map(day -> day.atStartOfDay(owner.zone()).toInstant());
    }
}
