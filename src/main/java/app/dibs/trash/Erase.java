package app.dibs.trash;

import app.dibs.card.LeadAnswers;
import app.dibs.card.Origin;
import app.dibs.delivery.Changes;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Transition.Refused.Reason;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.trash.TrashViews.Carried;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The person behind a lead is erased for good, for a privacy request. There is no way back, so it is asked for twice. */
@Component
class Erase implements Journey {
    static final String OPEN = "trash:erase";
    private static final Subcommand COMMAND =
            new Subcommand("/lead", "erase", "erases a person for good, for admins", "/lead erase L-42");

    private final Leads leads;
    private final Changes changes;
    private final LeadAnswers answers;
    private final SlackApi slack;

    Erase(Leads leads, Changes changes, LeadAnswers answers, SlackApi slack) {
        this.leads = leads;
        this.changes = changes;
        this.answers = answers;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(COMMAND, this::type)
                .click(OPEN, click -> open(click, TrashWords.number(click), Origin.of(click)))
                .submit(TrashViews.ERASE, this::erase);
    }

    private Mono<SlackReply> type(SlashCommand command) {
        return LeadReference.read(command.rest())
                .map(meant -> open(command, meant.number(), Origin.of(command)))
                .orElseGet(() -> Mono.just(SlackReply.say(TrashWords.whichLead(COMMAND))));
    }

    private Mono<SlackReply> open(Triggered asked, LeadNumber number, Origin origin) {
        Member by = Member.behind(asked);
        if (!by.may(Right.ADMINISTER)) {
            return Mono.just(SlackReply.say(TrashWords.ONLY_ADMINS));
        }
        return leads.find(by.team(), number)
                .flatMap(lead -> show(asked, lead, origin))
                .defaultIfEmpty(SlackReply.say(TrashWords.WHY_NOT.message(new Made.Missing(number))));
    }

    private Mono<SlackReply> show(Triggered asked, Lead lead, Origin origin) {
        return lead.trashed() != null && lead.trashed().erased()
                ? Mono.just(SlackReply.say(TrashWords.WHY_NOT.message(new Made.Refused(Reason.SAME, lead))))
                : slack.show(asked, TrashViews.erase(lead, origin)).thenReturn(SlackReply.ack());
    }

    private Mono<SlackReply> erase(ViewSubmission submission) {
        Member by = Member.behind(submission);
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        LeadNumber number = new LeadNumber(carried.lead());
        if (!by.may(Right.ADMINISTER)) {
            return Mono.just(error(TrashWords.ONLY_ADMINS));
        }
        if (!LeadNumber.read(submission.form().text(TrashViews.REFERENCE)).equals(Optional.of(number))) {
            return Mono.just(error(TrashWords.typeIt(number)));
        }
        return changes.commit(by.team(), submission.request(), leads.erase(by, number), Made.Done.class::isInstance)
                .flatMap(made -> erased(submission, carried, made));
    }

    private Mono<SlackReply> erased(ViewSubmission submission, Carried carried, Made made) {
        return made instanceof Made.Done done
                ? answers.saved(
                        submission,
                        done.lead().number(),
                        carried.origin().unshown(),
                        Message.of(TrashWords.erased(done.lead())))
                : Mono.just(error(TrashWords.WHY_NOT.plainly(made)));
    }

    private static SlackReply error(String sentence) {
        return new SlackReply.Errors(Map.of(TrashViews.REFERENCE, sentence));
    }
}
