package app.dibs.followup;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadAnswers;
import app.dibs.card.Origin;
import app.dibs.card.Surface;
import app.dibs.digest.Today;
import app.dibs.followup.FollowUpViews.Carried;
import app.dibs.followup.ScheduleFollowUp.Outcome;
import app.dibs.followup.ScheduleFollowUp.Outcome.NotScheduled;
import app.dibs.followup.ScheduleFollowUp.Outcome.Scheduled;
import app.dibs.followup.ScheduleFollowUp.Wish;
import app.dibs.lead.Activity.Kind;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Snooze;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Follow up, Done, Snooze. */
@Component
class FollowUp implements Journey {
    private final Leads leads;
    private final ScheduleFollowUp schedule;
    private final SlackApi slack;
    private final Today today;
    private final LeadAnswers answers;
    private final Clock clock;

    FollowUp(Leads leads, ScheduleFollowUp schedule, SlackApi slack, Today today, LeadAnswers answers, Clock clock) {
        this.leads = leads;
        this.schedule = schedule;
        this.slack = slack;
        this.answers = answers;
        this.today = today;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .click(FollowUpAction.DATE, this::pickDate)
                .click(FollowUpAction.DONE, this::askForNext)
                .click(FollowUpAction.SNOOZE, this::snooze)
                .submit(FollowUpViews.DONE, this::done)
                .submit(FollowUpViews.SNOOZE, this::snoozeUntil);
    }

    private Mono<SlackReply> pickDate(BlockClick click) {
        LocalDate day = click.value().isEmpty() ? null : LocalDate.parse(click.value());
        return schedule.to(click, number(click), Wish.planned(day)).flatMap(outcome -> switch (outcome) {
            case Scheduled scheduled -> answers.done(click, number(click), said(scheduled.lead(), day));
            case NotScheduled not -> Mono.just(SlackReply.say(not.why()));
        });
    }

    private Mono<SlackReply> askForNext(BlockClick click) {
        Member member = Member.behind(click);
        return leads.find(member.team(), number(click))
                .flatMap(lead -> slack.show(click, FollowUpViews.done(lead, carried(click))))
                .thenReturn(SlackReply.ack());
    }

    private Mono<SlackReply> done(ViewSubmission submission) {
        LocalDate next = submission.form().date(FollowUpViews.NEXT).orElse(null);
        boolean contacted = !submission.form().options(FollowUpViews.CONTACTED).isEmpty();
        Wish wish = new Wish(next, Kind.DONE, submission.form().text(FollowUpViews.NOTE), contacted);
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        return schedule.to(submission, new LeadNumber(carried.lead()), wish)
                .flatMap(outcome -> closeOrError(submission, outcome, carried, lead -> FollowUpWords.done(lead, next)));
    }

    private Mono<SlackReply> snooze(BlockClick click) {
        LocalDate today = Member.behind(click).today(clock);
        return Snooze.valueOf(click.value())
                .until(today)
                .map(day -> schedule.to(click, number(click), Wish.snoozed(day))
                        .flatMap(outcome -> answerInPlace(click, outcome, day)))
                .orElseGet(() -> slack.show(click, FollowUpViews.snooze(carried(click), number(click)))
                        .thenReturn(SlackReply.ack()));
    }

    private Mono<SlackReply> snoozeUntil(ViewSubmission submission) {
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        return submission
                .form()
                .date(FollowUpViews.NEXT)
                .map(day -> schedule.to(submission, new LeadNumber(carried.lead()), Wish.snoozed(day))
                        .flatMap(outcome ->
                                closeOrError(submission, outcome, carried, lead -> FollowUpWords.snoozed(lead, day))))
                .orElseGet(() -> Mono.just(error(FollowUpWords.CHOOSE)));
    }

    /** A message that stays true by itself needs no words; the list behind /lead today is drawn anew in its place. */
    private Mono<SlackReply> answerInPlace(BlockClick click, Outcome outcome, LocalDate until) {
        return switch (outcome) {
            case NotScheduled not -> Mono.just(SlackReply.say(not.why()));
            case Scheduled scheduled -> snoozed(click, scheduled.lead(), until);
        };
    }

    private Mono<SlackReply> snoozed(BlockClick click, Lead lead, LocalDate until) {
        return switch (LeadActions.surface(click)) {
            case TODAY -> today.of(Member.behind(click)).map(SlackReply.Replace::new);
            case ANSWER, ROW, HOT, CARD, DIGEST, DETAIL ->
                answers.done(click, lead.number(), Message.of(FollowUpWords.snoozed(lead, until)));
        };
    }

    private static Message said(Lead lead, @Nullable LocalDate day) {
        return Message.of(FollowUpWords.planned(lead, day));
    }

    private Mono<SlackReply> closeOrError(
            ViewSubmission submission, Outcome outcome, Carried carried, Function<Lead, String> words) {
        return switch (outcome) {
            case Scheduled scheduled -> saved(submission, scheduled.lead(), carried, words.apply(scheduled.lead()));
            case NotScheduled not -> Mono.just(error(not.why()));
        };
    }

    /** The list of the day in which it began is drawn anew on its page. */
    private Mono<SlackReply> saved(ViewSubmission submission, Lead lead, Carried carried, String words) {
        String answerTo = carried.origin().answerTo();
        return carried.inList() && answerTo != null
                ? today.of(Member.behind(submission)).map(page -> SlackReply.clearAndReplace(answerTo, page))
                : answers.saved(submission, lead.number(), carried.origin(), Message.of(words));
    }

    private static SlackReply error(String sentence) {
        return new SlackReply.Errors(Map.of(FollowUpViews.NEXT, sentence));
    }

    private static Carried carried(BlockClick click) {
        return new Carried(number(click).value(), Origin.of(click), LeadActions.surface(click) == Surface.TODAY);
    }

    private static LeadNumber number(BlockClick click) {
        return new LeadNumber(Long.parseLong(click.subject()));
    }
}
