package app.dibs.capture;

import app.dibs.capture.CaptureForm.Checked;
import app.dibs.capture.CaptureLead.Outcome;
import app.dibs.capture.CaptureLead.Undone;
import app.dibs.card.LeadActions;
import app.dibs.lead.LeadLine;
import app.dibs.lead.Made;
import app.dibs.lead.NewLead;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A lead in one line, saved at once, with a way back. */
@Component
class QuickAdd implements Journey {
    static final String UNDO = "capture:undo";

    private static final Subcommand ADD = new Subcommand(
            "/lead",
            "add",
            "saves a lead at once and can be undone",
            "/lead add Jane Doe, Acme, +1 415 555 0134, referral, friday");

    private final CaptureLead captureLead;
    private final KnownLead known;
    private final LeadActions actions;
    private final Clock clock;

    QuickAdd(CaptureLead captureLead, KnownLead known, LeadActions actions, Clock clock) {
        this.captureLead = captureLead;
        this.known = known;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of().command(ADD, this::add).click(UNDO, this::undo);
    }

    Mono<SlackReply> add(SlashCommand command) {
        Member by = Member.behind(command);
        if (!by.may(Right.CREATE)) {
            return Mono.just(SlackReply.say(CaptureWords.VIEWERS_DO_NOT_ADD));
        }
        if (command.rest().isBlank()) {
            return Mono.just(SlackReply.say(CaptureAnswers.nothingTyped()));
        }
        LeadLine line = LeadLine.read(command.rest(), CaptureForm.context(by, by.today(clock)));
        return switch (CaptureForm.check(line, by.workspace())) {
            case Checked.Wrong wrong ->
                Mono.just(
                        SlackReply.say(CaptureAnswers.notSaved(wrong.byBlockId().values(), command.rest())));
            case Checked.Good good -> save(command, good.lead(), CaptureDraft.of(line));
        };
    }

    private Mono<SlackReply> save(SlashCommand command, NewLead lead, CaptureDraft draft) {
        Kept kept = new Kept(draft, Begun.at(command.responseUrl()));
        return captureLead
                .save(command, lead, kept.begun())
                .flatMap(outcome -> answer(outcome, lead, kept, Member.behind(command)))
                .defaultIfEmpty(SlackReply.ack());
    }

    private Mono<SlackReply> answer(Outcome outcome, NewLead wanted, Kept kept, Member by) {
        return switch (outcome.made()) {
            case Made.Done done -> {
                Message saved =
                        CaptureAnswers.understood(done.lead(), wanted.note(), by.workspace(), actions, by.today(clock));
                yield Mono.just(SlackReply.say(CaptureAnswers.hinting(saved, outcome.lookalike())));
            }
            case Made.Duplicate duplicate -> known.say(duplicate, by, kept);
            case Made.Refused refused -> throw new IllegalStateException("Nothing refuses a new lead");
            case Made.Missing missing -> throw new IllegalStateException("A new lead cannot be missing");
        };
    }

    Mono<SlackReply> undo(BlockClick click) {
        if (!Member.behind(click).may(Right.DELETE)) {
            return Mono.just(SlackReply.say(CaptureWords.VIEWERS_DO_NOT_DELETE));
        }
        return captureLead
                .undo(click, SavedLead.read(click.value()))
                .map(QuickAdd::answer)
                .defaultIfEmpty(SlackReply.ack());
    }

    private static SlackReply answer(Undone undone) {
        return switch (undone) {
            case Undone.InTrash inTrash -> new SlackReply.Replace(Message.of(CaptureWords.undone(inTrash.lead())));
            case Undone.ChangedSince changed -> SlackReply.say(CaptureWords.notUndone(changed.lead(), changed.since()));
        };
    }
}
