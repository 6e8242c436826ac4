package app.dibs.enlist;

import app.dibs.cadence.Plan;
import app.dibs.cadence.PlanChoice;
import app.dibs.cadence.Plans;
import app.dibs.cadence.Plans.Listed;
import app.dibs.card.ListAction;
import app.dibs.enlist.EnlistMany.Outcome;
import app.dibs.enlist.EnlistViews.Carried;
import app.dibs.lead.ListLine;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The button below a list, the form that enrols all of it, and its Undo. */
@Component
class Enlist implements Journey, ListAction {
    static final String OPEN = "enlist:open";
    static final String UNDO = "enlist:undo";

    private final EnlistMany enlistMany;
    private final Plans plans;
    private final SlackApi slack;
    private final Clock clock;

    Enlist(EnlistMany enlistMany, Plans plans, SlackApi slack, Clock clock) {
        this.enlistMany = enlistMany;
        this.plans = plans;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .click(OPEN, this::open)
                .submit(EnlistViews.FORM, this::enlist)
                .click(UNDO, this::undo);
    }

    @Override
    public Optional<BlockElement> draw(Member reader, String listed) {
        return refusal(reader).isEmpty() ? ListAction.carrying(listed, OPEN, "Enrol all…") : Optional.empty();
    }

    Mono<SlackReply> open(BlockClick click) {
        Member by = Member.behind(click);
        Optional<String> refusal = refusal(by);
        if (refusal.isPresent()) {
            return Mono.just(SlackReply.say(refusal.get()));
        }
        return enlistMany
                .count(by, ListLine.read(click.value(), by, clock).filter())
                .flatMap(count -> form(by, new Carried(click.value(), count), EnlistWords.about(count)))
                .flatMap(view -> slack.show(click, view))
                .thenReturn(SlackReply.ack());
    }

    private Mono<View> form(Member by, Carried carried, String words) {
        return all(by).map(known -> EnlistViews.form(carried, known, words, by.today(clock)));
    }

    private Mono<List<Plan>> all(Member by) {
        return plans.all(by.team()).map(Listed::plan).collectList();
    }

    Mono<SlackReply> enlist(ViewSubmission submission) {
        Member by = Member.behind(submission);
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        long plan = PlanChoice.chosen(submission.form(), EnlistViews.PLAN);
        Optional<LocalDate> start =
                submission.form().date(EnlistViews.START).filter(day -> !day.isBefore(by.today(clock)));
        Optional<String> refusal = refusal(by);
        if (refusal.isPresent() || plan == 0) {
            return Mono.just(error(EnlistViews.PLAN, refusal.orElse(EnlistWords.CHOOSE_PLAN)));
        }
        if (start.isEmpty()) {
            return Mono.just(error(EnlistViews.START, EnlistWords.CHOOSE_DAY));
        }
        return enlistMany
                .enlist(
                        submission,
                        ListLine.read(carried.listed(), by, clock).filter(),
                        carried.count(),
                        plan,
                        start.get())
                .flatMap(outcome -> answer(by, carried, outcome));
    }

    private Mono<SlackReply> answer(Member by, Carried carried, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done ->
                Mono.just(new SlackReply.Update(EnlistViews.done(EnlistWords.done(done), done.batch())));
            case Outcome.Other other ->
                form(by, new Carried(carried.listed(), other.now()), EnlistWords.other(other.now()))
                        .map(SlackReply.Update::new);
            case Outcome.PlanGone gone -> Mono.just(error(EnlistViews.PLAN, EnlistWords.PLAN_GONE));
        };
    }

    Mono<SlackReply> undo(BlockClick click) {
        Optional<String> refusal = refusal(Member.behind(click));
        return refusal.isPresent()
                ? Mono.just(SlackReply.say(refusal.get()))
                : enlistMany
                        .undo(click, click.value())
                        .map(ended -> new SlackReply.Update(EnlistViews.said(EnlistWords.undone(ended), List.of())));
    }

    private static Optional<String> refusal(Member by) {
        if (!by.workspace().nurturing().on()) {
            return Optional.of(EnlistWords.OFF);
        }
        return by.may(Right.TEAM) ? Optional.empty() : Optional.of(EnlistWords.ONLY_MANAGERS);
    }

    private static SlackReply error(String field, String why) {
        return new SlackReply.Errors(Map.of(field, why));
    }
}
