package app.dibs.nurture;

import app.dibs.card.LeadAnswers;
import app.dibs.digest.Today;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Snooze;
import app.dibs.nurture.LeadTasksView.Carried;
import app.dibs.nurture.LeadTasksView.Until;
import app.dibs.nurture.Place.Where;
import app.dibs.nurture.WorkTask.Outcome;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Done, Skip, Snooze and End plan, in Home, in answers, in the modal of a lead and in digests; each is drawn anew with it. */
@Component
class TaskClicks implements Journey {
    static final String DONE = "nurture:done";
    static final String SKIP = "nurture:skip";
    static final String SNOOZE = "nurture:snooze";
    static final String END = "nurture:end";

    private final WorkTask work;
    private final Nurture nurture;
    private final Enrol enrol;
    private final LeadAnswers answers;
    private final Today today;
    private final SlackApi slack;
    private final Clock clock;

    TaskClicks(
            WorkTask work,
            Nurture nurture,
            Enrol enrol,
            LeadAnswers answers,
            Today today,
            SlackApi slack,
            Clock clock) {
        this.work = work;
        this.nurture = nurture;
        this.enrol = enrol;
        this.answers = answers;
        this.today = today;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .click(DONE, click -> settle(click, false))
                .click(SKIP, click -> settle(click, true))
                .click(SNOOZE, this::snooze)
                .submit(LeadTasksView.UNTIL, this::snoozeUntil)
                .click(END, this::end);
    }

    private Mono<SlackReply> settle(BlockClick click, boolean skipped) {
        Place place = Place.of(click);
        return work.settle(click, place.lead(), place.task(), skipped).flatMap(outcome -> answer(click, outcome));
    }

    private Mono<SlackReply> end(BlockClick click) {
        return work.end(click, Place.of(click).lead()).flatMap(outcome -> answer(click, outcome));
    }

    private Mono<SlackReply> snooze(BlockClick click) {
        Place place = Place.of(click);
        return Snooze.valueOf(click.value())
                .until(Member.behind(click).today(clock))
                .map(day ->
                        work.snooze(click, place.lead(), place.task(), day).flatMap(outcome -> answer(click, outcome)))
                .orElseGet(() -> slack.show(click, LeadTasksView.until(until(click, place)))
                        .thenReturn(SlackReply.ack()));
    }

    private static Until until(BlockClick click, Place place) {
        View below = place.where() == Where.MODAL ? click.view() : null;
        return new Until(
                place.lead().value(),
                place.task(),
                click.responseUrl(),
                below == null ? null : below.getId(),
                below == null ? null : carried(below).origin(),
                place.where() == Where.TODAY);
    }

    /** What stays true by itself needs no answer: Home is drawn anew for who has changed a lead. */
    private Mono<SlackReply> answer(BlockClick click, Outcome outcome) {
        if (outcome instanceof Outcome.NotDone not) {
            return Mono.just(SlackReply.say(not.why()));
        }
        Place place = Place.of(click);
        return switch (place.where()) {
            case HOME, DIGEST -> Mono.just(SlackReply.ack());
            case TODAY -> today.of(Member.behind(click)).map(SlackReply.Replace::new);
            case ANSWER -> nurture.answer(Member.behind(click), place.choice()).map(SlackReply.Replace::new);
            case MODAL -> redrawn(click);
        };
    }

    private Mono<SlackReply> redrawn(BlockClick click) {
        Carried carried = carried(Objects.requireNonNull(click.view()));
        return answers.refresh(click, LeadTasksView.lead(carried), carried.origin())
                .then(enrol.draw(Member.behind(click), carried))
                .map(SlackReply.Update::new);
    }

    private static Carried carried(View modal) {
        return Metadata.read(modal.getPrivateMetadata(), Carried.class);
    }

    private Mono<SlackReply> snoozeUntil(ViewSubmission submission) {
        Until carried = Metadata.read(submission.metadata(), Until.class);
        Optional<LocalDate> day = submission.form().date(LeadTasksView.DAY);
        return day.map(until -> work.snooze(submission, new LeadNumber(carried.lead()), carried.task(), until)
                        .flatMap(outcome -> closeOrError(submission, outcome, carried)))
                .orElseGet(() -> Mono.just(error(NurtureWords.CHOOSE_DAY)));
    }

    private Mono<SlackReply> closeOrError(ViewSubmission submission, Outcome outcome, Until carried) {
        return switch (outcome) {
            case Outcome.NotDone not -> Mono.just(error(not.why().replace("`", "")));
            case Outcome.Done done ->
                carried.below() == null
                        ? closed(submission, carried, done.words())
                        : refreshed(submission, carried).thenReturn(SlackReply.ack());
        };
    }

    /** The list of the day in which it began is drawn anew on its page. */
    private Mono<SlackReply> closed(ViewSubmission submission, Until carried, String words) {
        String answerTo = carried.answerTo();
        return carried.inList() && answerTo != null
                ? today.of(Member.behind(submission)).map(page -> SlackReply.clearAndReplace(answerTo, page))
                : Mono.just(SlackReply.clear(answerTo, Message.of(words)));
    }

    private Mono<Void> refreshed(ViewSubmission submission, Until carried) {
        Member reader = Member.behind(submission);
        Carried below = new Carried(carried.lead(), Objects.requireNonNull(carried.origin()));
        return answers.refresh(submission, new LeadNumber(carried.lead()), below.origin())
                .then(enrol.draw(reader, below))
                .flatMap(view -> slack.updateView(reader.team(), Objects.requireNonNull(carried.below()), null, view))
                .then();
    }

    private static SlackReply error(String why) {
        return new SlackReply.Errors(Map.of(LeadTasksView.DAY, why));
    }
}
