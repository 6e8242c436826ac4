package app.dibs.trash;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadAnswers;
import app.dibs.card.Surface;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.lead.Made;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Delete, its Undo, and Restore. */
@Component
class Trash implements Journey {
    static final String DELETE = "trash:delete";
    static final String UNDO = "trash:undo";
    static final String RESTORE = "trash:restore";
    private static final Subcommand DELETE_COMMAND =
            new Subcommand("/lead", "delete", "moves a lead to the trash, and can be undone", "/lead delete L-42");
    private static final Subcommand RESTORE_COMMAND =
            new Subcommand("/lead", "restore", "brings a lead back from the trash", "/lead restore L-42");

    private final MoveToTrash move;
    private final LeadAnswers answers;

    Trash(MoveToTrash move, LeadAnswers answers) {
        this.move = move;
        this.answers = answers;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(DELETE_COMMAND, this::typeDelete)
                .command(RESTORE_COMMAND, this::typeRestore)
                .click(DELETE, click -> delete(click, TrashWords.number(click)))
                .click(UNDO, this::undo)
                .click(RESTORE, click -> restore(click, TrashWords.number(click)));
    }

    private Mono<SlackReply> typeDelete(SlashCommand command) {
        return LeadReference.read(command.rest())
                .map(meant -> delete(command, meant.number()))
                .orElseGet(() -> Mono.just(SlackReply.say(TrashWords.whichLead(DELETE_COMMAND))));
    }

    private Mono<SlackReply> typeRestore(SlashCommand command) {
        return LeadReference.read(command.rest())
                .map(meant -> restore(command, meant.number()))
                .orElseGet(() -> Mono.just(SlackReply.say(TrashWords.whichLead(RESTORE_COMMAND))));
    }

    private Mono<SlackReply> delete(Interaction asked, LeadNumber number) {
        return Member.behind(asked).may(Right.DELETE)
                ? move.delete(asked, number).flatMap(made -> deleted(asked, made))
                : Mono.just(SlackReply.say(TrashWords.VIEWERS_DO_NOT));
    }

    /** The detail shows that it is in the trash, with Restore; everywhere else an answer offers the way back. */
    private Mono<SlackReply> deleted(Interaction asked, Made made) {
        if (!(made instanceof Made.Done done)) {
            return Mono.just(SlackReply.say(TrashWords.WHY_NOT.message(made)));
        }
        Message words = TrashViews.deleted(done.lead());
        return asked instanceof BlockClick click && LeadActions.surface(click) == Surface.DETAIL
                ? answers.done(click, done.lead().number(), words)
                : Mono.just(SlackReply.say(words));
    }

    private Mono<SlackReply> restore(Interaction asked, LeadNumber number) {
        return move.restore(asked, number).flatMap(outcome -> restored(asked, outcome));
    }

    private Mono<SlackReply> restored(Interaction asked, MoveToTrash.Outcome outcome) {
        return switch (outcome) {
            case MoveToTrash.Outcome.NotYours not -> Mono.just(SlackReply.say(TrashWords.onlyManagers(not.number())));
            case MoveToTrash.Outcome.Tried tried -> restored(asked, tried.made());
        };
    }

    private Mono<SlackReply> restored(Interaction asked, Made made) {
        if (!(made instanceof Made.Done done)) {
            return Mono.just(SlackReply.say(notRestored(made)));
        }
        Message words = answers.about(done.lead(), TrashWords.restored(done.lead()));
        return asked instanceof BlockClick click
                ? answers.done(click, done.lead().number(), words)
                : Mono.just(SlackReply.say(words));
    }

    private Mono<SlackReply> undo(BlockClick click) {
        return move.restore(click, TrashWords.number(click)).map(this::undone);
    }

    private SlackReply undone(MoveToTrash.Outcome outcome) {
        return switch (outcome) {
            case MoveToTrash.Outcome.NotYours not -> SlackReply.say(TrashWords.onlyManagers(not.number()));
            case MoveToTrash.Outcome.Tried tried ->
                tried.made() instanceof Made.Done done
                        ? new SlackReply.Replace(answers.about(done.lead(), TrashWords.restored(done.lead())))
                        : SlackReply.say(notRestored(tried.made()));
        };
    }

    private Message notRestored(Made made) {
        return made instanceof Made.Duplicate duplicate
                ? answers.about(duplicate.lead(), TrashWords.inTheWay(duplicate))
                : TrashWords.WHY_NOT.message(made);
    }
}
