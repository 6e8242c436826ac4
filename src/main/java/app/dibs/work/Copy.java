package app.dibs.work;

import app.dibs.card.LeadAnswers;
import app.dibs.delivery.Changes;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.NewLead;
import app.dibs.lead.Owner;
import app.dibs.lead.Transition;
import app.dibs.lead.Transition.Refused.Reason;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.work.WorkViews.Copied;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Another lead of the same kind, without the ways to reach the person, which are unique; with a way back. */
@Component
class Copy implements Journey {
    static final String COPY = "work:copy";
    static final String UNDO = "work:undo-copy";
    private static final Subcommand COMMAND =
            new Subcommand("/lead", "copy", "makes another lead like it, without e-mail and phone", "/lead copy L-42");

    private final Leads leads;
    private final Changes changes;
    private final LeadAnswers answers;
    private final Clock clock;

    Copy(Leads leads, Changes changes, LeadAnswers answers, Clock clock) {
        this.leads = leads;
        this.changes = changes;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(COMMAND, this::type)
                .click(COPY, click -> copy(click, WorkWords.number(click)))
                .click(UNDO, this::undo);
    }

    private Mono<SlackReply> type(SlashCommand command) {
        return LeadReference.read(command.rest())
                .map(meant -> copy(command, meant.number()))
                .orElseGet(() -> Mono.just(SlackReply.say(WorkWords.whichLead(COMMAND))));
    }

    private Mono<SlackReply> copy(Interaction asked, LeadNumber number) {
        Member by = Member.behind(asked);
        if (!by.may(Right.CREATE)) {
            return Mono.just(SlackReply.say(WorkWords.VIEWERS_DO_NOT_ADD));
        }
        Mono<Made> made =
                leads.find(by.team(), number).flatMap(lead -> make(by, lead)).defaultIfEmpty(new Made.Missing(number));
        return changes.commit(by.team(), asked.request(), made, Made.Done.class::isInstance)
                .map(outcome -> outcome instanceof Made.Done done
                        ? SlackReply.say(copied(done.lead(), number))
                        : SlackReply.say(WorkWords.WHY_NOT.message(outcome)));
    }

    private Mono<Made> make(Member by, Lead lead) {
        if (lead.trashed() != null) {
            return Mono.just(new Made.Refused(Reason.CLOSED, lead));
        }
        Owner owner = lead.isOwnedBy(by.user()) ? Owner.of(by) : null;
        NewLead copy = new NewLead(lead.facts().withoutReach(), owner, null, null);
        return leads.create(by, copy, "copy of " + lead.number());
    }

    private Message copied(Lead copy, LeadNumber of) {
        return answers.about(copy, WorkWords.copied(copy, of), WorkViews.undo(copy));
    }

    private Mono<SlackReply> undo(BlockClick click) {
        Member by = Member.behind(click);
        if (!by.may(Right.DELETE)) {
            return Mono.just(SlackReply.say(WorkWords.VIEWERS_DO_NOT));
        }
        Copied copied = Copied.read(click.value());
        Mono<Made> delete = leads.change(by, copied.number(), lead -> delete(lead, copied));
        return changes.commit(by.team(), click.request(), delete, Made.Done.class::isInstance)
                .map(made -> made instanceof Made.Done
                        ? new SlackReply.Replace(Message.of(WorkWords.undone(copied.number())))
                        : SlackReply.say(WorkWords.notUndone(copied.number())));
    }

    private Transition delete(Lead lead, Copied copied) {
        return lead.version() == copied.version()
                ? lead.delete(clock.instant())
                : new Transition.Refused(Reason.CHANGED);
    }
}
