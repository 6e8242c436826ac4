package app.dibs.capture;

import app.dibs.capture.CaptureForm.Checked;
import app.dibs.capture.CaptureLead.Outcome;
import app.dibs.card.LeadActions;
import app.dibs.lead.LeadLine;
import app.dibs.lead.LeadLine.Field;
import app.dibs.lead.Made;
import app.dibs.lead.NewLead;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.GlobalShortcut;
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
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The form for a new lead: opened empty or filled in, and saved. */
@Component
class Capture implements Journey {
    static final String SHORTCUT = "capture:shortcut";
    static final String OPEN = "capture:open";

    private static final Subcommand NEW = new Subcommand(
            "/lead",
            "new",
            "opens the form for a new lead, filled in from what follows",
            "/lead new Jane Doe, Acme, jane@acme.com, $12k");

    private final CaptureLead captureLead;
    private final KnownLead known;
    private final OwnerChoice owners;
    private final LeadActions actions;
    private final SlackApi slack;
    private final Clock clock;

    Capture(
            CaptureLead captureLead,
            KnownLead known,
            OwnerChoice owners,
            LeadActions actions,
            SlackApi slack,
            Clock clock) {
        this.captureLead = captureLead;
        this.known = known;
        this.owners = owners;
        this.actions = actions;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(NEW, this::open)
                .globalShortcut(SHORTCUT, this::openEmpty)
                .click(OPEN, this::openAgain)
                .submit(CaptureViews.FORM, this::save);
    }

    Mono<SlackReply> open(SlashCommand command) {
        return show(command, command.rest(), Begun.at(command.responseUrl()));
    }

    Mono<SlackReply> openEmpty(GlobalShortcut shortcut) {
        return show(shortcut, "", Begun.at(null));
    }

    /** From the answer to a line that could not be saved: with all that was typed there. */
    Mono<SlackReply> openAgain(BlockClick click) {
        return show(click, click.value(), Begun.at(click.responseUrl()));
    }

    private Mono<SlackReply> show(Triggered asked, String text, Begun begun) {
        Member by = Member.behind(asked);
        if (!by.may(Right.CREATE)) {
            return Mono.just(SlackReply.say(CaptureWords.VIEWERS_DO_NOT_ADD));
        }
        LeadLine line = LeadLine.read(text, CaptureForm.context(by, by.today(clock)));
        return slack.show(asked, CaptureViews.form(CaptureDraft.of(line), by, begun))
                .thenReturn(SlackReply.ack());
    }

    Mono<SlackReply> save(ViewSubmission submission) {
        Member by = Member.behind(submission);
        if (!by.may(Right.CREATE)) {
            return Mono.just(error(CaptureFields.of(Field.NAME), CaptureWords.VIEWERS_DO_NOT_ADD));
        }
        CaptureDraft draft = CaptureDraft.of(submission.form(), by.workspace());
        return owners.read(draft.owner(), by)
                .map(owner -> CaptureForm.check(draft, by, owner, clock))
                .flatMap(checked -> switch (checked) {
                    case Checked.Wrong wrong -> Mono.just(new SlackReply.Errors(wrong.byBlockId()));
                    case Checked.Good good -> save(submission, good.lead(), draft);
                });
    }

    private Mono<SlackReply> save(ViewSubmission submission, NewLead lead, CaptureDraft draft) {
        Begun begun = Metadata.read(submission.metadata(), Begun.class);
        return captureLead
                .save(submission, lead, begun)
                .flatMap(outcome -> answer(outcome, new Kept(draft, begun), Member.behind(submission)))
                .defaultIfEmpty(SlackReply.ack());
    }

    private Mono<SlackReply> answer(Outcome outcome, Kept kept, Member by) {
        return switch (outcome.made()) {
            case Made.Done done -> {
                Message saved = CaptureAnswers.saved(done.lead(), by.workspace(), actions);
                yield Mono.just(SlackReply.clear(
                        kept.begun().responseUrl(), CaptureAnswers.hinting(saved, outcome.lookalike())));
            }
            case Made.Duplicate duplicate -> known.show(duplicate, by, kept);
            case Made.Refused refused -> throw new IllegalStateException("Nothing refuses a new lead");
            case Made.Missing missing -> throw new IllegalStateException("A new lead cannot be missing");
        };
    }

    private static SlackReply error(String field, String sentence) {
        return new SlackReply.Errors(Map.of(field, sentence));
    }
}
