package app.dibs.capture;

import app.dibs.capture.CaptureForm.Checked;
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
import java.time.LocalDate;
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
    private final LeadActions actions;
    private final Clock clock;

    QuickAdd(CaptureLead captureLead, LeadActions actions, Clock clock) {
        this.captureLead = captureLead;
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
        return switch (CaptureForm.check(line)) {
            case Checked.Wrong wrong ->
                Mono.just(
                        SlackReply.say(CaptureAnswers.notSaved(wrong.byBlockId().values(), command.rest())));
            case Checked.Good good -> save(command, good.lead());
        };
    }

    private Mono<SlackReply> save(SlashCommand command, NewLead lead) {
        LocalDate today = Member.behind(command).today(clock);
        return captureLead
                .save(command, lead)
                .map(made -> SlackReply.say(answer(made, lead, command, today)))
                .defaultIfEmpty(SlackReply.ack());
    }

    private Message answer(Made made, NewLead wanted, SlashCommand command, LocalDate today) {
        return switch (made) {
            case Made.Done done ->
                CaptureAnswers.understood(
                        done.lead(), wanted.note(), Member.behind(command).workspace(), actions, today);
            case Made.Duplicate duplicate -> CaptureAnswers.duplicate(duplicate, command.rest(), actions);
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
