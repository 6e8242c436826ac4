package app.dibs.work;

import app.dibs.card.LeadAnswers;
import app.dibs.delivery.Changes;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.lead.Leads;
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

/** A lead is marked as hot, or is not any more. */
@Component
class Star implements Journey {
    static final String STAR = "work:star";
    static final String ON = "on";
    static final String OFF = "off";
    private static final Subcommand GIVE = new Subcommand("/lead", "star", "marks a lead as hot", "/lead star L-42");
    private static final Subcommand TAKE =
            new Subcommand("/lead", "unstar", "takes the star off a lead", "/lead unstar L-42");

    private final Leads leads;
    private final Changes changes;
    private final LeadAnswers answers;

    Star(Leads leads, Changes changes, LeadAnswers answers) {
        this.leads = leads;
        this.changes = changes;
        this.answers = answers;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(GIVE, command -> type(command, true))
                .command(TAKE, command -> type(command, false))
                .click(STAR, this::click);
    }

    private Mono<SlackReply> type(SlashCommand command, boolean hot) {
        return LeadReference.read(command.rest())
                .map(meant -> star(command, meant.number(), hot))
                .orElseGet(() -> Mono.just(SlackReply.say(WorkWords.whichLead(hot ? GIVE : TAKE))));
    }

    private Mono<SlackReply> click(BlockClick click) {
        return star(click, WorkWords.number(click), ON.equals(click.value()));
    }

    private Mono<SlackReply> star(Interaction asked, LeadNumber number, boolean hot) {
        Member by = Member.behind(asked);
        if (!by.may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(WorkWords.VIEWERS_DO_NOT));
        }
        Mono<Made> change = leads.change(by, number, lead -> lead.star(hot));
        return changes.commit(by.team(), asked.request(), change, Made.Done.class::isInstance)
                .flatMap(made -> answer(asked, made, hot));
    }

    private Mono<SlackReply> answer(Interaction asked, Made made, boolean hot) {
        if (!(made instanceof Made.Done done)) {
            return Mono.just(SlackReply.say(WorkWords.whyNotStarred(made, hot)));
        }
        Message words = answers.about(done.lead(), WorkWords.starred(done.lead()));
        return asked instanceof BlockClick click
                ? answers.done(click, done.lead().number(), words)
                : Mono.just(SlackReply.say(words));
    }
}
