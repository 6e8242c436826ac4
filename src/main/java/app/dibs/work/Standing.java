package app.dibs.work;

import app.dibs.card.LeadAnswers;
import app.dibs.card.Origin;
import app.dibs.delivery.Changes;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.NoteText;
import app.dibs.lead.Status;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.work.WorkViews.Carried;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where a lead stands: contacted, qualified, lost for a reason, reopened. */
@Component
class Standing implements Journey {
    static final String STATUS = "work:status";
    private static final int LONGEST_REASON = 1000;
    private static final Subcommand COMMAND = new Subcommand(
            "/lead", "status", "moves a lead; behind lost stands the reason", "/lead status L-42 contacted");

    private final Leads leads;
    private final Changes changes;
    private final LeadAnswers answers;
    private final SlackApi slack;

    Standing(Leads leads, Changes changes, LeadAnswers answers, SlackApi slack) {
        this.leads = leads;
        this.changes = changes;
        this.answers = answers;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(COMMAND, this::type)
                .click(STATUS, this::choose)
                .submit(WorkViews.LOST, this::lose);
    }

    private Mono<SlackReply> type(SlashCommand command) {
        Optional<LeadReference> meant = LeadReference.read(command.rest());
        if (meant.isEmpty()) {
            return Mono.just(SlackReply.say(WorkWords.whichLead(COMMAND)));
        }
        LeadNumber number = meant.get().number();
        StatusText typed = StatusText.read(meant.get().rest());
        Status to = typed.status();
        return to == null
                ? Mono.just(SlackReply.say(StatusText.unknown(typed, number)))
                : move(command, number, to, typed.rest(), Origin.of(command));
    }

    private Mono<SlackReply> choose(BlockClick click) {
        return move(click, WorkWords.number(click), Status.of(click.value()), "", Origin.of(click));
    }

    private Mono<SlackReply> move(Triggered asked, LeadNumber number, Status to, String typed, Origin origin) {
        if (!Member.behind(asked).may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(WorkWords.VIEWERS_DO_NOT));
        }
        Optional<String> reason = NoteText.read(typed);
        if (to == Status.LOST && reason.isEmpty()) {
            return slack.show(asked, WorkViews.lost(new Carried(number.value(), origin)))
                    .thenReturn(SlackReply.ack());
        }
        if (reason.filter(why -> why.length() > LONGEST_REASON).isPresent()) {
            return Mono.just(SlackReply.say(WorkWords.reasonTooLong(LONGEST_REASON)));
        }
        return stand(asked, number, to, reason.orElse(null)).flatMap(made -> answer(asked, made));
    }

    private Mono<SlackReply> answer(Interaction asked, Made made) {
        if (!(made instanceof Made.Done done)) {
            return Mono.just(SlackReply.say(WorkWords.WHY_NOT.message(made)));
        }
        var words = answers.about(done.lead(), WorkWords.stands(done.lead()));
        return asked instanceof BlockClick click
                ? answers.done(click, done.lead().number(), words)
                : Mono.just(SlackReply.say(words));
    }

    private Mono<SlackReply> lose(ViewSubmission submission) {
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        Optional<String> reason = NoteText.read(submission.form().text(WorkViews.REASON));
        if (!Member.behind(submission).may(Right.UPDATE)) {
            return Mono.just(error(WorkWords.VIEWERS_DO_NOT));
        }
        if (reason.isEmpty()) {
            return Mono.just(error(WorkWords.REASON_IS_MISSING));
        }
        return stand(submission, new LeadNumber(carried.lead()), Status.LOST, reason.get())
                .flatMap(made -> closed(submission, made, carried.origin()));
    }

    private Mono<SlackReply> closed(ViewSubmission submission, Made made, Origin origin) {
        return made instanceof Made.Done done
                ? answers.saved(
                        submission,
                        done.lead().number(),
                        origin,
                        answers.about(done.lead(), WorkWords.stands(done.lead())))
                : Mono.just(error(WorkWords.WHY_NOT.plainly(made)));
    }

    private Mono<Made> stand(Interaction asked, LeadNumber number, Status to, @Nullable String reason) {
        Member by = Member.behind(asked);
        return changes.commit(
                by.team(),
                asked.request(),
                leads.change(by, number, lead -> lead.stand(to, reason)),
                Made.Done.class::isInstance);
    }

    private static SlackReply error(String sentence) {
        return new SlackReply.Errors(Map.of(WorkViews.REASON, sentence));
    }
}
