package app.dibs.convert;

import app.dibs.card.LeadAnswers;
import app.dibs.customer.Contact;
import app.dibs.customer.Saved;
import app.dibs.slack.ChannelId;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The last step: it is converted, or the person is led back to the step that has to be decided anew. */
@Component
class FinishConversion {
    private static final Logger LOG = LoggerFactory.getLogger(FinishConversion.class);

    /** A link to the card is welcome, but nobody waits long for it. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final ConvertLead convertLead;
    private final Steps steps;
    private final LeadAnswers answers;
    private final SlackApi slack;

    FinishConversion(ConvertLead convertLead, Steps steps, LeadAnswers answers, SlackApi slack) {
        this.convertLead = convertLead;
        this.steps = steps;
        this.answers = answers;
        this.slack = slack;
    }

    Mono<SlackReply> convert(ViewSubmission submission, Wish wish) {
        return make(submission, wish)
                .flatMap(result -> answer(submission, wish.draft(), result))
                .defaultIfEmpty(SlackReply.clear());
    }

    /** Converts it, with a link to its card; empty where this request was handled already. */
    Mono<ConvertResult> make(Interaction asked, Wish wish) {
        return link(Member.behind(asked), wish.draft().card())
                .flatMap(link -> convertLead.convert(asked, wish.linkedTo(link.orElse(null))));
    }

    private Mono<Optional<String>> link(Member by, @Nullable String card) {
        if (card == null) {
            return Mono.just(Optional.empty());
        }
        String[] parts = card.split(":", 2);
        return slack.linkTo(by.team(), new MessageRef(new ChannelId(parts[0]), parts[1]))
                .timeout(PATIENCE, Mono.just(Optional.empty()))
                .onErrorResume(SlackFault.class, fault -> {
                    LOG.info("A card in {} has no link: {}", by.team(), fault.getMessage());
                    return Mono.just(Optional.empty());
                });
    }

    private Mono<SlackReply> answer(ViewSubmission submission, ConvertDraft draft, ConvertResult result) {
        return switch (result) {
            case ConvertResult.Converted converted -> converted(submission, draft, converted);
            case ConvertResult.NotOpen not -> Mono.just(SlackReply.say(ConvertWords.closed(not.lead())));
            case ConvertResult.Missing missing -> Mono.just(SlackReply.say(ConvertWords.missing(missing.number())));
            case ConvertResult.LeadChanged changed ->
                again(submission, Step.DEAL, draft.over(changed.now()), ConvertWords.leadChanged(draft.number()));
            case ConvertResult.KnownContact known ->
                again(
                        submission,
                        Step.CONTACT,
                        draft.alike(Alike.of(known.contact(), known.by())),
                        ConvertWords.foundMeanwhile(known.by()));
            case ConvertResult.ContactChanged changed ->
                again(
                        submission,
                        Step.CONTACT,
                        draft.alike(Alike.of(changed.now(), by(draft, changed.now()))),
                        ConvertWords.contactChanged(changed.now().name()));
            case ConvertResult.ContactGone gone ->
                again(submission, Step.CONTACT, draft.alike((Alike) null), ConvertWords.CONTACT_GONE);
            case ConvertResult.KnownAccount known -> steps.offer(submission, draft, known.account());
            case ConvertResult.AccountGone gone ->
                again(submission, Step.ACCOUNT, draft.with(ConvertField.EXISTING, ""), ConvertWords.ACCOUNT_GONE);
            case ConvertResult.StageGone gone -> again(submission, Step.DEAL, draft, ConvertWords.STAGE_GONE);
        };
    }

    private static Saved.By by(ConvertDraft draft, Contact now) {
        Alike before = draft.alike();
        return before == null
                        || !draft.get(ConvertField.EMAIL)
                                .equalsIgnoreCase(now.facts().email())
                ? Saved.By.NAME
                : before.by();
    }

    private Mono<SlackReply> again(ViewSubmission submission, Step step, ConvertDraft draft, String notice) {
        return steps.draw(submission, step, draft, "⚠️ " + notice);
    }

    private Mono<SlackReply> converted(ViewSubmission submission, ConvertDraft draft, ConvertResult.Converted done) {
        Message message = ConvertViews.converted(done);
        String answerTo = draft.origin().answerTo();
        if (draft.origin().detail() != null || (answerTo != null && !answerTo.isEmpty())) {
            return answers.saved(
                    submission, done.lead().number(), draft.origin().unshown(), message);
        }
        return Mono.just(new SlackReply.Update(ConvertViews.told(message)));
    }
}
