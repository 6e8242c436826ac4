package app.dibs.work;

import app.dibs.card.LeadAnswers;
import app.dibs.card.Origin;
import app.dibs.delivery.Changes;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.NoteText;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is said of a lead, for all to read. */
@Component
class Notes implements Journey {
    static final String NOTE = "work:note";
    private static final Subcommand COMMAND =
            new Subcommand("/lead", "note", "notes something on a lead", "/lead note L-42 Asked for a second offer");

    private final Leads leads;
    private final Changes changes;
    private final LeadAnswers answers;
    private final SlackApi slack;

    Notes(Leads leads, Changes changes, LeadAnswers answers, SlackApi slack) {
        this.leads = leads;
        this.changes = changes;
        this.answers = answers;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of().command(COMMAND, this::type).click(NOTE, this::open).submit(WorkViews.NOTE, this::submit);
    }

    private Mono<SlackReply> type(SlashCommand command) {
        Optional<LeadReference> meant = LeadReference.read(command.rest());
        if (meant.isEmpty()) {
            return Mono.just(SlackReply.say(WorkWords.whichLead(COMMAND)));
        }
        if (!Member.behind(command).may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(WorkWords.VIEWERS_DO_NOT));
        }
        LeadNumber number = meant.get().number();
        return NoteText.read(meant.get().rest())
                .map(text -> note(command, number, text)
                        .map(made -> made instanceof Made.Done done
                                ? SlackReply.say(said(done))
                                : SlackReply.say(WorkWords.WHY_NOT.message(made))))
                .orElseGet(() -> slack.show(command, WorkViews.note(new Carried(number.value(), Origin.of(command))))
                        .thenReturn(SlackReply.ack()));
    }

    private Mono<SlackReply> open(BlockClick click) {
        if (!Member.behind(click).may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(WorkWords.VIEWERS_DO_NOT));
        }
        Origin origin = Origin.of(click).unshown();
        return slack.show(
                        click,
                        WorkViews.note(new Carried(WorkWords.number(click).value(), origin)))
                .thenReturn(SlackReply.ack());
    }

    private Mono<SlackReply> submit(ViewSubmission submission) {
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        if (!Member.behind(submission).may(Right.UPDATE)) {
            return Mono.just(error(WorkWords.VIEWERS_DO_NOT));
        }
        return NoteText.read(submission.form().text(WorkViews.TEXT))
                .map(text -> note(submission, new LeadNumber(carried.lead()), text)
                        .flatMap(made -> closed(submission, made, carried.origin())))
                .orElseGet(() -> Mono.just(error(WorkWords.NOTE_IS_MISSING)));
    }

    private Mono<SlackReply> closed(ViewSubmission submission, Made made, Origin origin) {
        return made instanceof Made.Done done
                ? answers.saved(submission, done.lead().number(), origin, said(done))
                : Mono.just(error(WorkWords.WHY_NOT.plainly(made)));
    }

    private Message said(Made.Done done) {
        return answers.about(done.lead(), WorkWords.noted(done));
    }

    private Mono<Made> note(Interaction asked, LeadNumber number, String text) {
        Member by = Member.behind(asked);
        return changes.commit(by.team(), asked.request(), leads.note(by, number, text), Made.Done.class::isInstance);
    }

    private static SlackReply error(String sentence) {
        return new SlackReply.Errors(Map.of(WorkViews.TEXT, sentence));
    }
}
