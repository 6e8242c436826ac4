package app.dibs.convert;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadAnswers;
import app.dibs.card.Origin;
import app.dibs.card.Surface;
import app.dibs.convert.Wish.ForAccount;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Convert to contact, with one click. Where there is something to decide, the steps open instead. */
@Component
class ConvertAtOnce implements Journey {
    static final String ONCE = "convert:once";

    private final Opening opening;
    private final Steps steps;
    private final ConvertDrafts drafts;
    private final FinishConversion finish;
    private final LeadAnswers answers;
    private final Clock clock;

    ConvertAtOnce(
            Opening opening,
            Steps steps,
            ConvertDrafts drafts,
            FinishConversion finish,
            LeadAnswers answers,
            Clock clock) {
        this.opening = opening;
        this.steps = steps;
        this.drafts = drafts;
        this.finish = finish;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of().click(ONCE, this::convert);
    }

    private Mono<SlackReply> convert(BlockClick click) {
        Member by = Member.behind(click);
        if (!by.may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(ConvertWords.VIEWERS_DO_NOT));
        }
        View view = click.view();
        return view != null && isInSteps(click)
                ? drafts.read(by, view.getPrivateMetadata())
                        .flatMap(draft -> convert(click, draft.number(), draft.origin()))
                        .defaultIfEmpty(SlackReply.say(ConvertWords.KEPT_NO_LONGER))
                : convert(click, new LeadNumber(Long.parseLong(click.subject())), Origin.of(click));
    }

    private static boolean isInSteps(BlockClick click) {
        return click.view() != null
                && Step.CONTACT.callbackId().equals(click.view().getCallbackId());
    }

    private Mono<SlackReply> convert(BlockClick click, LeadNumber number, Origin origin) {
        return opening.find(Member.behind(click), number)
                .flatMap(found -> found.lead().isOpen()
                        ? convert(click, found, origin)
                        : Mono.just(SlackReply.say(ConvertWords.closed(found.lead()))))
                .defaultIfEmpty(SlackReply.say(ConvertWords.missing(number)));
    }

    private Mono<SlackReply> convert(BlockClick click, Opening.Found found, Origin origin) {
        return plain(click, found, origin).map(wish -> make(click, wish)).orElseGet(() -> open(click, found, origin));
    }

    private Mono<SlackReply> make(BlockClick click, Wish wish) {
        return finish.make(click, wish).flatMap(result -> answer(click, wish, result));
    }

    /** What is wished for where there is nothing to decide. */
    private Optional<Wish> plain(BlockClick click, Opening.Found found, Origin origin) {
        Member by = Member.behind(click);
        ConvertDraft draft = found.fresh(origin);
        ConvertForm form = new ConvertForm(draft, by.workspace(), by.today(clock));
        Wish.ForContact contact = form.contact();
        ForAccount account = found.existing() == null ? new ForAccount.Skip() : form.account();
        boolean decided =
                found.alike() == null && found.kept() == null && form.wrong().isEmpty();
        return decided
                ? Optional.of(new Wish(draft, draft.number(), draft.version(), contact, account, null, null))
                : Optional.empty();
    }

    private Mono<SlackReply> open(BlockClick click, Opening.Found found, Origin origin) {
        return isInSteps(click)
                ? steps.draw(click, Step.CONTACT, found.fresh(origin), "")
                : steps.open(click, found, origin);
    }

    /** An account that somebody has just made is taken; whatever else came in between, the steps show it. */
    private Mono<SlackReply> answer(BlockClick click, Wish wish, ConvertResult result) {
        return switch (result) {
            case ConvertResult.Converted converted -> converted(click, converted);
            case ConvertResult.NotOpen not -> Mono.just(SlackReply.say(ConvertWords.closed(not.lead())));
            case ConvertResult.Missing missing -> Mono.just(SlackReply.say(ConvertWords.missing(missing.number())));
            case ConvertResult.KnownAccount known ->
                make(click, wish.with(new ForAccount.Use(known.account().number())));
            default ->
                isInSteps(click)
                        ? steps.afresh(click, wish.draft())
                        : steps.open(click, wish.lead(), wish.draft().origin());
        };
    }

    private Mono<SlackReply> converted(BlockClick click, ConvertResult.Converted done) {
        Message message = ConvertViews.converted(done);
        if (isInSteps(click)) {
            return Mono.just(new SlackReply.Update(ConvertViews.told(message)));
        }
        return LeadActions.surface(click) == Surface.DETAIL
                ? answers.done(click, done.lead().number(), message)
                : Mono.just(SlackReply.say(message));
    }
}
