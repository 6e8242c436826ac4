package app.dibs.nurture;

import app.dibs.cadence.Plan;
import app.dibs.cadence.PlanChoice;
import app.dibs.cadence.Plans;
import app.dibs.cadence.Plans.Listed;
import app.dibs.cadence.Tasks;
import app.dibs.card.LeadAnswers;
import app.dibs.card.Origin;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.nurture.LeadTasksView.Carried;
import app.dibs.nurture.WorkTask.Outcome;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One lead and its plan: shown with all tasks, or the form that enrols it. */
@Component
class Enrol implements Journey {
    static final String OPEN = "nurture:open";

    private final Plans plans;
    private final Tasks tasks;
    private final WorkTask work;
    private final LeadAnswers answers;
    private final SlackApi slack;
    private final Clock clock;

    Enrol(Plans plans, Tasks tasks, WorkTask work, LeadAnswers answers, SlackApi slack, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.work = work;
        this.answers = answers;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of().click(OPEN, this::open).submit(LeadTasksView.FORM, this::enrol);
    }

    /** {@code L-42} opens it; {@code L-42 warm welcome} enrols it at once. */
    Mono<SlackReply> type(SlashCommand command, LeadReference meant) {
        return meant.rest().isBlank()
                ? open(command, new Carried(meant.number().value(), Origin.of(command)))
                : all(Member.behind(command)).flatMap(known -> enrol(command, meant, known));
    }

    private Mono<SlackReply> enrol(SlashCommand command, LeadReference meant, List<Plan> known) {
        List<Plan> named = PlanChoice.named(meant.rest(), known);
        if (named.size() != 1) {
            return Mono.just(SlackReply.say(
                    known.isEmpty()
                            ? NurtureWords.NO_PLANS
                            : NurtureWords.which(meant.rest(), named.isEmpty() ? known : named)));
        }
        return work.enrol(
                        command,
                        meant.number(),
                        named.getFirst().id(),
                        Member.behind(command).today(clock))
                .map(outcome -> switch (outcome) {
                    case Outcome.Done done -> SlackReply.say(answers.about(done.lead(), done.words()));
                    case Outcome.NotDone not -> SlackReply.say(not.why());
                });
    }

    Mono<SlackReply> open(BlockClick click) {
        return open(click, new Carried(Long.parseLong(click.subject()), Origin.of(click)));
    }

    private Mono<SlackReply> open(Triggered asked, Carried carried) {
        Member reader = Member.behind(asked);
        Optional<String> refusal = Nurture.refusal(reader);
        return refusal.isPresent()
                ? Mono.just(SlackReply.say(refusal.get()))
                : draw(reader, carried)
                        .flatMap(view -> slack.show(asked, view))
                        .map(opened -> SlackReply.ack())
                        .defaultIfEmpty(SlackReply.say(NurtureWords.missing(LeadTasksView.lead(carried))));
    }

    /** The modal of a lead as it is now. */
    Mono<View> draw(Member reader, Carried carried) {
        return tasks.ofLead(reader.team(), LeadTasksView.lead(carried))
                .zipWhen(nurtured -> nurtured.running() ? Mono.just(List.<Plan>of()) : all(reader))
                .map(both -> LeadTasksView.of(
                        both.getT1(), both.getT2(), carried, today(both.getT1().lead(), reader)));
    }

    private LocalDate today(Lead lead, Member reader) {
        return lead.owner() == null ? reader.today(clock) : lead.owner().today(clock);
    }

    private Mono<List<Plan>> all(Member reader) {
        return plans.all(reader.team()).map(Listed::plan).collectList();
    }

    Mono<SlackReply> enrol(ViewSubmission submission) {
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        LeadNumber number = LeadTasksView.lead(carried);
        long plan = PlanChoice.chosen(submission.form(), LeadTasksView.PLAN);
        Optional<LocalDate> start = submission.form().date(LeadTasksView.DAY);
        if (plan == 0 || start.isEmpty()) {
            return Mono.just(
                    plan == 0
                            ? error(LeadTasksView.PLAN, NurtureWords.CHOOSE_PLAN)
                            : error(LeadTasksView.DAY, NurtureWords.CHOOSE_DAY));
        }
        return work.enrol(submission, number, plan, start.get()).flatMap(outcome -> switch (outcome) {
            case Outcome.Done done ->
                answers.saved(submission, number, carried.origin().unshown(), answers.about(done.lead(), done.words()));
            case Outcome.NotDone not ->
                Mono.just(error(LeadTasksView.PLAN, not.why().replace("`", "")));
        });
    }

    private static SlackReply error(String field, String why) {
        return new SlackReply.Errors(Map.of(field, why));
    }
}
