package app.dibs.edit;

import app.dibs.card.LeadAnswers;
import app.dibs.card.Origin;
import app.dibs.delivery.Changes;
import app.dibs.edit.TagsView.Carried;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadLine;
import app.dibs.lead.LeadLine.Field;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Reading;
import app.dibs.lead.TagChange;
import app.dibs.lead.Transition.Refused.Reason;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The tags of a lead: put on and taken off by command, or typed in a small form. */
@Component
class Tags implements Journey {
    static final String OPEN = "edit:tags";
    private static final Subcommand COMMAND =
            new Subcommand("/lead", "tag", "puts tags on a lead and takes them off", "/lead tag L-42 +vip -cold");

    private final Leads leads;
    private final Changes changes;
    private final LeadAnswers answers;
    private final SlackApi slack;
    private final Clock clock;

    Tags(Leads leads, Changes changes, LeadAnswers answers, SlackApi slack, Clock clock) {
        this.leads = leads;
        this.changes = changes;
        this.answers = answers;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of().command(COMMAND, this::type).click(OPEN, this::open).submit(TagsView.FORM, this::save);
    }

    private Mono<SlackReply> type(SlashCommand command) {
        Optional<LeadReference> meant = LeadReference.read(command.rest());
        if (meant.isEmpty()) {
            return Mono.just(SlackReply.say(EditWords.whichLead(COMMAND)));
        }
        if (!Member.behind(command).may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(EditWords.VIEWERS_DO_NOT));
        }
        Reading<TagChange> read = TagChange.read(meant.get().rest());
        return read.fold(
                change -> tag(command, meant.get().number(), change).map(this::answer),
                why -> Mono.just(SlackReply.say(Mrkdwn.escape(why))));
    }

    private SlackReply answer(Made made) {
        return lead(made)
                .map(lead -> SlackReply.say(answers.about(lead, EditWords.tagged(lead))))
                .orElseGet(() -> SlackReply.say(EditWords.WHY_NOT.message(made)));
    }

    private Mono<SlackReply> open(BlockClick click) {
        Member by = Member.behind(click);
        LeadNumber number = new LeadNumber(Long.parseLong(click.subject()));
        if (!by.may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(EditWords.VIEWERS_DO_NOT));
        }
        return leads.find(by.team(), number)
                .flatMap(lead -> show(click, lead))
                .defaultIfEmpty(SlackReply.say(EditWords.WHY_NOT.message(new Made.Missing(number))));
    }

    private Mono<SlackReply> show(BlockClick click, Lead lead) {
        if (lead.trashed() != null) {
            return Mono.just(SlackReply.say(EditWords.WHY_NOT.message(new Made.Refused(Reason.CLOSED, lead))));
        }
        return TagsView.fits(lead)
                ? slack.show(click, TagsView.of(lead, Origin.of(click))).thenReturn(SlackReply.ack())
                : Mono.just(SlackReply.say(EditWords.tooManyTags(lead.number())));
    }

    private Mono<SlackReply> save(ViewSubmission submission) {
        Member by = Member.behind(submission);
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        LeadLine line = LeadLine.of(
                Map.of(Field.TAGS, submission.form().text(TagsView.TAGS)), Correction.context(by, by.today(clock)));
        Optional<String> why = by.may(Right.UPDATE)
                ? line.problem(Field.TAGS).map(LeadLine.Problem::why)
                : Optional.of(EditWords.VIEWERS_DO_NOT);
        return why.map(sentence -> Mono.just(error(sentence)))
                .orElseGet(() -> tag(
                                submission,
                                new LeadNumber(carried.lead()),
                                TagChange.between(carried.tags(), line.tags()))
                        .flatMap(made -> closed(submission, carried, made)));
    }

    private Mono<SlackReply> closed(ViewSubmission submission, Carried carried, Made made) {
        return lead(made)
                .map(lead -> answers.saved(
                        submission, lead.number(), carried.origin(), answers.about(lead, EditWords.tagged(lead))))
                .orElseGet(() -> Mono.just(error(EditWords.WHY_NOT.plainly(made))));
    }

    /** The lead that has those tags now, or had them already. */
    private static Optional<Lead> lead(Made made) {
        return switch (made) {
            case Made.Done done -> Optional.of(done.lead());
            case Made.Refused refused -> Optional.of(refused.lead()).filter(lead -> refused.reason() == Reason.SAME);
            case Made.Missing missing -> Optional.empty();
            case Made.Duplicate duplicate -> throw new IllegalStateException("Tags are not unique");
        };
    }

    private Mono<Made> tag(Interaction asked, LeadNumber number, TagChange change) {
        Member by = Member.behind(asked);
        return changes.commit(
                by.team(),
                asked.request(),
                leads.change(by, number, lead -> lead.tag(change.applyTo(lead.tags()))),
                Made.Done.class::isInstance);
    }

    private static SlackReply error(String sentence) {
        return new SlackReply.Errors(Map.of(TagsView.TAGS, sentence));
    }
}
