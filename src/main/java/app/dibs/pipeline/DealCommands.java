package app.dibs.pipeline;

import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Deal;
import app.dibs.customer.Deals;
import app.dibs.customer.Pipeline;
import app.dibs.customer.Pipelines;
import app.dibs.customer.Stage;
import app.dibs.lead.NoteText;
import app.dibs.pipeline.MoveDeal.Moved;
import app.dibs.profile.CustomerAnswers;
import app.dibs.profile.GoneCustomer;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The steps of a deal, typed. */
@Component
class DealCommands implements Journey {
    private static final Subcommand STAGE =
            new Subcommand("/lead", "stage", "moves a deal to another stage", "/lead stage D-12 negotiation");
    private static final Subcommand WON = new Subcommand("/lead", "won", "says that a deal is won", "/lead won D-12");
    private static final Subcommand LOST = new Subcommand(
            "/lead", "lost", "says that a deal is lost, and why", "/lead lost D-12 They chose another vendor");
    private static final Subcommand REOPEN =
            new Subcommand("/lead", "reopen", "makes a deal that ended an open one again", "/lead reopen D-12");

    private final MoveDeal move;
    private final Deals deals;
    private final Pipelines pipelines;
    private final DealAnswers answers;
    private final SlackApi slack;

    DealCommands(MoveDeal move, Deals deals, Pipelines pipelines, DealAnswers answers, SlackApi slack) {
        this.move = move;
        this.deals = deals;
        this.pipelines = pipelines;
        this.answers = answers;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(STAGE, command -> meant(command, STAGE, meant -> stage(command, meant)))
                .command(WON, command -> meant(command, WON, meant -> win(command, meant)))
                .command(LOST, command -> meant(command, LOST, meant -> lose(command, meant)))
                .command(REOPEN, command -> meant(command, REOPEN, meant -> reopen(command, meant)));
    }

    private static Mono<SlackReply> meant(
            SlashCommand command, Subcommand typed, Function<DealReference, Mono<SlackReply>> then) {
        Optional<DealReference> meant = DealReference.read(command.rest());
        if (meant.isEmpty()) {
            return Mono.just(SlackReply.say(DealWords.whichDeal(typed, command.rest())));
        }
        return Member.behind(command).may(Right.UPDATE)
                ? then.apply(meant.get())
                : Mono.just(SlackReply.say(DealWords.VIEWERS_DO_NOT));
    }

    private Mono<SlackReply> win(SlashCommand command, DealReference meant) {
        return move.win(command, meant.number()).flatMap(saved -> answers.typed(command, saved));
    }

    private Mono<SlackReply> reopen(SlashCommand command, DealReference meant) {
        return move.reopen(command, meant.number()).flatMap(saved -> answers.typed(command, saved));
    }

    private Mono<SlackReply> lose(SlashCommand command, DealReference meant) {
        Optional<String> reason = NoteText.read(meant.rest());
        if (reason.isEmpty()) {
            return ask(command, meant.number());
        }
        return reason.get().length() > DealViews.LONGEST_REASON
                ? Mono.just(SlackReply.say(DealWords.reasonTooLong(DealViews.LONGEST_REASON)))
                : move.lose(command, meant.number(), reason.get()).flatMap(saved -> answers.typed(command, saved));
    }

    private Mono<SlackReply> ask(SlashCommand command, CustomerNumber number) {
        var carried = new DealViews.Carried(number.value(), CustomerAnswers.origin(command));
        return slack.show(command, DealViews.lost(carried)).thenReturn(SlackReply.ack());
    }

    /** Only who types a stage needs to be told what stages there are. */
    private Mono<SlackReply> stage(SlashCommand command, DealReference meant) {
        Member by = Member.behind(command);
        return deals.find(by.team(), meant.number())
                .flatMap(deal -> pipelines.all(by.team()).flatMap(all -> stage(command, deal, all, meant.rest())))
                .defaultIfEmpty(SlackReply.say(GoneCustomer.missing(meant.number())));
    }

    private Mono<SlackReply> stage(SlashCommand command, Deal deal, List<Pipeline> all, String typed) {
        Pipeline pipeline = all.stream()
                .filter(one -> one.id() == deal.facts().place().pipeline())
                .findFirst()
                .orElseThrow();
        Optional<Stage> stage = pipeline.named(typed);
        if (stage.isEmpty()) {
            return Mono.just(SlackReply.say(DealWords.noStage(deal, pipeline, typed)));
        }
        return move.move(
                        command,
                        deal.number(),
                        new Goal(pipeline.id(), stage.get().id(), null))
                .flatMap(moved -> switch (moved) {
                    case Moved.Asked asked -> answers.typed(command, asked.saved());
                    case Moved.StageGone gone -> Mono.just(SlackReply.say(DealWords.stageGone(gone.number())));
                });
    }
}
