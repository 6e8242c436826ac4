package app.dibs.convert;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadAnswers;
import app.dibs.card.Surface;
import app.dibs.convert.UnconvertLead.Outcome;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The way back from a conversion. */
@Component
class Unconvert implements Journey {
    static final String UNDO = "convert:undo";
    private static final Subcommand UNCONVERT = new Subcommand(
            "/lead", "unconvert", "makes a customer a lead again, while nobody went on", "/lead unconvert L-42");

    private final UnconvertLead unconvertLead;
    private final LeadAnswers answers;

    Unconvert(UnconvertLead unconvertLead, LeadAnswers answers) {
        this.unconvertLead = unconvertLead;
        this.answers = answers;
    }

    @Override
    public Routes routes() {
        return Routes.of().command(UNCONVERT, this::type).click(UNDO, this::click);
    }

    private Mono<SlackReply> type(SlashCommand command) {
        return LeadReference.read(command.rest())
                .map(meant -> undo(command, meant.number()))
                .orElseGet(() -> Mono.just(SlackReply.say(ConvertWords.whichLead(UNCONVERT))));
    }

    private Mono<SlackReply> click(BlockClick click) {
        return undo(click, new LeadNumber(Long.parseLong(click.subject())));
    }

    private Mono<SlackReply> undo(Interaction asked, LeadNumber number) {
        return unconvertLead.unconvert(asked, number).flatMap(outcome -> switch (outcome) {
            case Outcome.Undone undone ->
                undone(asked, number, answers.about(undone.lead(), UnconvertWords.undone(undone)));
            case Outcome.Touched touched ->
                Mono.just(SlackReply.say(UnconvertWords.touched(touched.lead(), touched.since())));
            case Outcome.NothingToUndo not -> Mono.just(SlackReply.say(UnconvertWords.nothing(not.lead())));
            case Outcome.NotYours not -> Mono.just(SlackReply.say(UnconvertWords.notYours(not.lead())));
        });
    }

    private Mono<SlackReply> undone(Interaction asked, LeadNumber number, Message message) {
        if (!(asked instanceof BlockClick click)) {
            return Mono.just(SlackReply.say(message));
        }
        boolean isAnswer = LeadActions.surface(click) == Surface.ANSWER;
        if (!isAnswer) {
            return answers.done(click, number, message);
        }
        boolean inModal = click.view() != null && "modal".equals(click.view().getType());
        return Mono.just(
                inModal ? new SlackReply.Update(UnconvertWords.told(message)) : new SlackReply.Replace(message));
    }
}
