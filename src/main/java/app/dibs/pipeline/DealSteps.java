package app.dibs.pipeline;

import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Deal;
import app.dibs.customer.Pipelines;
import app.dibs.customer.Saved;
import app.dibs.customer.Stage;
import app.dibs.lead.NoteText;
import app.dibs.pipeline.DealViews.Carried;
import app.dibs.pipeline.MoveDeal.Moved;
import app.dibs.profile.CustomerAnswers;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.OptionsRequest;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The steps of a deal by click: its stage, Won, Lost… with the reason, Reopen. */
@Component
class DealSteps implements Journey {
    static final String STAGE = "pipeline:stage";
    static final String WON = "pipeline:won";
    static final String LOST = "pipeline:lost";
    static final String REOPEN = "pipeline:reopen";

    private final MoveDeal move;
    private final Pipelines pipelines;
    private final DealAnswers answers;
    private final SlackApi slack;

    DealSteps(MoveDeal move, Pipelines pipelines, DealAnswers answers, SlackApi slack) {
        this.move = move;
        this.pipelines = pipelines;
        this.answers = answers;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .options(STAGE, this::offerStages)
                .click(STAGE, this::toStage)
                .click(WON, this::win)
                .click(LOST, this::askWhy)
                .submit(DealViews.LOST, this::lose)
                .click(REOPEN, this::reopen);
    }

    private Mono<SlackReply> offerStages(OptionsRequest asked) {
        Member reader = Member.behind(asked);
        if (!reader.may(Right.VIEW) || asked.argument().isEmpty()) {
            return Mono.just(new SlackReply.Options(List.of()));
        }
        long pipeline = Long.parseLong(asked.argument().split(":", 2)[0]);
        String typed = asked.typed().strip().toLowerCase(Locale.ROOT);
        return pipelines
                .all(reader.team())
                .map(all -> new SlackReply.Options(all.stream()
                        .filter(one -> one.id() == pipeline)
                        .flatMap(one -> one.stages().stream())
                        .filter(stage -> stage.name().toLowerCase(Locale.ROOT).contains(typed))
                        .map(stage -> DealAction.offered(label(stage), Goal.value(asked.argument(), stage)))
                        .toList()));
    }

    private static String label(Stage stage) {
        String probability = ", %d %%".formatted(stage.probability());
        return DealWords.shorten(stage.name(), probability) + probability;
    }

    private Mono<SlackReply> toStage(BlockClick click) {
        if (!Member.behind(click).may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(DealWords.VIEWERS_DO_NOT));
        }
        Goal goal = Goal.read(click.value());
        return move.move(click, number(click), goal).flatMap(moved -> switch (moved) {
            case Moved.Asked asked -> answers.clicked(click, asked.saved());
            case Moved.StageGone gone -> Mono.just(SlackReply.say(DealWords.stageGone(gone.number())));
        });
    }

    private Mono<SlackReply> win(BlockClick click) {
        return Member.behind(click).may(Right.UPDATE)
                ? move.win(click, number(click)).flatMap(saved -> answers.clicked(click, saved))
                : Mono.just(SlackReply.say(DealWords.VIEWERS_DO_NOT));
    }

    private Mono<SlackReply> reopen(BlockClick click) {
        return Member.behind(click).may(Right.UPDATE)
                ? move.reopen(click, number(click)).flatMap(saved -> answers.clicked(click, saved))
                : Mono.just(SlackReply.say(DealWords.VIEWERS_DO_NOT));
    }

    private Mono<SlackReply> askWhy(BlockClick click) {
        Carried carried = new Carried(number(click).value(), CustomerAnswers.origin(click));
        return Member.behind(click).may(Right.UPDATE)
                ? slack.show(click, DealViews.lost(carried)).thenReturn(SlackReply.ack())
                : Mono.just(SlackReply.say(DealWords.VIEWERS_DO_NOT));
    }

    private Mono<SlackReply> lose(ViewSubmission submission) {
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        Optional<String> reason = NoteText.read(submission.form().text(DealViews.REASON));
        if (!Member.behind(submission).may(Right.UPDATE)) {
            return Mono.just(error(DealWords.VIEWERS_DO_NOT));
        }
        return reason.map(why -> move.lose(submission, carried.number(), why)
                        .flatMap(saved -> closed(submission, carried, saved)))
                .orElseGet(() -> Mono.just(error(DealWords.REASON_IS_MISSING)));
    }

    private Mono<SlackReply> closed(ViewSubmission submission, Carried carried, Saved<Deal> saved) {
        return saved instanceof Saved.Done<Deal> done
                ? answers.sent(submission, carried.origin(), done)
                : answers.whyNot(Member.behind(submission), saved).map(why -> error(why.replace("`", "")));
    }

    private static SlackReply error(String sentence) {
        return new SlackReply.Errors(Map.of(DealViews.REASON, sentence));
    }

    private static CustomerNumber number(BlockClick click) {
        return CustomerNumber.read(click.subject()).orElseThrow();
    }
}
