package app.dibs.capture;

import app.dibs.capture.CaptureForm.Checked;
import app.dibs.capture.CaptureLead.Noted;
import app.dibs.card.LeadActions;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Made;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a person does where a lead has the e-mail address or phone number already; nothing typed is lost meanwhile. */
@Component
class KnownLead implements Journey {
    static final String NOTE = "capture:known_note";
    static final String ANYWAY = "capture:known_anyway";
    static final String BACK = "capture:known_back";

    private final KeptDrafts drafts;
    private final CaptureLead captureLead;
    private final OwnerChoice owners;
    private final LeadActions actions;
    private final SlackApi slack;
    private final Clock clock;

    KnownLead(
            KeptDrafts drafts,
            CaptureLead captureLead,
            OwnerChoice owners,
            LeadActions actions,
            SlackApi slack,
            Clock clock) {
        this.drafts = drafts;
        this.captureLead = captureLead;
        this.owners = owners;
        this.actions = actions;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .click(NOTE, this::addNote)
                .click(ANYWAY, this::saveAnyway)
                .click(BACK, this::goBack);
    }

    /** The view that takes the place of the form. */
    Mono<SlackReply> show(Made.Duplicate duplicate, Member by, Kept kept) {
        return drafts.keep(by, kept, KnownLeadViews.ROOM_IN_A_VIEW)
                .map(token -> new SlackReply.Update(KnownLeadViews.instead(duplicate, by.workspace(), token)));
    }

    /** The answer to a line. */
    Mono<SlackReply> say(Made.Duplicate duplicate, Member by, Kept kept) {
        return drafts.keep(by, kept, KnownLeadViews.ROOM_IN_A_BUTTON)
                .map(token -> SlackReply.say(KnownLeadViews.message(duplicate, by.workspace(), token, actions)));
    }

    private Mono<SlackReply> addNote(BlockClick click) {
        return Member.behind(click).may(Right.UPDATE)
                ? withDraft(click, kept -> noted(click, kept))
                : Mono.just(SlackReply.say(CaptureWords.VIEWERS_DO_NOT_NOTE));
    }

    private Mono<SlackReply> noted(BlockClick click, Kept kept) {
        LeadNumber number = new LeadNumber(Long.parseLong(click.subject()));
        return captureLead
                .note(click, number, kept)
                .delayUntil(noted -> noted instanceof Noted.With ? forget(click) : Mono.empty())
                .map(noted -> switch (noted) {
                    case Noted.With with -> answer(click, KnownLeadViews.noted(with.lead()));
                    case Noted.Gone gone -> SlackReply.say(CaptureWords.goneMeanwhile(gone.number()));
                });
    }

    private Mono<SlackReply> saveAnyway(BlockClick click) {
        Member by = Member.behind(click);
        if (!by.may(Right.CREATE)) {
            return Mono.just(SlackReply.say(CaptureWords.VIEWERS_DO_NOT_ADD));
        }
        return by.workspace().duplicatesAllowed()
                ? withDraft(click, kept -> save(click, kept))
                : Mono.just(SlackReply.say(CaptureWords.NO_DUPLICATES));
    }

    private Mono<SlackReply> save(BlockClick click, Kept kept) {
        Member by = Member.behind(click);
        return owners.read(kept.draft().owner(), by)
                .map(owner -> CaptureForm.check(kept.draft(), by, owner, clock))
                .flatMap(checked -> switch (checked) {
                    case Checked.Wrong wrong ->
                        Mono.just(SlackReply.say(
                                CaptureWords.notSaved(wrong.byBlockId().values())));
                    case Checked.Good good ->
                        captureLead
                                .save(click, good.lead().despiteDuplicate(), kept.begun())
                                .delayUntil(outcome -> forget(click))
                                .map(outcome -> answer(click, saved(outcome, by)));
                });
    }

    private Message saved(CaptureLead.Outcome outcome, Member by) {
        return switch (outcome.made()) {
            case Made.Done done -> CaptureAnswers.saved(done.lead(), by.workspace(), actions);
            case Made.Duplicate duplicate -> throw new IllegalStateException("It was to be saved anyway");
            case Made.Refused refused -> throw new IllegalStateException("Nothing refuses a new lead");
            case Made.Missing missing -> throw new IllegalStateException("A new lead cannot be missing");
        };
    }

    private Mono<SlackReply> goBack(BlockClick click) {
        Member by = Member.behind(click);
        if (!by.may(Right.CREATE)) {
            return Mono.just(SlackReply.say(CaptureWords.VIEWERS_DO_NOT_ADD));
        }
        return withDraft(
                click,
                kept -> isInView(click)
                        ? Mono.just(new SlackReply.Update(CaptureViews.form(kept.draft(), by, kept.begun())))
                        : slack.show(
                                        click,
                                        CaptureViews.form(
                                                kept.draft(), by, kept.begun().answeredAt(click.responseUrl())))
                                .thenReturn(SlackReply.ack()));
    }

    private Mono<SlackReply> withDraft(BlockClick click, Function<Kept, Mono<SlackReply>> act) {
        return drafts.find(Member.behind(click), token(click))
                .map(act)
                .defaultIfEmpty(Mono.just(SlackReply.say(CaptureWords.KEPT_NO_LONGER)))
                .flatMap(answer -> answer);
    }

    private Mono<Void> forget(BlockClick click) {
        return drafts.forget(Member.behind(click), token(click));
    }

    private static SlackReply answer(BlockClick click, Message message) {
        return isInView(click) ? new SlackReply.Update(CaptureViews.told(message)) : new SlackReply.Replace(message);
    }

    private static String token(BlockClick click) {
        return click.view() == null ? click.value() : click.view().getPrivateMetadata();
    }

    private static boolean isInView(BlockClick click) {
        return click.view() != null;
    }
}
