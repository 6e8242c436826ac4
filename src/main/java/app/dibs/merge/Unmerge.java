package app.dibs.merge;

import app.dibs.lead.LeadNumber;
import app.dibs.merge.UnmergeLeads.Outcome;
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

/** The way back from a merge. */
@Component
class Unmerge implements Journey {
    private static final Subcommand UNMERGE =
            new Subcommand("/lead", "unmerge", "undoes a merge of the last day", "/lead unmerge L-7");

    private final UnmergeLeads unmergeLeads;

    Unmerge(UnmergeLeads unmergeLeads) {
        this.unmergeLeads = unmergeLeads;
    }

    @Override
    public Routes routes() {
        return Routes.of().command(UNMERGE, this::byReference).click(MergeViews.UNDO, this::byButton);
    }

    private Mono<SlackReply> byReference(SlashCommand command) {
        return LeadNumber.read(command.rest())
                .map(taken -> unmerge(command, taken))
                .orElseGet(() -> Mono.just(SlackReply.say(MergeWords.HOW_BACK)));
    }

    private Mono<SlackReply> byButton(BlockClick click) {
        return unmerge(click, new LeadNumber(Long.parseLong(click.value())));
    }

    private Mono<SlackReply> unmerge(Interaction asked, LeadNumber taken) {
        return unmergeLeads.unmerge(asked, taken).map(outcome -> switch (outcome) {
            case Outcome.Both both -> new SlackReply.Replace(Message.of(MergeWords.both(both.kept(), both.taken())));
            case Outcome.OnlyTaken only ->
                new SlackReply.Replace(
                        Message.of(MergeWords.onlyTaken(only.kept(), only.taken(), only.since(), only.without())));
            case Outcome.NotUndone not -> SlackReply.say(not.why());
        });
    }
}
