package app.dibs.edit;

import app.dibs.card.LeadAnswers;
import app.dibs.card.Origin;
import app.dibs.delivery.Changes;
import app.dibs.edit.Correction.Checked;
import app.dibs.edit.EditDraft.Carried;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Transition;
import app.dibs.lead.Transition.Refused.Reason;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All fields of a lead in a form. */
@Component
class Edit implements Journey {
    static final String OPEN = "edit:open";
    private static final Subcommand COMMAND =
            new Subcommand("/lead", "edit", "opens all fields of a lead in a form", "/lead edit L-42");

    /** How long a form is open at most, as far as naming who changed the lead meanwhile goes. */
    private static final Duration LATELY = Duration.ofHours(8);

    private final Leads leads;
    private final Desk desk;
    private final Changes changes;
    private final LeadAnswers answers;
    private final SlackApi slack;
    private final Clock clock;

    Edit(Leads leads, Desk desk, Changes changes, LeadAnswers answers, SlackApi slack, Clock clock) {
        this.leads = leads;
        this.desk = desk;
        this.changes = changes;
        this.answers = answers;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of().command(COMMAND, this::type).click(OPEN, this::click).submit(EditViews.FORM, this::save);
    }

    private Mono<SlackReply> type(SlashCommand command) {
        return LeadReference.read(command.rest())
                .map(meant -> open(command, meant.number(), Origin.of(command)))
                .orElseGet(() -> Mono.just(SlackReply.say(EditWords.whichLead(COMMAND))));
    }

    private Mono<SlackReply> click(BlockClick click) {
        return open(click, new LeadNumber(Long.parseLong(click.subject())), Origin.of(click));
    }

    private Mono<SlackReply> open(Triggered asked, LeadNumber number, Origin origin) {
        Member by = Member.behind(asked);
        if (!by.may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(EditWords.VIEWERS_DO_NOT));
        }
        return leads.find(by.team(), number)
                .flatMap(lead -> lead.trashed() == null
                        ? slack.show(asked, EditViews.form(EditDraft.of(lead), by.workspace(), origin))
                                .thenReturn(SlackReply.ack())
                        : Mono.just(SlackReply.say(EditWords.WHY_NOT.message(new Made.Refused(Reason.CLOSED, lead)))))
                .defaultIfEmpty(SlackReply.say(EditWords.WHY_NOT.message(new Made.Missing(number))));
    }

    private Mono<SlackReply> save(ViewSubmission submission) {
        Member by = Member.behind(submission);
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        if (!by.may(Right.UPDATE)) {
            return Mono.just(error(EditField.NAME, carried, EditWords.VIEWERS_DO_NOT));
        }
        Map<EditField, String> typed = EditDraft.changed(submission.form(), carried, by.workspace());
        return switch (Correction.read(typed, by, by.today(clock))) {
            case Checked.Wrong wrong -> Mono.just(errors(wrong.why(), carried));
            case Checked.Good good ->
                correct(submission, carried, good.correction())
                        .flatMap(made -> answer(submission, carried, typed, good.correction(), made));
        };
    }

    private Mono<Made> correct(ViewSubmission submission, Carried carried, Correction correction) {
        Member by = Member.behind(submission);
        return changes.commit(
                by.team(),
                submission.request(),
                leads.change(by, new LeadNumber(carried.lead()), lead -> edit(lead, carried, correction)),
                Made.Done.class::isInstance);
    }

    /** What was merged with the lead as it is now is saved over that. */
    private static Transition edit(Lead lead, Carried carried, Correction correction) {
        return lead.trashed() == null
                        && !correction.conflicts(lead.facts(), carried.marks()).isEmpty()
                ? new Transition.Refused(Reason.CHANGED)
                : lead.edit(correction.applyTo(lead.facts()), lead.version());
    }

    private Mono<SlackReply> answer(
            ViewSubmission submission, Carried carried, Map<EditField, String> typed, Correction mine, Made made) {
        return switch (made) {
            case Made.Done done -> close(submission, carried, done.lead(), EditWords.saved(done.lead()));
            case Made.Duplicate duplicate ->
                Mono.just(error(
                        duplicate.byEmail() ? EditField.EMAIL : EditField.PHONE,
                        carried,
                        EditWords.duplicate(duplicate)));
            case Made.Refused refused -> refused(submission, carried, typed, mine, refused);
            case Made.Missing missing -> Mono.just(error(EditField.NAME, carried, EditWords.WHY_NOT.plainly(missing)));
        };
    }

    private Mono<SlackReply> refused(
            ViewSubmission submission,
            Carried carried,
            Map<EditField, String> typed,
            Correction mine,
            Made.Refused refused) {
        return switch (refused.reason()) {
            case CHANGED -> choose(submission, carried, typed, mine, refused.lead());
            case SAME -> close(submission, carried, refused.lead(), EditWords.unchanged(refused.lead()));
            case CLOSED, TAKEN, YOURS_ALREADY, THEIRS_ALREADY ->
                Mono.just(error(EditField.NAME, carried, EditWords.WHY_NOT.plainly(refused)));
        };
    }

    private Mono<SlackReply> close(ViewSubmission submission, Carried carried, Lead lead, String words) {
        return answers.saved(submission, lead.number(), carried.origin(), answers.about(lead, words));
    }

    private Mono<SlackReply> choose(
            ViewSubmission submission, Carried carried, Map<EditField, String> typed, Correction mine, Lead now) {
        Member by = Member.behind(submission);
        EditDraft draft = new EditDraft(now, typed, mine.conflicts(now.facts(), carried.marks()));
        return desk.since(
                        by.team(),
                        List.of(now.number().value()),
                        clock.instant().minus(LATELY))
                .filter(activity -> activity.kind() == Activity.Kind.EDITED)
                .map(Activity::whoName)
                .next()
                .defaultIfEmpty("")
                .map(who -> new SlackReply.Update(EditViews.conflict(draft, by.workspace(), carried.origin(), who)));
    }

    private static SlackReply error(EditField field, Carried carried, String sentence) {
        return errors(Map.of(field, sentence), carried);
    }

    private static SlackReply errors(Map<EditField, String> why, Carried carried) {
        Map<String, String> byBlockId = new LinkedHashMap<>();
        why.forEach((field, sentence) -> byBlockId.put(EditDraft.blockId(field, carried.version()), sentence));
        return new SlackReply.Errors(byBlockId);
    }
}
