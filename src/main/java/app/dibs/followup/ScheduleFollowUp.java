package app.dibs.followup;

import app.dibs.delivery.Changes;
import app.dibs.lead.Activity.Kind;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Status;
import app.dibs.lead.Transition;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Sets when a lead is next, in one transaction with the note that comes along. */
@Service
class ScheduleFollowUp {
    private final Leads leads;
    private final Members members;
    private final Changes changes;
    private final Clock clock;

    ScheduleFollowUp(Leads leads, Members members, Changes changes, Clock clock) {
        this.leads = leads;
        this.members = members;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The lead is next on that day, or was so already. */
        record Scheduled(Lead lead) implements Outcome {}

        /** Nothing was changed; the sentence says why. */
        record NotScheduled(String why) implements Outcome {}
    }

    /**
     * What is wanted of a lead.
     *
     * @param day when it is next; null for no more
     * @param kind whether the last one was done, put off, or just planned; the first two are the owner's or a manager's
     * @param note said of the lead at the same time; may be empty
     * @param contacted a new lead is Contacted from now on
     */
    record Wish(@Nullable LocalDate day, Kind kind, String note, boolean contacted) {
        static Wish planned(@Nullable LocalDate day) {
            return new Wish(day, Kind.FOLLOW_UP_SET, "", false);
        }

        static Wish snoozed(LocalDate until) {
            return new Wish(until, Kind.SNOOZED, "", false);
        }
    }

    /** The lead's follow-up is on that day, or on none; what is put off never comes up on a day off of its owner. */
    Mono<Outcome> to(Interaction asked, LeadNumber number, Wish wish) {
        Member by = Member.behind(asked);
        LocalDate today = by.today(clock);
        LocalDate day = wish.day();
        if (!by.may(Right.UPDATE)) {
            return Mono.just(new Outcome.NotScheduled(FollowUpWords.VIEWERS_DO_NOT));
        }
        if (day != null && day.isBefore(today)) {
            return Mono.just(new Outcome.NotScheduled(FollowUpWords.passed(day, today)));
        }
        return whose(by, number, wish).flatMap(whose -> commit(asked, number, wish, whose));
    }

    private Mono<Outcome> commit(Interaction asked, LeadNumber number, Wish wish, Member whose) {
        Member by = Member.behind(asked);
        Mono<Made> change = leads.change(by, number, lead -> move(lead, by, wish, whose))
                .flatMap(made -> contacted(made, by, wish))
                .delayUntil(made -> note(made, by, wish.note()));
        return changes.commit(by.team(), asked.request(), change, Made.Done.class::isInstance)
                .map(ScheduleFollowUp::outcome);
    }

    /** By whose days off it is put off: a manager may do it for somebody else. */
    private Mono<Member> whose(Member by, LeadNumber number, Wish wish) {
        return wish.kind() == Kind.SNOOZED && by.may(Right.TEAM)
                ? leads.find(by.team(), number)
                        .mapNotNull(Lead::owner)
                        .filter(owner -> !owner.user().equals(by.user()))
                        .flatMap(owner -> members.find(by.team(), owner.user()))
                        .defaultIfEmpty(by)
                : Mono.just(by);
    }

    private static Transition move(Lead lead, Member by, Wish wish, Member whose) {
        boolean others = lead.owner() != null && !lead.isOwnedBy(by.user()) && !by.may(Right.TEAM);
        if (others && wish.kind() != Kind.FOLLOW_UP_SET) {
            return new Transition.Refused(Transition.Refused.Reason.TAKEN);
        }
        LocalDate day = wish.day();
        if (day == null || wish.kind() != Kind.SNOOZED || whose.worksOn(day)) {
            return lead.followUpOn(day, wish.kind());
        }
        return lead.followUpOn(whose.workingDayFrom(day), wish.kind(), FollowUpWords.moved(day, whose));
    }

    private Mono<Made> contacted(Made made, Member by, Wish wish) {
        return made instanceof Made.Done done && wish.contacted() && done.lead().status() == Status.NEW
                ? leads.change(by, done.lead().number(), lead -> lead.stand(Status.CONTACTED, null))
                : Mono.just(made);
    }

    private Mono<Void> note(Made made, Member by, String note) {
        return made instanceof Made.Done done && !note.isEmpty() ? leads.note(by, done.lead(), note) : Mono.empty();
    }

    private static Outcome outcome(Made made) {
        return FollowUpWords.whyNot(made)
                .<Outcome>map(Outcome.NotScheduled::new)
                .orElseGet(() -> new Outcome.Scheduled(lead(made)));
    }

    private static Lead lead(Made made) {
        return switch (made) {
            case Made.Done done -> done.lead();
            case Made.Refused refused -> refused.lead();
            case Made.Missing missing -> throw new IllegalStateException("There is no lead " + missing.number());
            case Made.Duplicate duplicate -> duplicate.lead();
        };
    }
}
